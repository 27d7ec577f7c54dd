using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Evaluation;

/// <summary>What the scores of a year would be by other rules (评分试算), of every approved table: as it was handed in where it was, else as it stands. Nothing is stored.</summary>
public sealed class ScoreTrialView(ApprovedTables approved, UnitsView units, ScoringView scoring)
{
    public static void Map(ApiRoutes api)
    {
        api.Bureau.MapGet("/years/{year}/scores/trial", async (DivisionCode division, FiscalYear year, HttpContext http, ScoreTrialView view, CancellationToken stop) =>
            TriedDivisionBody.Of(year, await view.Of(division, year, http.Request.Query, http.Entered(), stop))).By(Permission.ReadBureau, Permission.SetRules);
        api.Bureau.MapGet("/years/{year}/scores/trial.csv", async (DivisionCode division, FiscalYear year, HttpContext http, ScoreTrialView view, CancellationToken stop) =>
            await http.SendCsv($"score-trial-{year}", ScoreSheets.Tried, (await view.Of(division, year, http.Request.Query, http.Entered(), stop)).Tables!.ToAsyncEnumerable(), stop)).By(Permission.ReadBureau);
    }

    /// <summary>The rules that a year is scored by, and those that an address asks to try; what it does not say stays as it is.</summary>
    public async Task<(ScoringInForce InForce, ScoringRules Tried)> Asked(DivisionCode division, FiscalYear year, IQueryCollection query, CancellationToken stop)
    {
        var inForce = await scoring.In(division, year, null, stop);
        return (inForce, ScoringForm.Read(name => query.TryGetValue(name, out var text) ? text.ToString().Trim() : null, inForce.Rules));
    }

    /// <summary>Of the units that whoever asks may ask of; whoever may not see business data gets the counts alone.</summary>
    /// <exception cref="RuleBroken">What makes no sense, as when it is set.</exception>
    public async Task<TriedDivision> Of(DivisionCode division, FiscalYear year, IQueryCollection query, Entered entered, CancellationToken stop)
    {
        var (inForce, tried) = await Asked(division, year, query, stop);
        if (tried.FindProblems() is [var first, ..] problems)
            throw new RuleBroken(first.Code, string.Concat(problems.Select(problem => problem.Sentence)), problems);
        var asked = (await units.Of(division, stop)).Where(unit => entered.Sees(unit.Department)).ToDictionary(unit => unit.Code);
        var found = await approved.Each(asked.Keys, year, (unit, table) =>
            new TriedTable(asked[unit], new(unit, year, table.Project), table.ProjectName, TriedScore.HandedIn(table) is not null, TriedScore.Of(table, inForce.Rules, tried)), stop);
        var tables = found.OrderBy(table => table.Unit.Number, StringComparer.Ordinal).ThenBy(table => table.Table.Stream, StringComparer.Ordinal).ToList();
        return new(inForce, TriedGrade.Of(tables), tables.Count, tables.Count(table => table.Score.Differs), Seen(tables, entered.Access));
    }

    static IReadOnlyList<TriedTable>? Seen(IReadOnlyList<TriedTable> tables, Access access)
    {
        var departments = access.DepartmentsFor(Permission.ReadBureau);
        return access.May(Permission.ReadBureau) ? [.. tables.Where(table => departments?.Contains(table.Unit.Department) ?? true)] : null;
    }
}

/// <summary>An approved table's result as it counts and as tried.</summary>
/// <param name="IsHandedIn">Whether it was scored as its self-evaluation was handed in; else as it stands.</param>
public sealed record TriedTable(RegisteredUnit Unit, TableRoute Table, string Name, bool IsHandedIn, TriedScore Score);

/// <summary>How many results have a grade now, and would have it.</summary>
public sealed record TriedGrade(Grade Grade, int Now, int Tried)
{
    public static IReadOnlyList<TriedGrade> Of(IReadOnlyList<TriedTable> tables) =>
        [.. Enum.GetValues<Grade>().Select(grade => new TriedGrade(grade, tables.Count(table => table.Score.Grade == grade), tables.Count(table => table.Score.TriedGrade == grade)))];
}

/// <summary>The scores of a year by other rules.</summary>
/// <param name="InForce">By which it is scored now.</param>
/// <param name="Count">How many tables are scored.</param>
/// <param name="Changed">How many of them would have another grade.</param>
/// <param name="Tables">All of them, by unit; null for whoever may not see business data.</param>
public sealed record TriedDivision(ScoringInForce InForce, IReadOnlyList<TriedGrade> Grades, int Count, int Changed, IReadOnlyList<TriedTable>? Tables)
{
    /// <summary>So many changed grades are listed on a page and in an answer; all of them in the file.</summary>
    public const int Most = 500;

    /// <summary>Those that would have another grade; null as <see cref="Tables"/>.</summary>
    public IReadOnlyList<TriedTable>? Listed => Tables is null ? null : [.. Tables.Where(table => table.Score.Differs).Take(Most)];
}

/// <summary>A trial as programs read it.</summary>
public sealed record TriedDivisionBody(FiscalYear Year, ScoringNameBody Rules, int Tables, int Changed, IReadOnlyList<TriedGrade> Grades, IReadOnlyList<TriedDivisionBody.TableBody>? Differences)
{
    public static TriedDivisionBody Of(FiscalYear year, TriedDivision tried) => new(
        year, ScoringNameBody.Of(tried.InForce), tried.Count, tried.Changed, tried.Grades, tried.Listed?.Select(TableBody.Of).ToList());

    /// <summary>A table that would have another grade.</summary>
    public sealed record TableBody(UnitCode Unit, string UnitName, ProjectCode Code, string Name, bool HandedIn, decimal Total, Grade Grade, decimal TriedTotal, Grade TriedGrade)
    {
        public static TableBody Of(TriedTable of) => new(of.Unit.Code, of.Unit.Name, of.Table.Project, of.Name, of.IsHandedIn, of.Score.Total, of.Score.Grade, of.Score.TriedTotal, of.Score.TriedGrade);
    }
}

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Evaluation;

/// <summary>Grades and ranking of a division's units and tables in a year, from the documents that are never stale.</summary>
public sealed class ScoresView(NpgsqlDataSource database, UnitsView units, ScoringView scoring)
{
    public static void Map(ApiRoutes api)
    {
        api.Bureau.MapGet("/years/{year}/scores", async (DivisionCode division, FiscalYear year, HttpContext http, ScoresView view, CancellationToken stop) =>
            DivisionScoresBody.Of(year, await view.Of(division, year, ScoresAsked.Read(http.Request), http.Entered(), stop))).By(Permission.ReadBureau);
        api.Bureau.MapGet("/years/{year}/scores.csv", async (DivisionCode division, FiscalYear year, string? by, HttpContext http, ScoresView view, CancellationToken stop) =>
        {
            var scores = await view.Of(division, year, ScoresAsked.Read(http.Request), http.Entered(), stop);
            await (by switch
            {
                "unit" => http.SendCsv($"unit-scores-{year}", ScoreSheets.Units, scores.Units.ToAsyncEnumerable(), stop),
                null or "table" => http.SendCsv($"scores-{year}", ScoreSheets.Tables, scores.Tables.ToAsyncEnumerable(), stop),
                _ => throw Refused.Malformed("by应为unit或table。"),
            });
        }).By(Permission.ReadBureau);
    }

    /// <summary>Of the units asked for that whoever asks may see.</summary>
    public async Task<DivisionScores> Of(DivisionCode division, FiscalYear year, ScoresAsked asked, Entered entered, CancellationToken stop)
    {
        var byTenant = (await units.Of(division, stop)).Where(unit => entered.Sees(unit.Department) && asked.Asks(unit)).ToDictionary(unit => unit.Code.ToString());
        await using var command = database.Command("""
            select tenant_id, data ->> 'project', data ->> 'projectName', own ->> 'stage', (own #>> '{sheet,funds,0,adjusted}')::bigint,
              coalesce(own ->> 'reviewedTotal', own ->> 'total'), coalesce(own ->> 'reviewedGrade', own ->> 'grade'), data #>> '{bureauEvaluation,total}', data #>> '{bureauEvaluation,grade}'
            from (select tenant_id, id, data, data -> 'selfEvaluation' own from jixiao.mt_doc_goaltable where tenant_id = any($1) and year = $2 and (data #>> '{standing,edition}')::int > 0) tables
            order by tenant_id, id
            """, byTenant.Keys.ToArray(), year.Number);
        var found = await command.Read(row => Scored(row, byTenant[row.GetString(0)], year), stop);
        return DivisionScores.Of(await scoring.In(division, year, null, stop), found);
    }

    static ScoredTable Scored(NpgsqlDataReader row, RegisteredUnit unit, FiscalYear year)
    {
        var (stage, isAccepted) = (Text(row, 3), Text(row, 3) is nameof(SelfEvaluationStage.Accepted));
        return new(
            unit, new(unit.Code, year, ProjectCode.Parse(row.GetString(1))), row.GetString(2), stage is nameof(SelfEvaluationStage.Accepted) or nameof(SelfEvaluationStage.Reported),
            row.IsDBNull(4) ? Money.Zero : Money.Fen(row.GetInt64(4)), isAccepted ? Number(row, 5) : null, isAccepted ? GradeIn(row, 6) : null, Number(row, 7), GradeIn(row, 8));
    }

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    static decimal? Number(NpgsqlDataReader row, int column) => Text(row, column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    static Grade? GradeIn(NpgsqlDataReader row, int column) => Text(row, column) is { } text ? Enum.Parse<Grade>(text) : null;
}

/// <summary>Grades and ranking as programs read them.</summary>
public sealed record DivisionScoresBody(
    FiscalYear Year, ScoringNameBody Rules, int Tables, int HandedIn, int Scored, decimal? Score, IReadOnlyList<GradeCount> Grades, IReadOnlyList<DivisionScoresBody.UnitBody> Units, IReadOnlyList<DivisionScoresBody.TableBody> Ranking)
{
    public static DivisionScoresBody Of(FiscalYear year, DivisionScores scores) => new(
        year, ScoringNameBody.Of(scores.Rules), scores.Tables.Count, scores.HandedIn, scores.Scored, scores.Score, scores.Grades, [.. scores.Units.Select(UnitBody.Of)], [.. scores.Tables.Select(TableBody.Of)]);

    /// <summary>A unit; the rank is null while it has no score.</summary>
    public sealed record UnitBody(int? Rank, UnitCode Unit, string Name, string Department, string? Section, int Tables, int Scored, Money AdjustedYuan, decimal? Score, Grade? Grade, decimal? Evaluated)
    {
        public static UnitBody Of(RankedUnit of) => new(of.Rank, of.Unit.Code, of.Unit.Name, of.Unit.Department, of.Unit.Section, of.Tables, of.Scored, of.Adjusted, of.Score, of.Grade, of.Evaluated);
    }

    /// <summary>A table; the rank is null while its self-evaluation is not accepted.</summary>
    public sealed record TableBody(int? Rank, UnitCode Unit, ProjectCode Code, string Name, Money AdjustedYuan, bool HandedIn, decimal? Total, Grade? Grade, decimal? Evaluated, Grade? EvaluatedGrade)
    {
        public static TableBody Of(RankedTable of) => new(
            of.Rank, of.Table.Unit.Code, of.Table.Table.Project, of.Table.Name, of.Table.Adjusted, of.Table.IsHandedIn, of.Table.Total, of.Table.Grade, of.Table.Evaluated, of.Table.EvaluatedGrade);
    }
}

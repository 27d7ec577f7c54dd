using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;
using Jixiao.GoalTables;
using Jixiao.Units;

namespace Jixiao.Evaluation;

/// <summary>An approved table with what came of it.</summary>
/// <param name="IsHandedIn">Whether its self-evaluation lies with the bureau or was accepted.</param>
/// <param name="Adjusted">全年预算数, as its score sheet has it; nothing before there is one.</param>
/// <param name="Total">总分 of the accepted self-evaluation, the bureau's where it scored again; null before.</param>
/// <param name="Grade">Of that total.</param>
/// <param name="Evaluated">总分 of the bureau's own evaluation; null where there is none.</param>
/// <param name="EvaluatedGrade">Of that total.</param>
public sealed record ScoredTable(RegisteredUnit Unit, TableRoute Table, string Name, bool IsHandedIn, Money Adjusted, decimal? Total, Grade? Grade, decimal? Evaluated, Grade? EvaluatedGrade);

/// <summary>A table and its place among those that are scored.</summary>
/// <param name="Rank">Null while it is not scored.</param>
public sealed record RankedTable(ScoredTable Table, int? Rank);

/// <summary>A unit and its place among those that have a score.</summary>
/// <param name="Rank">Null while none of its tables is scored.</param>
/// <param name="Score">Of its scored tables, each weighing as much as its budget; null while there is none.</param>
/// <param name="Grade">Of that score, by the year's rules.</param>
/// <param name="Evaluated">The same of the bureau's own evaluations.</param>
/// <param name="Adjusted">全年预算数 of its scored tables.</param>
public sealed record RankedUnit(RegisteredUnit Unit, int? Rank, int Tables, int Scored, Money Adjusted, decimal? Score, Grade? Grade, decimal? Evaluated);

/// <summary>How many results have a grade.</summary>
/// <param name="Own">Of accepted self-evaluations.</param>
/// <param name="Evaluated">Of the bureau's own evaluations.</param>
public sealed record GradeCount(Grade Grade, int Own, int Evaluated);

/// <summary>The scores of a division in a year.</summary>
/// <param name="Units">The best first; those without a score last.</param>
/// <param name="Tables">Likewise.</param>
public sealed record DivisionScores(ScoringInForce Rules, IReadOnlyList<RankedUnit> Units, IReadOnlyList<RankedTable> Tables)
{
    public static DivisionScores Of(ScoringInForce rules, IReadOnlyList<ScoredTable> tables) => new(
        rules,
        InOrder(tables.GroupBy(table => table.Unit).Select(unit => Of(unit.Key, [.. unit], rules.Rules.Grades)), unit => unit.Score, (unit, rank) => unit with { Rank = rank }),
        InOrder(tables.Select(table => new RankedTable(table, null)), table => table.Table.Total, (table, rank) => table with { Rank = rank }));

    public IReadOnlyList<GradeCount> Grades =>
        [.. Enum.GetValues<Grade>().Select(grade => new GradeCount(grade, Tables.Count(table => table.Table.Grade == grade), Tables.Count(table => table.Table.EvaluatedGrade == grade)))];

    public int Scored => Tables.Count(table => table.Table.Total is not null);

    public int HandedIn => Tables.Count(table => table.Table.IsHandedIn);

    /// <summary>Of all tables, as a unit's is of its own.</summary>
    public decimal? Score => ScoreOf([.. Tables.Select(table => table.Table)], table => table.Total);

    static RankedUnit Of(RegisteredUnit unit, IReadOnlyList<ScoredTable> tables, GradeLimits grades)
    {
        var (scored, score) = (tables.Where(table => table.Total is not null).ToList(), ScoreOf(tables, table => table.Total));
        return new(unit, null, tables.Count, scored.Count, scored.Aggregate(Money.Zero, (sum, table) => sum + table.Adjusted), score, score is { } total ? grades.Of(total) : null, ScoreOf(tables, table => table.Evaluated));
    }

    static decimal? ScoreOf(IReadOnlyList<ScoredTable> tables, Func<ScoredTable, decimal?> total) =>
        UnitScore.Of([.. tables.Where(table => total(table) is not null).Select(table => (total(table)!.Value, table.Adjusted))]);

    static IReadOnlyList<T> InOrder<T>(IEnumerable<T> items, Func<T, decimal?> score, Func<T, int, T> ranked)
    {
        var all = items.ToLookup(item => score(item) is not null);
        return [.. UnitScore.Ranked(all[true], item => score(item)!.Value).Select(item => ranked(item.Item, item.Rank)), .. all[false]];
    }
}

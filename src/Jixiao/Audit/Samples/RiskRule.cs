using Jixiao.Audit.Entries;

namespace Jixiao.Audit.Samples;

/// <summary>A number that a rule can be sharpened by.</summary>
/// <param name="Usual">Where none is given.</param>
public sealed record RiskParameter(string Name, int Usual, int Least, int Most);

/// <summary>A sign of risk that revisions are looked through for.</summary>
/// <param name="Name">As addresses write it; its words are <c>Risk.{name}</c>.</param>
/// <param name="Sql">Its hits; null where events must be folded to find them.</param>
public sealed record RiskRule(string Name, IReadOnlyList<RiskParameter> Parameters, Func<RiskSql, string>? Sql)
{
    /// <summary>A target was lowered after what had been reached fell short of it.</summary>
    public static RiskRule TargetLowered { get; } = new("target-lowered", [], null);

    public static IReadOnlyList<RiskRule> All { get; } =
    [
        TargetLowered,
        new("late-changes", [new("month", 12, 1, 12), new("day", 1, 1, 31)], sql => sql.Once("0", $"kind = any({sql.Kinds(EventKinds.OfPlans)}) and begun >= {sql.DayOfYear("month", "day")}")),
        new("often-revised", [new("n", 2, 1, 99)], sql => sql.Often(EventKinds.OfBudgets, $"> {sql["n"]}")),
        new("often-returned", [new("n", 2, 2, 99)], sql => sql.Often(EventKinds.OfReturns, $">= {sql["n"]}")),
        new("late-entries", [new("days", 30, 1, 3_000)], sql => sql.Once($"{RiskSql.Day} - effective_on", $"kind = any({sql.Kinds(EventKinds.OfEntries)}) and {RiskSql.Day} - effective_on > {sql["days"]}")),
        new("out-and-back", [new("days", 366, 1, 366)], sql => sql.OutAndBack()),
        new("odd-hours", [new("from", 22, 18, 23), new("until", 6, 1, 9)], sql => sql.Once("0", $"role = any({sql.People}) and ({sql.AtNight} or {RiskSql.Day} = any({sql.FreeDays}))")),
        new("two-roles", [new("n", 2, 2, 9)], sql => sql.ManyRoles()),
    ];
}

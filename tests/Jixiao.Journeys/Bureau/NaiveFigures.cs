using System.Text.Json.Nodes;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Journeys.Bureau;

/// <summary>What anybody would answer who folds every table and adds up what he sees: the figures of rollups, as lines of text.</summary>
static class NaiveFigures
{
    static readonly FiscalYear Year = new(2023);

    /// <summary>A line for each key, in their order. A table may have several keys, or none.</summary>
    public static IEnumerable<string> By(IEnumerable<(string Tenant, GoalTable Table)> tables, DateOnly day, Func<string, GoalTable, IEnumerable<string>> keys, Func<GoalTable, string, IEnumerable<Indicator>>? indicators = null) =>
        tables.SelectMany(t => keys(t.Tenant, t.Table).Select(key => (key, t.Table))).GroupBy(t => t.key, t => t.Table)
            .Select(group => Line(group.Key, [.. group], day, indicators is null ? t => t.Indicators : t => indicators(t, group.Key))).Order(StringComparer.Ordinal);

    /// <summary>A line for all of them, also where there is none.</summary>
    public static string Total(IEnumerable<(string Tenant, GoalTable Table)> tables, DateOnly day) => Line("total", [.. tables.Select(t => t.Table)], day, t => t.Indicators);

    /// <summary>A line for the end of each month.</summary>
    public static IEnumerable<string> ByMonth(IEnumerable<(string Tenant, GoalTable Table)> tables, Func<GoalTable, IEnumerable<Indicator>>? indicators = null) =>
        Enumerable.Range(1, 12).Select(month => Line($"2023-{month:00}", [.. tables.Select(t => t.Table)], new(2023, month, DateTime.DaysInMonth(2023, month)), indicators ?? (t => t.Indicators)));

    /// <summary>The same line of an answer.</summary>
    public static string Line(JsonNode? row) => Line((string)row!["key"]!, row["figures"]!);

    public static string Line(string key, JsonNode figures) =>
        $"{key}: {figures["tables"]} {figures["approved"]} | {Money(figures["all"]!)} | {Money(figures["fiscal"]!)} | {Money(figures["other"]!)} | {Money(figures["carryOver"]!)} | {figures["plannedYuan"]}"
        + $" | {figures["revisions"]} {figures["revisedNetYuan"]} {figures["revisedGrossYuan"]} | {figures["indicators"]} {figures["reported"]} {figures["met"]} | {figures["lateTables"]} {figures["daysLate"]}";

    static string Money(JsonNode amounts) => $"{amounts["initialYuan"]} {amounts["adjustedYuan"]} {amounts["receivedYuan"]} {amounts["executedYuan"]}";

    static string Line(string key, List<GoalTable> tables, DateOnly day, Func<GoalTable, IEnumerable<Indicator>> indicators)
    {
        var approved = tables.Where(IsApproved).ToList();
        var changes = approved.SelectMany(t => t.BudgetChanges).Where(c => c.EffectiveOn <= day).ToList();
        var asked = approved.SelectMany(t => indicators(t).Select(i => (Indicator: i, Actuals: ActualsOf(t, i, day)))).ToList();
        var late = tables.Select(t => t.Standing.Submission?.DaysLate ?? 0).ToList();
        return $"{key}: {tables.Count} {approved.Count} | {Money(approved, day, null)} | {Money(approved, day, FundSource.Fiscal)} | {Money(approved, day, FundSource.Other)} | {Money(approved, day, FundSource.CarryOver)}"
            + $" | {Planned(approved, day)} | {changes.Count} {changes.Sum(c => c.Change)} {changes.Sum(c => c.Change < Domain.Money.Zero ? -c.Change : c.Change)}"
            + $" | {asked.Count} {asked.Count(a => a.Actuals.Any(a.Indicator.Counts))} {asked.Count(a => a.Indicator.IsMet(a.Actuals, Year))} | {late.Count(days => days > 0)} {late.Sum()}";
    }

    public static Money Planned(IEnumerable<GoalTable> approved, DateOnly day) =>
        Domain.Money.Fen((long)decimal.Round(approved.Sum(t => t.AdjustedBy(day).InFen * t.Plan.ShareOn(day, Year) / 100), MidpointRounding.AwayFromZero));

    public static bool IsApproved(GoalTable table) => table.Standing.Stage is Stage.Approved or Stage.Archived;

    public static string Money(List<GoalTable> approved, DateOnly day, FundSource? source) => string.Join(' ', (Money[])
    [
        approved.Sum(t => source is { } s ? t.InitialOf(s) : t.Initial),
        approved.Sum(t => (source is { } s ? t.InitialOf(s) : t.Initial) + t.BudgetChanges.Where(c => c.EffectiveOn <= day && c.Source == (source ?? c.Source)).Sum(c => c.Change)),
        approved.Sum(t => t.Receipts.Where(r => r.ReceivedOn <= day && r.Source == (source ?? r.Source)).Sum(r => r.Amount)),
        approved.Sum(t => t.Spends.Where(p => p.PaidOn <= day && p.Source == (source ?? p.Source)).Sum(p => p.Amount) - t.Reversals.Where(r => r.ReversedOn <= day && r.Source == (source ?? r.Source)).Sum(r => r.Amount)),
    ]);

    static List<Actual> ActualsOf(GoalTable table, Indicator indicator, DateOnly day) =>
        [.. table.Actuals.Where(a => a.Indicator == indicator.Id && a.AsOf <= day).OrderBy(a => (a.AsOf, a.Id))];
}

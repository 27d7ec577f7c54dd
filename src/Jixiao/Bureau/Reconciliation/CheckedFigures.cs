using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Bureau.Reconciliation;

/// <summary>A figure that stands in the flat tables and can be had from the events alone.</summary>
/// <param name="Sql">What is stored, of the row <c>fact</c>.</param>
/// <param name="Folded">What the domain's own fold says.</param>
sealed record CheckedFigure(string Name, string Sql, Func<GoalTable, string> Folded);

/// <summary>Every figure that is compared: those of the row itself, and the sums of what stands beside it.</summary>
static class CheckedFigures
{
    const string OfStream = "where table_id = fact.table_id";

    const string StillKnown = "and recorded_to = 'infinity'";

    public static IReadOnlyList<CheckedFigure> All { get; } =
    [
        new("stage", "stage", t => t.Standing.Stage.ToString()),
        new("held_by", "held_by", t => t.Standing.HeldBy.ToString()),
        new("edition", "edition", t => Text(t.Standing.Edition)),
        new("days_late", "days_late", t => Text(t.Standing.Submission?.DaysLate ?? 0)),
        .. Money("initial", t => t.Initial, (t, source) => t.InitialOf(source)),
        .. Money("adjusted", t => t.Adjusted, (t, source) => t.AdjustedOf(source)),
        .. Money("received", t => t.Received, (t, source) => t.ReceivedOf(source)),
        new("suspended", "suspended", t => Text(t.Suspended)),
        .. Money("executed", t => t.Executed, (t, source) => t.ExecutedOf(source)),
        new("revisions", "revisions", t => Text(t.BudgetChanges.Count)),
        new("revised_gross", "revised_gross", t => Text(t.BudgetChanges.Sum(c => Math.Abs(c.Change.InFen)))),
        .. Dated("spend", t => t.Executed),
        .. Dated("budget", t => t.Adjusted - t.Initial),
        .. Dated("receipt", t => t.Received),
        new("executed_at", "executed_at[12]", t => Text(t.ExecutedBy(new FiscalYear(t.Year).LastDay))),
        new("adjusted_at", "adjusted_at[12]", t => Text(t.AdjustedBy(new FiscalYear(t.Year).LastDay))),
        new("goal_table_history", $"(select string_agg(stage || ' ' || adjusted || ' ' || executed, ',') from jixiao.goal_table_history {OfStream} {StillKnown})", t => $"{t.Standing.Stage} {Text(t.Adjusted)} {Text(t.Executed)}"),
        new("indicators", "indicators", t => Text(t.Indicators.Count)),
        new("reported", "reported", t => Text(t.Indicators.Count(i => t.Actuals.Any(a => a.Indicator == i.Id && i.Counts(a))))),
        new("met", "met", t => Text(Met(t))),
        new("indicator_fact", $"(select count(*) || ' ' || count(*) filter (where met) from jixiao.indicator_fact {OfStream})", t => $"{t.Indicators.Count} {Met(t)}"),
        new("indicator_history", $"(select count(*) from jixiao.indicator_history {OfStream} {StillKnown})", t => Text(t.Indicators.Count)),
        new("actual_entry", $"(select count(*) from jixiao.actual_entry {OfStream} {StillKnown})", t => Text(t.Actuals.Count(a => t.Indicators.Any(i => i.Id == a.Indicator)))),
    ];

    static IEnumerable<CheckedFigure> Money(string name, Func<GoalTable, Money> all, Func<GoalTable, FundSource, Money> of) =>
    [
        new(name, name, t => Text(all(t))),
        new($"{name}_fiscal", $"{name}_fiscal", t => Text(of(t, FundSource.Fiscal))),
        new($"{name}_other", $"{name}_other", t => Text(of(t, FundSource.Other))),
        new($"{name}_carry_over", $"{name}_carry_over", t => Text(of(t, FundSource.CarryOver))),
    ];

    /// <summary>The sum of the entries, and that of what the months hold.</summary>
    static IEnumerable<CheckedFigure> Dated(string name, Func<GoalTable, Money> all) =>
        [new($"{name}_entry", Sum($"{name}_entry", ""), t => Text(all(t))), new($"{name}_month", Sum($"{name}_month", StillKnown), t => Text(all(t)))];

    static string Sum(string table, string which) => $"(select coalesce(sum(amount), 0) from jixiao.{table} {OfStream} {which})";

    static int Met(GoalTable table) =>
        table.Indicators.Count(i => i.IsMet([.. table.Actuals.Where(a => a.Indicator == i.Id).OrderBy(a => (a.AsOf, a.Id))], new(table.Year)));

    static string Text(Money money) => Text(money.InFen);

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

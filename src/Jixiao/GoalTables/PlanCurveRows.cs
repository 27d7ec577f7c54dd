using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.GoalTables;

/// <summary>How a table's spending stands at the end of a month.</summary>
/// <param name="By">The month's last day.</param>
/// <param name="Executed">Null while the month has not begun.</param>
/// <param name="Planned">By the table's own plan, of the budget as it was on that day.</param>
/// <param name="Even">By the usual practice, month ÷ 12.</param>
public sealed record PlanCurveRow(DateOnly By, Money? Executed, Money Planned, Money Even);

/// <summary>A table's year month by month: executed beside its own plan and beside the usual practice.</summary>
public static class PlanCurveRows
{
    public static IReadOnlyList<PlanCurveRow> Of(GoalTable table, DateOnly today)
    {
        var year = new FiscalYear(table.Year);
        return [.. Enumerable.Range(1, 12).Select(month => Row(table, year, new(year.Number, month, DateTime.DaysInMonth(year.Number, month)), today))];
    }

    static PlanCurveRow Row(GoalTable table, FiscalYear year, DateOnly by, DateOnly today)
    {
        var budget = table.AdjustedBy(by);
        return new(by, new DateOnly(by.Year, by.Month, 1) > today ? null : table.ExecutedBy(by), Share(budget, table.Plan.ShareOn(by, year)), Share(budget, by.Month * 100m / 12));
    }

    static Money Share(Money whole, decimal percent) => Money.Fen((long)decimal.Round(whole.InFen * percent / 100, MidpointRounding.AwayFromZero));
}

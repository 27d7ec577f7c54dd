using Jixiao.Domain.Units;

namespace Jixiao.Domain.Bureau;

/// <summary>Calls units to a round. The number is the next of its year and kind.</summary>
/// <param name="Year">The budget year it is about.</param>
/// <param name="Kind">What it calls for.</param>
/// <param name="Number">1, 2, …, given by whoever keeps the bureau's rounds.</param>
/// <param name="Name">Required.</param>
/// <param name="Units">At least one, or null for all of the division.</param>
/// <param name="OpensOn">The first day.</param>
/// <param name="ClosesOn">The last day on time, the first at the earliest.</param>
/// <param name="FormVersion">Required.</param>
/// <param name="Period">Days of the year; only for monitoring, and required there.</param>
public sealed record OrderRound(
    FiscalYear Year, RoundKind Kind, int Number, string Name, IReadOnlyList<UnitCode>? Units, DateOnly OpensOn, DateOnly ClosesOn, string FormVersion, Period? Period = null)
    : ICommand<Round>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Round round) => round switch
    {
        { Version: > 0 } => throw new RuleBroken("round/exists", "该轮次已经部署。"),
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("round/no-name", "轮次必须有名称。"),
        _ when string.IsNullOrWhiteSpace(FormVersion) => throw new RuleBroken("round/no-form", "必须注明所用表样的版本。"),
        _ when ClosesOn < OpensOn => throw new RuleBroken("round/closes-before-opens", "截止日期早于开始日期。"),
        _ when !Kind.MayRunOn(OpensOn, Year) || !Kind.MayRunOn(ClosesOn, Year) => throw new RuleBroken("round/outside-year", "起止日期与预算年度不符。"),
        _ => [new RoundOrdered(Year, Kind, Number, Name, CalledUnits.Of(Units), OpensOn, ClosesOn, FormVersion, CheckedPeriod())],
    };

    Period? CheckedPeriod() => (Kind, Period) switch
    {
        (RoundKind.Monitoring, null) => throw new RuleBroken("round/no-period", "监控轮次必须注明监控期间。"),
        (not RoundKind.Monitoring, { }) => throw new RuleBroken("round/period-not-monitored", "只有监控轮次才有监控期间。"),
        (_, { } period) when period.To < period.From => throw new RuleBroken("round/period-ends-before-it-begins", "监控期间的止日早于起日。"),
        (_, { } period) when !Year.Contains(period.From) || !Year.Contains(period.To) => throw new RuleBroken("round/period-outside-year", "监控期间不在预算年度内。"),
        _ => Period,
    };
}

/// <summary>The units that a round calls: each once, by their codes.</summary>
static class CalledUnits
{
    /// <exception cref="RuleBroken"><c>round/no-units</c> when none is called.</exception>
    public static IReadOnlyList<UnitCode>? Of(IReadOnlyList<UnitCode>? units) => units is []
        ? throw new RuleBroken("round/no-units", "至少选择一个单位。")
        : units?.Distinct().OrderBy(unit => unit.ToString(), StringComparer.Ordinal).ToList();
}

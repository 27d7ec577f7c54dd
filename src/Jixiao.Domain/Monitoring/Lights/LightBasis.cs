using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>
/// What a table's lights are read from, as it stands by a day and no more of it than they need: one table's comes from its state, those of thousands from flat
/// rows. After the year's end all money is that of the year's last day.
/// </summary>
/// <param name="Table">The stream's key.</param>
/// <param name="Year">The budget year.</param>
/// <param name="Day">The day asked of.</param>
/// <param name="Stage">Where the table stands.</param>
/// <param name="Plan">Its own spending plan.</param>
/// <param name="Adjusted">全年预算 as it counts on the day; zero while blank.</param>
/// <param name="Executed">Paid by the end of the day, less what came back by then.</param>
/// <param name="Indicators">In the form's order.</param>
public sealed record LightBasis(
    string Table, FiscalYear Year, DateOnly Day, Stage Stage, SpendingPlan Plan, Money Adjusted, Money Executed, IReadOnlyList<IndicatorBasis> Indicators)
{
    /// <summary>Of a table as it was known; it was at least drafted.</summary>
    public static LightBasis Of(GoalTable table, DateOnly day)
    {
        var year = new FiscalYear(table.Year);
        var counted = year.Nearest(day);
        var reported = table.Actuals.Where(a => a.AsOf <= day).OrderBy(a => (a.AsOf, a.Id)).ToLookup(a => a.Indicator, a => new Reported(a.AsOf, a.Value, a.Answer));
        return new(
            table.Id, year, day, table.Standing.Stage, table.Plan, table.AdjustedBy(counted), table.ExecutedBy(counted),
            [.. table.Indicators.Select(i => new IndicatorBasis(i.Id, i.Target, i.Accrual, [.. reported[i.Id]]))]);
    }
}

/// <summary>What an indicator's light is read from.</summary>
/// <param name="Id">Id of the indicator.</param>
/// <param name="Target">指标值, raw and read.</param>
/// <param name="Accrual">How it grows during the year.</param>
/// <param name="Reported">What was reported of it by the day, the latest last; of two of one day the one recorded later.</param>
public sealed record IndicatorBasis(int Id, TargetValue Target, Accrual Accrual, IReadOnlyList<Reported> Reported)
{
    /// <summary>The latest number; null when there is none. A judgement from when the indicator was not yet measured is no number.</summary>
    public Reported? LatestValue => Latest(said => said.Value is not null);

    /// <summary>The latest judgement; null when there is none. A number from when the indicator was still measured is no judgement.</summary>
    public Reported? LatestAnswer => Latest(said => said.Answer is not null);

    Reported? Latest(Predicate<Reported> counts)
    {
        for (var i = Reported.Count - 1; i >= 0; i--)
            if (counts(Reported[i]))
                return Reported[i];
        return null;
    }
}

/// <summary>What an indicator had reached by a day: a number in the target's unit, or a judgement.</summary>
public readonly record struct Reported(DateOnly AsOf, decimal? Value, Attainment? Answer);

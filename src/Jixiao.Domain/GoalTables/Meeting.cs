namespace Jixiao.Domain.GoalTables;

/// <summary>
/// Whether what was reported of an indicator meets its whole target (完成指标), whatever day of the year it is: unlike a light, it knows no planned share and no
/// threshold. What cannot be compared, as a target that cannot be read, is never met.
/// </summary>
public static class Meeting
{
    /// <summary>Whether an actual says anything of the indicator as it now accrues: a judgement of what is judged or done by a day, a number of anything else.</summary>
    public static bool Counts(this Indicator indicator, Actual actual) => indicator.Accrual is Accrual.Deadline or Accrual.Qualitative ? actual.Answer is not null : actual.Value is not null;

    /// <summary>
    /// Whether the indicator is met by the latest of what was reported of it; false where nothing counts. The actuals are in the order of their days, those of one
    /// day in the order reported.
    /// </summary>
    public static bool IsMet(this Indicator indicator, IReadOnlyList<Actual> reported, FiscalYear year)
    {
        var counting = reported.Where(indicator.Counts).ToList();
        return counting is [.., var latest] && indicator.Accrual switch
        {
            Accrual.Qualitative => latest.Answer is Attainment.Achieved,
            Accrual.Deadline => DoneOn(counting) <= DueOn(indicator.Target.Meaning, year),
            _ => latest.Value is { } value && Meets(indicator, value),
        };
    }

    /// <summary>Whether a year's end like this would meet the indicator: a number what is measured, a judgement anything else. Nothing meets or misses a target that cannot be read.</summary>
    public static bool WouldMeet(this Indicator indicator, decimal? value, Attainment? answer) => indicator switch
    {
        { Accrual: Accrual.Qualitative or Accrual.Deadline } => answer is Attainment.Achieved,
        { Target.Meaning: not (TargetMeaning.Compare or TargetMeaning.Range) } => true,
        _ => value is { } number && Meets(indicator, number),
    };

    static bool Meets(Indicator indicator, decimal value) => (indicator.Target.Meaning, indicator.Accrual) switch
    {
        (TargetMeaning.Range range, _) => value >= range.From && value <= range.To,
        (TargetMeaning.Compare compare, Accrual.Exact) => value == compare.Number,
        (TargetMeaning.Compare { Operator: TargetOperator.AtMost } compare, _) => value <= compare.Number,
        (TargetMeaning.Compare { Operator: TargetOperator.LessThan } compare, _) => value < compare.Number,
        (TargetMeaning.Compare { Operator: TargetOperator.MoreThan } compare, _) => value > compare.Number,
        (TargetMeaning.Compare compare, _) => value >= compare.Number,
        _ => false,
    };

    /// <summary>The first day of the unbroken 达成 that lasts to the latest answer; null when it does not stand.</summary>
    internal static DateOnly? DoneOn(IEnumerable<Actual> said) =>
        said.Aggregate((DateOnly?)null, (done, actual) => actual.Answer is Attainment.Achieved ? done ?? actual.AsOf : null);

    internal static DateOnly DueOn(TargetMeaning target, FiscalYear year) => target switch
    {
        TargetMeaning.Deadline deadline => new CheckPoint(deadline.Month, deadline.Day ?? 31, 100).In(deadline.Year is { } named ? new(named) : year),
        TargetMeaning.Period period => CheckPoint.EndOf(period.ToMonth, 100).In(new(period.ToYear)),
        _ => year.LastDay,
    };
}

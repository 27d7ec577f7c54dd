using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>How much of an indicator's target the year reached, in percent of its weight, never below 0 or above 100.</summary>
static class Attaining
{
    /// <summary>Of a number: positive by its part of the target, reverse in full when met and else by the target's part of it, exact by its deviation, a range in full inside. Of a target of 0 in full only at 0.</summary>
    public static decimal Percent(Indicator indicator, TargetMeaning target, decimal value) => (target, indicator.Accrual) switch
    {
        (TargetMeaning.Range range, _) => Near(value, range.From, range.To),
        (TargetMeaning.Compare { Number: 0 }, _) => value == 0 ? 100 : 0,
        (TargetMeaning.Compare compare, Accrual.Exact) => Near(value, compare.Number, compare.Number),
        (TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan } compare, _) => value <= compare.Number ? 100 : Part(compare.Number, value),
        (TargetMeaning.Compare compare, _) => value >= compare.Number ? 100 : Part(value, compare.Number),
        _ => throw new InvalidOperationException($"{target} is nothing to compare a number with."),
    };

    /// <summary>Of what is done by a day: in full on time, else a year's part less for each day late; not done is nothing.</summary>
    public static decimal Percent(DateOnly? doneOn, DateOnly dueOn) => doneOn is { } done
        ? Within(100 - 100m * Math.Max(0, done.DayNumber - dueOn.DayNumber) / (DateTime.IsLeapYear(dueOn.Year) ? 366 : 365))
        : 0;

    /// <summary>How far a number is from its target, in percent of it; 0 inside of a range, 100 where nothing can be divided by.</summary>
    public static decimal Deviation(TargetMeaning target, decimal value) => target switch
    {
        TargetMeaning.Compare { Number: 0 } => value == 0 ? 0 : 100,
        TargetMeaning.Compare compare => Beyond(value, compare.Number),
        TargetMeaning.Range range when value >= range.From && value <= range.To => 0,
        TargetMeaning.Range range => Beyond(value, value < range.From ? range.From : range.To),
        _ => 0,
    };

    static decimal Near(decimal value, decimal from, decimal to) => value >= from && value <= to ? 100 : Within(100 - Beyond(value, value < from ? from : to));

    static decimal Beyond(decimal value, decimal end) => end == 0 ? 100 : Math.Abs(Times(value, end) - 1) * 100;

    static decimal Part(decimal part, decimal whole) => part <= 0 || whole <= 0 ? 0 : Within(Times(part, whole) * 100);

    // Beyond a thousandfold it is all the same, and no number may leave what a decimal holds.
    static decimal Times(decimal part, decimal whole) => Math.Abs(part) / 1_000 >= Math.Abs(whole) ? Math.Sign(part) * Math.Sign(whole) * 1_000 : part / whole;

    static decimal Within(decimal percent) => Math.Clamp(percent, 0, 100);
}

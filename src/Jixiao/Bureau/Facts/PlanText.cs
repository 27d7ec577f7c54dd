using System.Globalization;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Bureau.Facts;

/// <summary>A spending plan as a flat row has it, <c>3-31:30 6-30:60 10-31:90 12-31:100</c>, so that tables of one plan can be summed before its share is taken; empty for none.</summary>
public static class PlanText
{
    public static string Of(SpendingPlan plan) => string.Join(' ', plan.CheckPoints.Select(p => FormattableString.Invariant($"{p.Month}-{p.Day}:{p.Percent}")));

    public static SpendingPlan Read(string text) => text is "" ? SpendingPlan.None : new(text.Split(' ').Select(CheckPointOf));

    static CheckPoint CheckPointOf(string text) => text.Split('-', ':') is [var month, var day, var percent]
        ? new(Number(month), Number(day), decimal.Parse(percent, CultureInfo.InvariantCulture))
        : throw new FormatException($"\"{text}\" is no check point.");

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

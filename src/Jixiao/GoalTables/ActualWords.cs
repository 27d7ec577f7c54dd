using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>How an actual is written and read on pages: a number in the target's unit, or a judgement.</summary>
static class ActualWords
{
    public static string Say(IStringLocalizer<Texts> texts, Actual actual, Indicator indicator) =>
        actual.Answer is { } answer ? texts[$"Attainment.{answer}"] : $"{actual.Value?.ToString("#,##0.######", CultureInfo.InvariantCulture)}{indicator.Target.Unit}";

    /// <summary>Whether it is judged rather than measured.</summary>
    public static bool IsJudged(Indicator indicator) => indicator.Accrual is Accrual.Qualitative or Accrual.Deadline;

    /// <summary>The field in which it is given.</summary>
    public static ActField Field(IStringLocalizer<Texts> texts, Indicator indicator, Actual actual) => IsJudged(indicator)
        ? new("value", "Actuals.Answer", Choices: [.. Enum.GetValues<Attainment>().Select(a => new Choice(a.ToString(), texts[$"Attainment.{a}"], a == actual.Answer))])
        : new("value", "Actuals.Value", "money", actual.Value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>What was given: a judgement by its name, else a number.</summary>
    /// <exception cref="RuleBroken"><c>actual/malformed</c>.</exception>
    public static (decimal? Value, Attainment? Answer) Read(string text) => text switch
    {
        // By its name alone: 1 is a number, not the second judgement.
        _ when Enum.GetNames<Attainment>().Contains(text) => (null, Enum.Parse<Attainment>(text)),
        _ when decimal.TryParse(text.TrimEnd('%', '％'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) => (value, null),
        _ => throw new RuleBroken("actual/malformed", $"完成值“{text}”不是数字。"),
    };
}

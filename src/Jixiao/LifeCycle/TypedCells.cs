using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.LifeCycle;

/// <summary>Cells that several forms have, as they stand in an editor.</summary>
static class TypedCells
{
    public static string Day(CorrectiveMeasure? measure) => measure?.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <exception cref="RuleBroken"><c>monitoring/measure-incomplete</c>.</exception>
    public static CorrectiveMeasure? MeasureOf(string text, string due) => (text, due) is ("", "") ? null : MeasureOrNone(text, due)
        ?? throw new RuleBroken("monitoring/measure-incomplete", "措施和完成日期应一并填写。");

    /// <summary>Null where one of both is missing.</summary>
    public static CorrectiveMeasure? MeasureOrNone(string text, string due) =>
        text.Length > 0 && DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(text, day) : null;

    public static T? Chosen<T>(string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
}

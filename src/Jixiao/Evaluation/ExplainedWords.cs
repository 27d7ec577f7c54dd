using Jixiao.Domain.GoalTables;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Evaluation;

/// <summary>Why something fell short and what is done about it, in words.</summary>
static class ExplainedWords
{
    /// <param name="said">What was said; null for nothing.</param>
    /// <param name="isAsked">Whether nobody has said yet what must be said.</param>
    public static string Say(IStringLocalizer<Texts> texts, Explained? said, bool isAsked) => said is { Cause: not null } or { Measure: not null }
        ? string.Join(" ", new[] { CauseOf(texts, said), said.Measure is { } measure ? texts["Monitoring.MeasureBy", measure.Text, Show.Day(measure.DueOn)].Value : "" }).Trim()
        : isAsked ? texts["Score.MustExplain"] : "";

    static string CauseOf(IStringLocalizer<Texts> texts, Explained said) => string.Join("：", new[] { said.Cause is { } cause ? texts[$"Cause.{cause}"].Value : null, said.Explanation }.OfType<string>());
}

using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Reports what an indicator had reached by a day (实际完成值). What is judged (定性, 时限) takes an answer, everything else a value. The same again changes nothing.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="AsOf">A day of the budget year.</param>
/// <param name="Value">In the target's unit; null when judged.</param>
/// <param name="Answer">The judgement; null when measured.</param>
/// <param name="Note">说明; null for none.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ReportActual(int Indicator, DateOnly AsOf, decimal? Value, Attainment? Answer, string? Note = null, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <summary>Several of one table, each decided on the table as the ones before it leave it.</summary>
    public static IEnumerable<object> All(GoalTable table, IEnumerable<ReportActual> commands)
    {
        foreach (var reported in commands.SelectMany(command => command.Decide(table)))
        {
            table = table.Evolve(reported);
            yield return reported;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.ReportActual);
        var indicator = table.Indicators.FirstOrDefault(i => i.Id == Indicator) ?? throw new RuleBroken("indicator/unknown", $"本表没有编号为{Indicator}的指标。");
        ActualRules.Check(indicator, Value, Answer);
        if (!new FiscalYear(table.Year).Contains(AsOf))
            throw new RuleBroken("actual/outside-year", "完成值的日期不在预算年度内。");
        return table.Actuals.FirstOrDefault(a => (a.Indicator, a.AsOf) == (Indicator, AsOf)) switch
        {
            { } known when ActualRules.SaysTheSame(known, Value, Answer, Note, Files) => [],
            not null => throw new RuleBroken("actual/exists", "该指标在这一天已有完成值，请更正。"),
            _ => [new ActualReported(table.Actuals.Count + 1, Indicator, AsOf, Value, Answer, Note, Files)],
        };
    }
}

/// <summary>Corrects an actual by a new fact (更正); what it said stays in the history.</summary>
/// <param name="ActualId">The actual.</param>
/// <param name="Value">In the target's unit; null when judged.</param>
/// <param name="Answer">The judgement; null when measured.</param>
/// <param name="Note">说明; null for none.</param>
/// <param name="Reason">Required.</param>
/// <param name="Files">佐证材料; null keeps those it had.</param>
public sealed record CorrectActual(int ActualId, decimal? Value, Attainment? Answer, string? Note, string Reason, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.ReportActual);
        var actual = table.Actuals.FirstOrDefault(a => a.Id == ActualId) ?? throw new RuleBroken("actual/unknown", $"没有编号为{ActualId}的完成值。");
        // An indicator may have been taken out since; what was reported of it can still be corrected.
        if (table.Indicators.FirstOrDefault(i => i.Id == actual.Indicator) is { } indicator)
            ActualRules.Check(indicator, Value, Answer);
        return ActualRules.SaysTheSame(actual, Value, Answer, Note, Files) ? []
            : Reason.Length > 0 ? [new ActualCorrected(ActualId, Value, Answer, Note, Reason, Files)]
            : throw new RuleBroken("actual/no-reason", "更正必须说明原因。");
    }
}

/// <summary>What an actual, or the forecast of one, must be to fit its indicator.</summary>
public static class ActualRules
{
    /// <summary>Whether the actual already says so; no files given means those it has.</summary>
    internal static bool SaysTheSame(Actual actual, decimal? value, Attainment? answer, string? note, IReadOnlyList<Evidence>? files) =>
        (actual.Value, actual.Answer, actual.Note) == (value, answer, note) && (files ?? actual.Files).SequenceEqual(actual.Files);

    /// <summary>A judgement where the indicator is judged, a number where it is measured, and a rate within 0 and 100 percent.</summary>
    /// <exception cref="RuleBroken"><c>actual/answer-expected</c>, <c>actual/value-expected</c>, <c>actual/not-a-rate</c>.</exception>
    public static void Check(Indicator indicator, decimal? value, Attainment? answer)
    {
        var judged = indicator.Accrual is Accrual.Qualitative or Accrual.Deadline;
        if (judged && (answer is null || value is not null))
            throw new RuleBroken("actual/answer-expected", $"指标“{indicator.Name}”应填达成、部分达成或未达成。");
        if (!judged && (value is null || answer is not null))
            throw new RuleBroken("actual/value-expected", $"指标“{indicator.Name}”应填数值。");
        // A growth rate may well be over 100 % or below nothing.
        if (indicator.Target.Unit is "%" && value is < 0 or > 100 && !indicator.Name.Contains("增长", StringComparison.Ordinal))
            throw new RuleBroken("actual/not-a-rate", $"指标“{indicator.Name}”的完成值应在0%至100%之间。");
    }
}

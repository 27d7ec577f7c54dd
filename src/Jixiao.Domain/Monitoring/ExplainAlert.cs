namespace Jixiao.Domain.Monitoring;

/// <summary>Explains why it is so (偏差原因分析). Until the bureau has to verify it, it can be explained anew; the measure that was planned stays.</summary>
/// <param name="Cause">From the form's list.</param>
/// <param name="Explanation">Required.</param>
/// <param name="Files">佐证材料; null for none.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record ExplainAlert(DeviationCause Cause, string Explanation, IReadOnlyList<Evidence>? Files, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/reported</c>, <c>alert/no-explanation</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireAnswerable();
        AlertRules.RequireText(Explanation, "alert/no-explanation", "请说明偏差原因。");
        return [new AlertExplained(Cause, Explanation, Files, On)];
    }
}

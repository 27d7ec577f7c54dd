namespace Jixiao.Domain.Monitoring;

/// <summary>Reports that the measure is taken (整改完成); the bureau has it then, to close it or to send it back.</summary>
/// <param name="Report">Required.</param>
/// <param name="Files">佐证材料; null for none.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record ReportCorrection(string Report, IReadOnlyList<Evidence>? Files, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/reported</c>, <c>alert/no-measure</c>, <c>alert/blank-report</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireAnswerable();
        AlertRules.RequireText(Report, "alert/blank-report", "请填写整改情况。");
        return alert.Measure is null
            ? throw new RuleBroken("alert/no-measure", "尚未制定纠偏措施，请先制定措施和完成期限。")
            : [new CorrectionReported(Report, Files, On)];
    }
}

namespace Jixiao.Domain.Monitoring;

/// <summary>
/// The bureau verifies and closes it (核实销号). A 提醒 can be closed at once, and so can what is gone, however far it was handled. What is yellow must have been explained,
/// what is red explained and its measure reported as taken; what was sent back must have been answered.
/// </summary>
/// <param name="Opinion">核实意见, required.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record CloseAlert(string Opinion, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/no-opinion</c>, <c>alert/sent-back</c>, <c>alert/not-explained</c>, <c>alert/no-measure</c>, <c>alert/not-reported</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireNotClosed();
        AlertRules.RequireText(Opinion, "alert/no-opinion", "请填写核实意见。");
        return alert switch
        {
            { IsOpen: false } or { Severity: Severity.Notice } => [new AlertClosed(Opinion, On)],
            { SentBack: not null } => throw new RuleBroken("alert/sent-back", "该预警已退回单位，单位尚未答复。"),
            { Explanation: null } => throw new RuleBroken("alert/not-explained", "尚未说明偏差原因，不能销号。"),
            { Severity: Severity.Red, Measure: null } => throw new RuleBroken("alert/no-measure", "红色预警尚未制定纠偏措施，不能销号。"),
            { Severity: Severity.Red, Handling: not Handling.Reported } => throw new RuleBroken("alert/not-reported", "红色预警尚未报送整改情况，不能销号。"),
            _ => [new AlertClosed(Opinion, On)],
        };
    }
}

namespace Jixiao.Domain.Monitoring;

/// <summary>Sends back what the unit explained, planned or reported (退回); the unit answers it by doing any of these anew.</summary>
/// <param name="Reason">Required.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record SendBackAlert(string Reason, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken">
    /// <c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/no-reason</c>, <c>alert/no-unit</c>, <c>alert/sent-back</c>, <c>alert/nothing-to-send-back</c>.
    /// </exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireOpen();
        AlertRules.RequireText(Reason, "alert/no-reason", "请说明理由。");
        return alert switch
        {
            { Unit: null } => throw new RuleBroken("alert/no-unit", "该预警不涉及预算单位，无从退回。"),
            { SentBack: not null } => throw new RuleBroken("alert/sent-back", "该预警已退回单位，单位尚未答复。"),
            { Handling: Handling.Explained or Handling.Planned or Handling.Reported } => [new AlertSentBack(Reason, On)],
            _ => throw new RuleBroken("alert/nothing-to-send-back", "单位尚未说明原因，也未报送整改，没有可退回的内容。"),
        };
    }
}

namespace Jixiao.Domain.Monitoring;

/// <summary>Lets a silenced alert speak again before its silence is over (恢复提醒).</summary>
/// <param name="Reason">Required.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record UnmuteAlert(string Reason, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/no-reason</c>, <c>alert/not-muted</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireOpen();
        AlertRules.RequireText(Reason, "alert/no-reason", "请说明理由。");
        return alert.IsMutedOn(On) ? [new AlertUnmuted(Reason, On)] : throw new RuleBroken("alert/not-muted", "该预警没有暂停提醒。");
    }
}

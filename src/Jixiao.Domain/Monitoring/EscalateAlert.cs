namespace Jixiao.Domain.Monitoring;

/// <summary>Tells somebody further up when nobody did anything for too long (逐级上报); the same day again changes nothing.</summary>
/// <param name="Steps">Those of the day.</param>
/// <param name="Day">The day it is, Beijing time.</param>
public sealed record EscalateAlert(EscalationSteps Steps, DateOnly Day) : ICommand<Alert>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Alert alert) => Escalation.Next(alert, Steps, Day) is { } to ? [new AlertEscalated(to, Day)] : [];
}

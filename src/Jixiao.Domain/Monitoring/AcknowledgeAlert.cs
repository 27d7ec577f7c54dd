namespace Jixiao.Domain.Monitoring;

/// <summary>Takes note of an alert (已阅). Once somebody did anything about it, there is nothing more to note.</summary>
/// <param name="Note">What he says; null for nothing.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record AcknowledgeAlert(string? Note, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireOpen();
        return alert.Handling is Handling.None ? [new AlertAcknowledged(Note, On)] : [];
    }
}

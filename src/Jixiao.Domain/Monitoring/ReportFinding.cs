using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>
/// Tells an alert what its rule finds on a day; no finding means that what was found is gone. The same finding again changes nothing, and what the bureau verified
/// and closed stays closed until something else is found; closed when it was gone already, it opens again when it comes back.
/// </summary>
public sealed record ReportFinding(UnitCode? Unit, string Rule, string Subject, string Title, Finding? Finding, DateOnly AsOf) : ICommand<Alert>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Alert alert) => (alert, Finding) switch
    {
        ({ Version: 0 }, { } found) => [new AlertRaised(Unit, Rule, Subject, Title, found.Severity, found.Figures, AsOf)],
        ({ Handling: Handling.Closed, IsGone: false }, { } found) when !found.IsNewsTo(alert.Severity, alert.Figures) => [],
        ({ IsOpen: false }, { } found) => [new AlertReopened(found.Severity, found.Figures, AsOf)],
        ({ IsOpen: true }, { } found) when found.IsNewsTo(alert.Severity, alert.Figures) => [new AlertUpdated(found.Severity, found.Figures, AsOf)],
        ({ IsOpen: true }, null) => [new AlertCleared(AsOf)],
        _ => [],
    };
}

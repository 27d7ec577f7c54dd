using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>Tells an alert what its rule finds on a day; no finding means that what was found is gone. The same finding again changes nothing.</summary>
public sealed record ReportFinding(UnitCode Unit, string Rule, string Subject, string Title, Finding? Finding, DateOnly AsOf) : ICommand<Alert>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Alert alert) => (alert, Finding) switch
    {
        ({ IsOpen: false }, { } found) => [new AlertRaised(Unit, Rule, Subject, Title, found.Severity, found.Figures, AsOf)],
        ({ IsOpen: true }, { } found) when (alert.Severity, alert.Figures) != (found.Severity, found.Figures) => [new AlertUpdated(found.Severity, found.Figures, AsOf)],
        ({ IsOpen: true }, null) => [new AlertCleared(AsOf)],
        _ => [],
    };
}

using System.Diagnostics.Metrics;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Counts what rules find, each time they look.</summary>
public sealed class RuleMeter(IMeterFactory meters)
{
    readonly Counter<long> findings = meters.Create(Telemetry.Name).CreateCounter<long>("jixiao.rule.findings", "{finding}", "What rules found when jobs looked, by rule and severity.");

    public void Count(IEnumerable<ReportFinding> found)
    {
        foreach (var by in found.CountBy(report => (report.Rule, report.Finding!.Severity)))
            findings.Add(by.Value, new("rule", by.Key.Rule), new("severity", by.Key.Severity.ToString()));
    }
}

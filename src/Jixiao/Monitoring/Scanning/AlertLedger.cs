using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Commands;
using Marten;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Tells a tenant's alerts what a job found, all in one transaction; who races another job looks again.</summary>
public sealed class AlertLedger(IDocumentStore store)
{
    const int Attempts = 5;

    /// <summary>What was found is raised, updated or opened again; what is open and was not found any more is cleared.</summary>
    /// <param name="watched">The rules that were asked; alerts of others are left in peace.</param>
    /// <param name="found">What they found, one finding per rule and subject.</param>
    /// <returns>How many alerts changed.</returns>
    public async Task<int> Tell(string tenant, IReadOnlySet<string> watched, IReadOnlyList<ReportFinding> found, DateOnly day, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(tenant, watched, found, day, stop);
            }
            catch (Exception lost) when (attempt < Attempts && Races.IsLost(lost))
            {
                // Another job changed one of them first; what it wrote is taken into account now.
            }
        }
    }

    async Task<int> Attempt(string tenant, IReadOnlySet<string> watched, IReadOnlyList<ReportFinding> found, DateOnly day, CancellationToken stop)
    {
        // Its identity map hands the states that were read here to the projection that writes their successors.
        await using var session = store.IdentitySession(tenant);
        session.Sign(new(Guid.CreateVersion7().ToString("n"), new(MonitoringModule.ScanJob, "job")));
        var changed = 0;
        foreach (var (alert, report) in await Reports(session, watched, found, day, stop))
        {
            var events = report.Decide(alert).ToArray();
            if (events is [])
                continue;
            _ = alert.Version == 0 ? session.Events.StartStream<Alert>(alert.Id, events) : session.Events.Append(alert.Id, alert.Version + events.Length, events);
            changed++;
        }
        await session.SaveChangesAsync(stop);
        return changed;
    }

    static async Task<List<(Alert Alert, ReportFinding Report)>> Reports(IDocumentSession session, IReadOnlySet<string> watched, IReadOnlyList<ReportFinding> found, DateOnly day, CancellationToken stop)
    {
        var byKey = found.ToDictionary(report => Alert.Key(report.Rule, report.Subject));
        var open = (await session.Query<Alert>().Where(alert => alert.IsOpen).ToListAsync(stop)).Where(alert => watched.Contains(alert.Rule)).ToList();
        var known = (await session.LoadManyAsync<Alert>(stop, byKey.Keys)).ToDictionary(alert => alert.Id);
        return
        [
            .. byKey.Select(report => (known.GetValueOrDefault(report.Key) ?? Alert.Empty(report.Key), report.Value)),
            .. open.Where(alert => !byKey.ContainsKey(alert.Id)).Select(alert => (alert, new ReportFinding(alert.Unit, alert.Rule, alert.Subject, alert.Title, null, day))),
        ];
    }
}

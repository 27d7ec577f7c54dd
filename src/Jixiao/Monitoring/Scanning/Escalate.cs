using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Marten;

namespace Jixiao.Monitoring.Scanning;

/// <summary>Tells further up of what nobody did anything about in one unit, as of a day (逐级上报).</summary>
public sealed record EscalateUnit(string Unit, DateOnly Day);

public static class EscalateUnitHandler
{
    public static Task Handle(EscalateUnit escalate, UnitEscalation escalation, CancellationToken stop) => escalation.Run(escalate, stop);
}

/// <summary>Looks at what waits for one unit and tells further up where it was silent for too long, all in one transaction; who races somebody looks again.</summary>
public sealed class UnitEscalation(IDocumentStore store, RuleBookView rules)
{
    const int Attempts = 5;

    public async Task Run(EscalateUnit escalate, CancellationToken stop)
    {
        var steps = (await rules.Of(UnitCode.Parse(escalate.Unit).Division, stop)).EscalationOn(escalate.Day);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Attempt(escalate.Unit, new(steps, escalate.Day), stop);
                return;
            }
            catch (Exception lost) when (attempt < Attempts && Races.IsLost(lost))
            {
                // Somebody did something about one of them first; that is taken into account now.
            }
        }
    }

    async Task Attempt(string unit, EscalateAlert escalate, CancellationToken stop)
    {
        // Its identity map hands the states that were read here to the projection that writes their successors.
        await using var session = store.IdentitySession(unit);
        session.Sign(new(Guid.CreateVersion7().ToString("n"), new(MonitoringModule.EscalateJob, "job")));
        foreach (var alert in await session.Query<Alert>().Where(alert => alert.IsOpen).ToListAsync(stop))
            if (escalate.Decide(alert).ToArray() is { Length: > 0 } events)
                session.Events.Append(alert.Id, alert.Version + events.Length, events);
        await session.SaveChangesAsync(stop);
    }
}

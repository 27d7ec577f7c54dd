using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;
using Marten;

namespace Jixiao.Monitoring;

/// <summary>Looks for spending behind plan in every unit, as of a day.</summary>
public sealed record WatchSpending(DateOnly Day);

/// <summary>Looks for spending behind plan in one unit, as of a day.</summary>
public sealed record WatchUnitSpending(string Unit, DateOnly Day);

public static class WatchSpendingHandler
{
    /// <summary>Fans out: a unit that fails is tried again alone.</summary>
    public static async Task<IEnumerable<WatchUnitSpending>> Handle(WatchSpending watch, UnitsView units, CancellationToken stop) =>
        (await units.Everywhere(stop)).Select(unit => new WatchUnitSpending(unit.ToString(), watch.Day));
}

public static class WatchUnitSpendingHandler
{
    static readonly Actor Job = new(MonitoringModule.WatchSpendingJob, "job");

    public static Task Handle(WatchUnitSpending watch, IDocumentStore store, RuleBookView rules, CommandDoor door, JobMeter meter, CancellationToken stop) =>
        meter.Measure(Job.Name, () => Watch(watch, store, rules, door, stop));

    /// <summary>Tells the unit's alerts what holds on the day; a table in order without an open alert is left in peace.</summary>
    public static async Task Watch(WatchUnitSpending watch, IDocumentStore store, RuleBookView rules, CommandDoor door, CancellationToken stop)
    {
        var unit = UnitCode.Parse(watch.Unit);
        var book = await rules.Of(unit.Division, stop);
        await using var session = store.QuerySession(watch.Unit);
        var approved = await session.Query<GoalTable>().Where(t => t.Standing.Stage == Stage.Approved).ToListAsync(stop);
        var open = (await session.Query<Alert>().Where(a => a.IsOpen && a.Rule == SpendBehindPlan.Rule).ToListAsync(stop)).Select(a => a.Subject).ToHashSet();
        foreach (var table in approved)
        {
            var basis = LightBasis.Of(table, watch.Day);
            var finding = SpendBehindPlan.Check(basis, book.ThresholdsOn(basis.Year.Nearest(watch.Day)).Values);
            if (finding is null && !open.Contains(table.Id))
                continue;
            var report = new ReportFinding(unit, SpendBehindPlan.Rule, table.Id, table.ProjectName, finding, watch.Day);
            await door.Send(watch.Unit, Alert.Key(report.Rule, report.Subject), report, new(Guid.CreateVersion7().ToString("n"), Job), stop);
        }
    }
}

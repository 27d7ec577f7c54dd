using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Journeys.Support;
using Jixiao.Notices;
using Jixiao.Notices.Mails;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Notices;

/// <summary>Something happens, and whoever is to know of it is told.</summary>
static class Telling
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly Actor Job = new("scan", "job");

    /// <summary>Does it, and waits until so many events were told of, so many mails given up and all others sent or put off.</summary>
    public static Task<ITrackedSession> Of(Instance instance, Func<Task> act, int events = 1, int dead = 0) => instance.App.TrackActivity(Patience)
        .DoNotAssertOnExceptionsDetected().WaitForCondition(new AreTold(events, dead)).ExecuteAndWaitAsync(_ => act());

    /// <summary>A rule finds something about a table of the unit, or no longer does.</summary>
    public static Task Find(OneUnit unit, Severity? severity, DateOnly day, string title = "办公楼维修", int table = 1) => Report(unit, unit.Tenant, Finding(unit, severity, day, title, table));

    public static ReportFinding Finding(OneUnit unit, Severity? severity, DateOnly day, string title, int table) =>
        new(UnitCode.Parse(unit.Tenant), "spend-behind-plan", $"goal-table/2023/{unit.Code(table)}", title, severity is { } found ? new(found, Figures.None) : null, day);

    /// <summary>A rule tells its alert what it finds.</summary>
    public static Task Report(OneUnit unit, string tenant, ReportFinding report) => Report(unit.Instance.App.Services.GetRequiredService<CommandDoor>(), tenant, report);

    public static Task Report(CommandDoor door, string tenant, ReportFinding report) =>
        door.Send(tenant, Alert.Key(report.Rule, report.Subject), report, new(Guid.NewGuid().ToString("n"), Job), TestContext.Current.CancellationToken);

    /// <summary>Does something else to the alert about a table of the unit.</summary>
    public static Task Handle(OneUnit unit, ICommand<Alert> command, string by = "somebody", int table = 1) => unit.Instance.App.Services.GetRequiredService<CommandDoor>()
        .Send(unit.Tenant, Alert.Key("spend-behind-plan", $"goal-table/2023/{unit.Code(table)}"), command, new(Guid.NewGuid().ToString("n"), new(by, "clerk")), TestContext.Current.CancellationToken);

    sealed class AreTold(int events, int dead) : ITrackedCondition
    {
        int told;
        int given;

        public void Record(EnvelopeRecord record)
        {
            if (record is { MessageEventType: MessageEventType.MessageSucceeded, Message: TellOf })
                told++;
            if (record is { MessageEventType: MessageEventType.MovedToErrorQueue, Message: IMail })
                given++;
        }

        public bool IsCompleted() => told >= events && given >= dead;
    }
}

using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Wolverine;
using Wolverine.Marten.Subscriptions;

namespace Jixiao.Notices;

/// <summary>
/// Follows the log and leaves a durable message for every event of which somebody is told, in the transaction that says how far it has read. What is older than a
/// week is history: of a database that has lived without notices, of the sample, of an invented county.
/// </summary>
public sealed class NoticeSubscription : BatchSubscription
{
    public const string Name = "notices";

    static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    readonly TimeProvider clock;

    public NoticeSubscription(TimeProvider clock)
        : base(Name)
    {
        this.clock = clock;
        foreach (var kind in Occasions.All.Keys)
            IncludeType(kind);
    }

    public override async Task ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, IMessageBus bus, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Fresh;
        foreach (var e in page.Events.Where(e => e.Timestamp >= since))
            await bus.PublishAsync(new TellOf(e.TenantId, e.StreamKey!, e.Version));
    }
}

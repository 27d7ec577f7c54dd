using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Jixiao.Domain.GoalTables;
using Marten;
using Marten.Subscriptions;

namespace Jixiao.Bureau.Facts;

/// <summary>
/// Keeps the flat tables up with the events. A subscription and not a projection: it gets a page whole, where a projection would get it tenant by
/// tenant, and one transaction serves them all.
/// </summary>
public sealed class GoalTableFacts : SubscriptionBase
{
    public const string Progress = "GoalTableFacts";

    public GoalTableFacts()
    {
        Name = Progress;
        Options.BatchSize = 2_000;
        foreach (var kind in GoalTable.Events)
            IncludeType(kind);
    }

    public override async Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var events = page.Events.ConvertAll(e => new RawEvent(e.TenantId, e.StreamKey!, e.Version, e.Sequence, e.Timestamp.UtcDateTime, e.Data));
        if (events is [])
            return NullChangeListener.Instance;
        await using var connection = operations.Database.CreateConnection();
        await FactPage.Apply(connection, events, cancellationToken);
        return NullChangeListener.Instance;
    }
}

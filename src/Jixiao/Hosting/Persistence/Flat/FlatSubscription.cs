using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;

namespace Jixiao.Hosting.Persistence.Flat;

/// <summary>
/// Keeps flat tables up with the events. A subscription and not a projection: it gets a page whole, where a projection would get it tenant by
/// tenant, and one transaction serves them all.
/// </summary>
public abstract class FlatSubscription<TRows, TKept> : SubscriptionBase
    where TRows : FlatRows, new()
    where TKept : class, IKept
{
    readonly Flattening<TRows, TKept> flattening;

    /// <param name="kinds">Of events that it is about.</param>
    protected FlatSubscription(Flattening<TRows, TKept> flattening, IEnumerable<Type> kinds)
    {
        this.flattening = flattening;
        Name = flattening.Name;
        Options.BatchSize = 2_000;
        foreach (var kind in kinds)
            IncludeType(kind);
    }

    public override async Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var events = page.Events.ConvertAll(e => new RawEvent(e.TenantId, e.StreamKey!, e.Version, e.Sequence, e.Timestamp.UtcDateTime, e.Data, flattening.IsSigned ? EventSignature.Of(e) : null));
        if (events is [])
            return NullChangeListener.Instance;
        await using var connection = operations.Database.CreateConnection();
        await flattening.Apply(connection, events, cancellationToken);
        return NullChangeListener.Instance;
    }
}

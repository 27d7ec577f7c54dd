using JasperFx.Events;
using Jixiao.Domain;
using Marten.Events.Aggregation;

namespace Jixiao.Hosting.Persistence;

/// <summary>Hands Marten the domain's own fold: the generated code must live where the projection is, and the domain has no packages.</summary>
public sealed class StreamOf<T> : SingleStreamProjection<T, string>
    where T : class, IFolded<T>
{
    // Without this Marten would offer it every stream's events.
    public StreamOf()
    {
        foreach (var kind in T.Events)
            IncludeType(kind);
    }

    public override T Evolve(T? snapshot, string id, IEvent e) => (snapshot ?? T.Empty(id)).Evolve(e.Data);
}

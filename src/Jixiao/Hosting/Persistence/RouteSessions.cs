using Jixiao.Hosting.Http;
using Marten;

namespace Jixiao.Hosting.Persistence;

/// <summary>Opens a request's sessions in the tenant of its route, so that no slice ever filters by tenant. Without a tenant in the route there is no session.</summary>
public sealed class RouteSessions(IDocumentStore store, IHttpContextAccessor http) : ISessionFactory
{
    public IQuerySession QuerySession() => store.QuerySession(Tenant);

    public IDocumentSession OpenSession() => store.LightweightSession(Tenant);

    string Tenant => http.HttpContext?.Tenant()
        ?? throw new InvalidOperationException("A session was asked for outside of a tenant's route.");
}

using Marten;

namespace Jixiao.Hosting.Persistence;

/// <summary>The only door to documents of several tenants at once; it always takes the tenants it opens to.</summary>
public static class AcrossTenants
{
    public static IQueryable<T> QueryAcross<T>(this IQuerySession session, IEnumerable<string> tenants)
        where T : notnull =>
        session.Query<T>().Where(document => document.TenantIsOneOf(tenants.ToArray()));

    /// <summary>For work that concerns the whole instance, as a nightly job does; never for a request.</summary>
    public static IQueryable<T> QueryEverywhere<T>(this IQuerySession session)
        where T : notnull =>
        session.Query<T>().Where(document => document.AnyTenant());
}

using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;

namespace Jixiao.Audit.Entries;

/// <summary>Keeps the search up with every event there is.</summary>
public sealed class AuditEntries() : FlatSubscription<FlatRows, KeptStream>(AuditFlattening.Instance, Kinds.All)
{
    public const string Progress = "AuditEntries";
}

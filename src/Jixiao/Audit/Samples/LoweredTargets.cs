using System.Runtime.CompilerServices;
using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Audit.Samples;

/// <summary>Finds targets that were lowered after an actual fell short: the tables that may have some are folded.</summary>
static class LoweredTargets
{
    static readonly string[] Changed = [.. EventKinds.Of(typeof(IndicatorSet), typeof(IndicatorRemoved))];
    static readonly string[] Reported = [.. EventKinds.Of(typeof(ActualReported), typeof(ActualCorrected))];

    /// <summary>Tables of which a row was set or taken out after something had been reported.</summary>
    public static string Candidates(RiskSql sql) => $"""
        select tenant_id, stream from ({sql.Entries}) e
        group by tenant_id, stream having max(version) filter (where kind = any({sql.Kinds(Changed)})) > min(version) filter (where kind = any({sql.Kinds(Reported)}))
        """;

    public static async IAsyncEnumerable<Hit> In(NpgsqlConnection connection, IReadOnlyCollection<(string, string)> tables, DateTimeOffset at, long upTo, [EnumeratorCancellation] CancellationToken stop)
    {
        GoalTable? table = null;
        var (tenant, recorded) = ("", DateTime.MinValue);
        await foreach (var e in RawEvents.Of(connection, tables, stop, signed: true))
        {
            if (table is null || (tenant, table.Id) != (e.Tenant, e.Stream))
                (table, tenant, recorded) = (GoalTable.Empty(e.Stream), e.Tenant, DateTime.MinValue);
            recorded = e.At > recorded ? e.At : recorded;
            if (recorded <= at.UtcDateTime && e.Sequence <= upTo && LoweredTarget.By(e.Fact, table) is { } lowered)
                yield return new(e.Tenant, e.Stream, e.Version, recorded, e.Signed?.By, e.Signed?.Role, e.Tenant, StreamName.Of(e.Tenant, e.Stream).Code, EventKinds.Of(e.Fact), null, null, 0, lowered);
            table = table.Evolve(e.Fact);
        }
    }
}

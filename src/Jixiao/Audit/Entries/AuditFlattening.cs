using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Npgsql;

namespace Jixiao.Audit.Entries;

/// <summary>How every stream of every tenant becomes rows of the search.</summary>
public sealed class AuditFlattening() : Flattening<FlatRows, KeptStream>(AuditEntries.Progress, 0x4A58_4155_4449_0001, "%", signed: true)
{
    const string Kept = $"""
        select tenant_id, stream, kept.version, kept.recorded, kept.revision, kept.begun, kept.causation from {Store.Schema}.audit_stream kept
        join unnest($1::text[], $2::text[]) as page(tenant_id, stream) using (tenant_id, stream)
        """;

    public static AuditFlattening Instance { get; } = new();

    public override IReadOnlyList<FlatTable> Tables => AuditTables.All;

    public override FlatTable Carried => AuditTables.Stream;

    public override IWholeStreams Whole(FlatRows rows) => new AuditStreams(rows);

    public override async Task<Dictionary<(string, string), KeptStream>> Known(NpgsqlConnection connection, IReadOnlyList<IGrouping<(string Tenant, string Stream), RawEvent>> page, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Kept, connection);
        command.Parameters.Add(new() { Value = page.Select(s => s.Key.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = page.Select(s => s.Key.Stream).ToArray() });
        var rows = await command.Read(
            row => new KeptStream(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetDateTime(3), row.GetInt64(4), row.GetDateTime(5), row.IsDBNull(6) ? null : row.GetString(6)), stop);
        return rows.ToDictionary(kept => (kept.Tenant, kept.Stream));
    }

    public override void Continue(KeptStream? kept, IReadOnlyList<RawEvent> next, FlatRows rows)
    {
        foreach (var e in next)
        {
            kept = After(kept, e);
            rows.Of(AuditTables.Entry).Add(new(e, StreamName.Of(e.Tenant, e.Stream), kept.Recorded, kept.Revision, kept.Begun, Particulars.Of(e.Fact)));
        }
        rows.Of(AuditTables.Stream).Add(kept!);
    }

    static KeptStream After(KeptStream? kept, RawEvent e)
    {
        var recorded = kept is null || e.At > kept.Recorded ? e.At : kept.Recorded;
        var isSame = kept is not null && kept.Causation == e.Signed?.Causation;
        return new(e.Tenant, e.Stream, e.Version, recorded, isSame ? kept!.Revision : e.Sequence, isSame ? kept!.Begun : recorded, e.Signed?.Causation);
    }
}

/// <summary>Folds whole streams into rows of the search.</summary>
sealed class AuditStreams(FlatRows rows) : IWholeStreams
{
    readonly List<RawEvent> stream = [];

    public void Take(RawEvent e)
    {
        if (stream is [var first, ..] && (first.Tenant, first.Stream) != (e.Tenant, e.Stream))
            End();
        stream.Add(e);
    }

    public void End()
    {
        if (stream is not [])
            AuditFlattening.Instance.Continue(null, stream, rows);
        stream.Clear();
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using JasperFx.Events;
using Jixiao.Hosting.Commands;
using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>One event as it was written.</summary>
/// <param name="Sequence">Its number in the whole store.</param>
/// <param name="At">Its timestamp.</param>
/// <param name="Signed">Who did it and out of what; null where nobody asked.</param>
public sealed record RawEvent(string Tenant, string Stream, long Version, long Sequence, DateTime At, object Fact, EventSignature? Signed = null);

/// <summary>Who did it, in which role, from where, for which request, out of which file and place in it.</summary>
/// <param name="Correlation">The trace of the request.</param>
/// <param name="Causation">The command's own id: neighbouring events that share it are one revision.</param>
public sealed record EventSignature(string? By, string? Role, string? Address, string? Correlation, string? Causation, string? File, string? Sha256, string? Place)
{
    public static EventSignature Of(IEvent e) => new(
        e.UserName, Text(e, Headers.Role), Text(e, Headers.Address), e.CorrelationId, e.CausationId, Text(e, Headers.File), Text(e, Headers.Sha256), Text(e, Headers.Place));

    static string? Text(IEvent e, string header) => e.GetHeader(header)?.ToString();
}

/// <summary>The beginning of a stream, up to a version.</summary>
/// <param name="Since">The first version of which it matters who did it in which way.</param>
public sealed record StreamSpan(string Tenant, string Stream, long Since = 0, long UpTo = long.MaxValue);

/// <summary>Reads the rows of events themselves, stream by stream and in order.</summary>
public static class RawEvents
{
    const string Columns = "tenant_id, stream_id, version, seq_id, timestamp, type, data";

    const string SignedColumns = $"""
        {Columns}, user_name, headers ->> '{Headers.Role}', headers ->> '{Headers.Address}', correlation_id, causation_id, headers ->> '{Headers.File}', headers ->> '{Headers.Sha256}', headers ->> '{Headers.Place}'
        """;

    // Headers are read only where they matter: taking five texts out of JSON costs more than the row.
    const string SpannedColumns = $"""
        {Columns}, user_name, case when version >= since then headers ->> '{Headers.Role}' end, case when version >= since then headers ->> '{Headers.Address}' end, correlation_id, causation_id,
        case when version >= since then headers ->> '{Headers.File}' end, case when version >= since then headers ->> '{Headers.Sha256}' end, case when version >= since then headers ->> '{Headers.Place}' end
        """;

    const string Order = "order by tenant_id, stream_id, version";

    /// <summary>Every event of the streams.</summary>
    public static IAsyncEnumerable<RawEvent> Of(NpgsqlConnection connection, IReadOnlyCollection<(string Tenant, string Stream)> streams, CancellationToken stop, bool signed = false) => Read(new(
        $"select {(signed ? SignedColumns : Columns)} from {Store.Schema}.mt_events join unnest($1::text[], $2::text[]) as wanted(tenant, stream) on tenant_id = tenant and stream_id = stream {Order}", connection)
    {
        Parameters = { new() { Value = streams.Select(s => s.Tenant).ToArray() }, new() { Value = streams.Select(s => s.Stream).ToArray() } },
    }, signed, stop);

    /// <summary>The events of the beginnings of streams, signed.</summary>
    public static IAsyncEnumerable<RawEvent> Of(NpgsqlConnection connection, IReadOnlyCollection<StreamSpan> spans, CancellationToken stop) => Read(new(
        $"""
        select {SpannedColumns} from {Store.Schema}.mt_events
        join unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) as wanted(tenant, stream, since, up_to) on tenant_id = tenant and stream_id = stream and version <= up_to {Order}
        """, connection)
    {
        Parameters =
        {
            new() { Value = spans.Select(s => s.Tenant).ToArray() }, new() { Value = spans.Select(s => s.Stream).ToArray() },
            new() { Value = spans.Select(s => s.Since).ToArray() }, new() { Value = spans.Select(s => s.UpTo).ToArray() },
        },
    }, true, stop);

    /// <summary>All events of the streams whose keys are like that, of one of so many shares of the tenants.</summary>
    public static IAsyncEnumerable<RawEvent> Share(NpgsqlConnection connection, string like, int share, int shares, CancellationToken stop, bool signed = false) => Read(new(
        $"select {(signed ? SignedColumns : Columns)} from {Store.Schema}.mt_events where stream_id like '{like}' and (hashtext(tenant_id) & 2147483647) % $1 = $2 {Order}", connection)
    {
        Parameters = { new() { Value = shares }, new() { Value = share } },
        CommandTimeout = 0,
    }, signed, stop);

    static async IAsyncEnumerable<RawEvent> Read(NpgsqlCommand command, bool signed, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var disposed = command;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetDateTime(4), Fact(reader.GetString(5), reader.GetFieldValue<byte[]>(6)), signed ? Signature(reader) : null);
    }

    static object Fact(string kind, byte[] json) => JsonSerializer.Deserialize(json, Kinds.ByStoredName[kind], StoredJson.Options)!;

    static EventSignature Signature(NpgsqlDataReader row) => new(Text(row, 7), Text(row, 8), Text(row, 9), Text(row, 10), Text(row, 11), Text(row, 12), Text(row, 13), Text(row, 14));

    static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

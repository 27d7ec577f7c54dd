using System.Text.Json;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Facts;

/// <summary>One event of a goal table as it was written.</summary>
/// <param name="Sequence">Its number in the whole store.</param>
/// <param name="At">Its timestamp.</param>
public sealed record RawEvent(string Tenant, string Stream, long Version, long Sequence, DateTime At, object Fact);

/// <summary>Reads the rows of goal tables' events themselves, stream by stream and in order.</summary>
public static class RawEvents
{
    const string Select = $"select tenant_id, stream_id, version, seq_id, timestamp, type, data from {Store.Schema}.mt_events";
    const string Order = "order by tenant_id, stream_id, version";

    /// <summary>Every event of the streams.</summary>
    public static IAsyncEnumerable<RawEvent> Of(NpgsqlConnection connection, IReadOnlyCollection<(string Tenant, string Stream)> streams, CancellationToken stop) => Read(new(
        $"{Select} join unnest($1::text[], $2::text[]) as wanted(tenant, stream) on tenant_id = tenant and stream_id = stream {Order}", connection)
    {
        Parameters = { new() { Value = streams.Select(s => s.Tenant).ToArray() }, new() { Value = streams.Select(s => s.Stream).ToArray() } },
    }, stop);

    /// <summary>Every goal table's events of one of so many shares of the tenants.</summary>
    public static IAsyncEnumerable<RawEvent> Share(NpgsqlConnection connection, int share, int shares, CancellationToken stop) => Read(new(
        $"{Select} where stream_id like 'goal-table/%' and (hashtext(tenant_id) & 2147483647) % $1 = $2 {Order}", connection)
    {
        Parameters = { new() { Value = shares }, new() { Value = share } },
        CommandTimeout = 0,
    }, stop);

    static async IAsyncEnumerable<RawEvent> Read(NpgsqlCommand command, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var disposed = command;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetDateTime(4), Fact(reader.GetString(5), reader.GetFieldValue<byte[]>(6)));
    }

    static object Fact(string kind, byte[] json) => JsonSerializer.Deserialize(json, Kinds.ByStoredName[kind], StoredJson.Options)!;
}

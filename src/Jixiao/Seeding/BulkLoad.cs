using System.Text.Json;
using JasperFx.Events;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;
using Jixiao.Rounds;
using Marten;
using Marten.Events;
using Marten.Internal.Storage;
using Marten.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Jixiao.Seeding;

/// <summary>
/// Writes chapters within one transaction by COPY: the rows of streams and events as Marten writes them, and beside them, by Marten's own loaders, the states and
/// documents that the front door keeps in the transaction of each command. Marten's own bulk insert of events commits tenant by tenant, which stopped half way leaves half a county.
/// </summary>
sealed class BulkLoad(IDocumentStore store, NpgsqlConnection connection)
{
    const string Streams = $"copy {Store.Schema}.mt_streams (tenant_id, id, type, version, timestamp, created, is_archived) from stdin (format binary)";

    const string Events = $"""
        copy {Store.Schema}.mt_events (seq_id, id, tenant_id, stream_id, version, data, type, mt_dotnet_type, timestamp, user_name, correlation_id, causation_id, headers, is_archived)
        from stdin (format binary)
        """;

    readonly ISerializer serializer = store.Options.Serializer();
    readonly Dictionary<Type, IEventType> kinds = store.Options.Events.AllKnownEventTypes().ToDictionary(kind => kind.EventType);
    readonly SubmissionsProjection submissions = new();

    public async Task Write(Chapter chapter, CancellationToken stop)
    {
        var sequence = await Sequence(chapter.Events.Count, stop);
        await Copy(chapter.Streams, stop);
        await Copy(chapter.Events, sequence, stop);
        await States<Department>(chapter, stop);
        await States<Unit>(chapter, stop);
        await States<Round>(chapter, stop);
        await States<GoalTable>(chapter, stop);
        await States<UnitYearGoals>(chapter, stop);
        await Documents(chapter.Events.Where(e => e.Data is GoalTableSubmitted).Select(e => (e.Stream.Tenant, submissions.Create(AsStored(e)))), stop);
        await Documents(VouchersOf(chapter), stop);
    }

    async Task Copy(IReadOnlyList<SeededStream> streams, CancellationToken stop)
    {
        await using var rows = await connection.BeginBinaryImportAsync(Streams, stop);
        foreach (var stream in streams)
        {
            rows.StartRow();
            rows.Write(stream.Tenant);
            rows.Write(stream.Key);
            rows.Write(((EventGraph)store.Options.Events).AggregateAliasFor(stream.Folded.GetType()));
            rows.Write(stream.Version);
            rows.Write(stream.Touched);
            rows.Write(stream.Begun);
            rows.Write(false);
        }
        await rows.CompleteAsync(stop);
    }

    async Task Copy(IReadOnlyList<SeededEvent> events, IReadOnlyList<long> sequence, CancellationToken stop)
    {
        await using var rows = await connection.BeginBinaryImportAsync(Events, stop);
        foreach (var (place, e) in events.Index())
        {
            var kind = kinds[e.Data.GetType()];
            rows.StartRow();
            rows.Write(sequence[place]);
            rows.Write(e.Id);
            rows.Write(e.Stream.Tenant);
            rows.Write(e.Stream.Key);
            rows.Write(e.Version);
            rows.Write(serializer.ToJson(e.Data), NpgsqlDbType.Jsonb);
            rows.Write(kind.EventTypeName);
            rows.Write(kind.DotNetTypeName);
            rows.Write(e.At);
            rows.Write(e.Signature.By.Name);
            rows.Write(e.Signature.Trace);
            rows.Write(e.Signature.Id);
            rows.Write(HeadersOf(e.Signature), NpgsqlDbType.Jsonb);
            rows.Write(false);
        }
        await rows.CompleteAsync(stop);
    }

    /// <summary>So many numbers of the one sequence that all appends share.</summary>
    async Task<IReadOnlyList<long>> Sequence(int count, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select nextval('{Store.Schema}.mt_events_sequence') from generate_series(1, $1)", connection);
        command.Parameters.Add(new() { Value = count });
        return await command.Read(row => row.GetInt64(0), stop);
    }

    async Task States<T>(Chapter chapter, CancellationToken stop)
        where T : class
    {
        var streams = chapter.Streams.Where(stream => stream.Folded is T).ToList();
        await Documents(streams.Select(stream => (stream.Tenant, (T)stream.Folded)), stop);
        // Marten's loader takes every document for its first revision; a state's is its stream's version.
        await using var command = new NpgsqlCommand($"""
            update {store.Options.Schema.For<T>()} state set mt_version = stream.version from unnest($1, $2, $3) as stream(tenant_id, id, version)
            where (state.tenant_id, state.id) = (stream.tenant_id, stream.id)
            """, connection);
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.Key).ToArray() });
        command.Parameters.Add(new() { Value = streams.Select(stream => stream.Version).ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }

    async Task Documents<T>(IEnumerable<(string Tenant, T Document)> documents, CancellationToken stop)
        where T : class
    {
        var loader = ((MartenDocumentProvider<T>)store.Storage.Database.Providers.StorageFor<T>()).BulkLoader;
        foreach (var tenant in documents.GroupBy(document => document.Tenant, document => document.Document))
            await loader.LoadAsync(new Tenant(tenant.Key, store.Storage.Database), serializer, connection, tenant, stop);
    }

    static IEnumerable<(string, VoucherLine)> VouchersOf(Chapter chapter) => chapter.Events
        .Select(e => (e.Stream, Paid: e.Data as SpendRecorded))
        .Where(e => e.Paid is not null)
        .Select(e => (e.Stream.Tenant, Line: new VoucherLine(VoucherLines.IdOf(new(((GoalTable)e.Stream.Folded).Year), e.Paid!.Origin ?? SpendOrigin.Unit, e.Paid.Voucher, e.Paid.Line), e.Stream.Key)))
        .DistinctBy(used => (used.Tenant, used.Line.Id));

    static Event<GoalTableSubmitted> AsStored(SeededEvent e) => new((GoalTableSubmitted)e.Data) { Id = e.Id, TenantId = e.Stream.Tenant, StreamKey = e.Stream.Key, Timestamp = e.At };

    static string HeadersOf(Signature signature)
    {
        var headers = new Dictionary<string, string> { [Headers.Role] = signature.By.Role };
        Add(Headers.Address, signature.By.Address);
        Add(Headers.File, signature.File?.Name);
        Add(Headers.Sha256, signature.File?.Sha256);
        Add(Headers.Place, signature.Place);
        return JsonSerializer.Serialize(headers);

        void Add(string name, string? value)
        {
            if (value is not null)
                headers[name] = value;
        }
    }
}

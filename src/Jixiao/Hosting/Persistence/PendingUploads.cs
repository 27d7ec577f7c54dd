using Jixiao.Domain;
using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace Jixiao.Hosting.Persistence;

/// <summary>
/// Files that were sent with a form and are no evidence yet. A browser forgets what was chosen when the form comes back refused, so they are kept for a day for whoever
/// sent them; the command that names them takes them over in its own transaction.
/// </summary>
public sealed class PendingUploads(NpgsqlDataSource database, TimeProvider clock)
{
    const string Forget = "delete from jixiao.pending_upload where kept_at < $1 - interval '1 day'";
    const string Insert = "insert into jixiao.pending_upload (tenant_id, person, sha256, name, bytes, media_type, kept_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
    const string Mine = "tenant_id = ? and person = ? and sha256 = any(?)";

    /// <summary>What is kept for good keeps its first name.</summary>
    const string Find = """
        select coalesce(kept.name, own.name), coalesce(octet_length(kept.bytes), octet_length(own.bytes))
        from (select $3::varchar sha256) asked
        left join jixiao.source_file kept on kept.tenant_id = $1 and kept.sha256 = asked.sha256
        left join jixiao.pending_upload own on own.tenant_id = $1 and own.person = $2 and own.sha256 = asked.sha256
        where kept.sha256 is not null or own.sha256 is not null
        """;

    public static Weasel.Postgresql.Tables.Table Table { get; } = MakeTable();

    /// <summary>Keeps a file whose type was looked at; what is older than a day is forgotten.</summary>
    public async Task Keep(string tenant, string person, string name, byte[] bytes, string mediaType, CancellationToken stop)
    {
        await using var forget = database.Command(Forget, clock.GetUtcNow());
        await forget.ExecuteNonQueryAsync(stop);
        await using var insert = database.Command(Insert, tenant, person, SourceFiles.Sha256(bytes), name, bytes, mediaType, clock.GetUtcNow());
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>One of the person's files, or one that the tenant has as evidence already; null when it is neither, or was forgotten.</summary>
    public async Task<Evidence?> Named(string tenant, string person, string sha256, CancellationToken stop)
    {
        await using var command = database.Command(Find, tenant, person, sha256);
        return (await command.Read(row => new Evidence(row.GetString(0), sha256, row.GetInt32(1)), stop)).FirstOrDefault();
    }

    /// <summary>Makes the person's files evidence in the transaction of the facts that name them.</summary>
    public static void Take(IDocumentOperations transaction, string tenant, string person, IEnumerable<Evidence> files)
    {
        var sha256s = files.Select(file => file.Sha256).ToArray();
        transaction.QueueSqlCommand(
            $"insert into jixiao.source_file (tenant_id, sha256, name, bytes, media_type) select tenant_id, sha256, name, bytes, media_type from jixiao.pending_upload where {Mine} on conflict do nothing",
            tenant, person, sha256s);
        transaction.QueueSqlCommand($"delete from jixiao.pending_upload where {Mine}", tenant, person, sha256s);
    }

    static Weasel.Postgresql.Tables.Table MakeTable()
    {
        var table = new Weasel.Postgresql.Tables.Table(new PostgresqlObjectName(Store.Schema, "pending_upload", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("person", "varchar").AsPrimaryKey();
        table.AddColumn("sha256", "varchar").AsPrimaryKey();
        table.AddColumn("name", "varchar").NotNull();
        table.AddColumn("bytes", "bytea").NotNull();
        table.AddColumn("media_type", "varchar").NotNull();
        table.AddColumn("kept_at", "timestamptz").NotNull();
        return table;
    }
}

using System.Security.Cryptography;
using Jixiao.Domain;
using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace Jixiao.Hosting.Persistence;

/// <summary>The original bytes of everything that was uploaded, documents to import and evidence alike, kept by their sha256 within the unit or bureau they were uploaded for.</summary>
public sealed class SourceFiles(NpgsqlDataSource database)
{
    public const long MaximumBytes = 20 * 1024 * 1024;

    const string Insert = "insert into jixiao.source_file (tenant_id, sha256, name, bytes, media_type) values ";
    const string Kept = "from jixiao.source_file where tenant_id = $1 and sha256 = $2";

    public static Weasel.Postgresql.Tables.Table Table { get; } = MakeTable();

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps the bytes in the transaction of what is imported from them.</summary>
    public static void Keep(IDocumentOperations transaction, string tenant, string name, byte[] bytes) =>
        transaction.QueueSqlCommand($"{Insert}(?, ?, ?, ?, ?) on conflict do nothing", tenant, Sha256(bytes), name, bytes, FileTypes.Of(name, bytes) ?? FileTypes.Unknown);

    /// <summary>Keeps the bytes until a command names them; the same bytes again keep their first name.</summary>
    public async Task Keep(string tenant, string name, byte[] bytes, CancellationToken stop)
    {
        await using var command = database.Command($"{Insert}($1, $2, $3, $4, $5) on conflict do nothing", tenant, Sha256(bytes), name, bytes, FileTypes.Of(name, bytes) ?? FileTypes.Unknown);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The file; null when the tenant never uploaded it.</summary>
    public async Task<KeptFile?> Find(string tenant, string sha256, CancellationToken stop)
    {
        await using var command = database.Command($"select name, bytes, media_type {Kept}", tenant, sha256);
        return (await command.Read(row => new KeptFile(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetString(2)), stop)).FirstOrDefault();
    }

    /// <summary>The files that a command names, as its facts will name them; null of none.</summary>
    /// <exception cref="RuleBroken"><c>file/unknown</c> for what the tenant never uploaded.</exception>
    public async Task<IReadOnlyList<Evidence>?> Named(string tenant, IReadOnlyList<string>? sha256s, CancellationToken stop)
    {
        if (sha256s is null or [])
            return null;
        var named = new List<Evidence>();
        foreach (var sha256 in sha256s.Distinct())
            named.Add(await Named(tenant, sha256, stop) ?? throw new RuleBroken("file/unknown", "所附文件没有上传过，请先上传。"));
        return named;
    }

    async Task<Evidence?> Named(string tenant, string? sha256, CancellationToken stop)
    {
        await using var command = database.Command($"select name, octet_length(bytes) {Kept}", tenant, sha256 ?? "");
        return (await command.Read(row => new Evidence(row.GetString(0), sha256!, row.GetInt32(1)), stop)).FirstOrDefault();
    }

    static Weasel.Postgresql.Tables.Table MakeTable()
    {
        var table = new Weasel.Postgresql.Tables.Table(new PostgresqlObjectName(Store.Schema, "source_file", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("sha256", "varchar").AsPrimaryKey();
        table.AddColumn("name", "varchar").NotNull();
        table.AddColumn("bytes", "bytea").NotNull();
        // What was kept before types were looked at is served as bytes.
        table.AddColumn("media_type", "varchar").NotNull().DefaultValueByString(FileTypes.Unknown);
        return table;
    }
}

/// <summary>A file as it was uploaded.</summary>
/// <param name="Name">As the user's machine called it.</param>
/// <param name="Bytes">Untouched.</param>
/// <param name="MediaType">By its content.</param>
public sealed record KeptFile(string Name, byte[] Bytes, string MediaType);

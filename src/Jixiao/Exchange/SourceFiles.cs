using System.Security.Cryptography;
using Jixiao.Hosting.Persistence;
using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace Jixiao.Exchange;

/// <summary>The original bytes of what was uploaded, kept by their sha256 within the unit they were uploaded for.</summary>
public sealed class SourceFiles(NpgsqlDataSource database)
{
    public static Weasel.Postgresql.Tables.Table Table { get; } = MakeTable();

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    const string Insert = "insert into jixiao.source_file (tenant_id, sha256, name, bytes) values ";

    /// <summary>Keeps the bytes in the transaction of what is imported from them.</summary>
    public static void Keep(IDocumentOperations transaction, string tenant, string name, byte[] bytes) =>
        transaction.QueueSqlCommand($"{Insert}(?, ?, ?, ?) on conflict do nothing", tenant, Sha256(bytes), name, bytes);

    /// <summary>Keeps the bytes until they are confirmed; the same bytes again keep their first name.</summary>
    public async Task Keep(string tenant, string name, byte[] bytes, CancellationToken stop)
    {
        await using var command = database.Command($"{Insert}($1, $2, $3, $4) on conflict do nothing", tenant, Sha256(bytes), name, bytes);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The file; null when the unit never uploaded it.</summary>
    public async Task<KeptFile?> Find(string tenant, string sha256, CancellationToken stop)
    {
        await using var command = database.Command("select name, bytes from jixiao.source_file where tenant_id = $1 and sha256 = $2", tenant, sha256);
        return (await command.Read(row => new KeptFile(row.GetString(0), row.GetFieldValue<byte[]>(1)), stop)).FirstOrDefault();
    }

    static Weasel.Postgresql.Tables.Table MakeTable()
    {
        var table = new Weasel.Postgresql.Tables.Table(new PostgresqlObjectName(Store.Schema, "source_file", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("sha256", "varchar").AsPrimaryKey();
        table.AddColumn("name", "varchar").NotNull();
        table.AddColumn("bytes", "bytea").NotNull();
        return table;
    }
}

/// <summary>A file as it was uploaded.</summary>
public sealed record KeptFile(string Name, byte[] Bytes);

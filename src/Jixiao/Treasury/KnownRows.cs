using Jixiao.Hosting.Persistence;
using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace Jixiao.Treasury;

/// <summary>
/// Which rows a division's treasury has sent: their ids, each with the hash of what it said. A table knows its own payments; this knows whether an id came for
/// another table, and lets a batch that is repeated pass by what is recorded without reading a single table.
/// </summary>
static class KnownRows
{
    public static Weasel.Postgresql.Tables.Table Table { get; } = MakeTable();

    /// <summary>The hashes of those ids that are known, as the transaction sees them now.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Find(NpgsqlConnection connection, string division, IEnumerable<string> ids, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select id, hash from jixiao.treasury_row where tenant_id = $1 and id = any($2)", connection);
        command.Parameters.Add(new() { Value = division });
        command.Parameters.Add(new() { Value = ids.ToArray() });
        return (await command.Read(row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), stop)).ToDictionary();
    }

    /// <summary>Keeps rows in the transaction of what they record; an id that somebody else keeps meanwhile lets the transaction fail.</summary>
    public static void Keep(IDocumentOperations transaction, string division, IReadOnlyCollection<PaymentRow> rows) => transaction.QueueSqlCommand(
        "insert into jixiao.treasury_row (tenant_id, id, hash) select ?, id, hash from unnest(?::varchar[], ?::varchar[]) as rows(id, hash)",
        division, rows.Select(row => row.Id).ToArray(), rows.Select(row => row.Hash).ToArray());

    static Weasel.Postgresql.Tables.Table MakeTable()
    {
        var table = new Weasel.Postgresql.Tables.Table(new PostgresqlObjectName(Store.Schema, "treasury_row", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("tenant_id", "varchar").AsPrimaryKey();
        table.AddColumn("id", "varchar").AsPrimaryKey();
        table.AddColumn("hash", "varchar").NotNull();
        return table;
    }
}

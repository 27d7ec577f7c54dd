using Marten;
using Npgsql;

namespace Jixiao.Treasury;

/// <summary>A batch's own figures, read to be changed. The same batch may be sent twice at once: whoever changes it has it to himself until his transaction ends.</summary>
static class LockedBatch
{
    const string Lock = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    /// <param name="transaction">Of the bureau's tenant, begun.</param>
    public static async Task<TreasuryBatch?> Load(IDocumentSession transaction, string id, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Lock, transaction.Connection) { Parameters = { new() { Value = $"treasury-batch/{transaction.TenantId}/{id}" } } };
        await command.ExecuteNonQueryAsync(stop);
        return await transaction.LoadAsync<TreasuryBatch>(id, stop);
    }
}

using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Npgsql;

namespace Jixiao.Bureau.Facts;

/// <summary>What is kept of a table between two pages, as it is stored.</summary>
/// <param name="Indicators">Null where no event of the page needs them.</param>
public sealed record KeptTable(long Version, string Carried, string? Indicators) : IKept;

/// <summary>How goal tables become the facts that cross-unit questions read.</summary>
public sealed class GoalTableFlattening() : Flattening<FactRows, KeptTable>(GoalTableFacts.Progress, 0x4A58_4641_4354_0001, "goal-table/%", signed: false)
{
    const string Kept = $"""
        select tenant_id, stream, carried.version, carried.carried, case when page.indicated then carried.indicators end from {Store.Schema}.goal_table_carried carried
        join unnest($1::text[], $2::text[], $3::boolean[]) as page(tenant_id, stream, indicated) using (tenant_id, stream)
        """;

    public static GoalTableFlattening Instance { get; } = new();

    public override IReadOnlyList<FlatTable> Tables => FactTables.All;

    public override FlatTable Carried => FactTables.Carried;

    public override IWholeStreams Whole(FactRows rows) => new StreamByStream(rows);

    public override async Task<Dictionary<(string, string), KeptTable>> Known(NpgsqlConnection connection, IReadOnlyList<IGrouping<(string Tenant, string Stream), RawEvent>> page, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Kept, connection);
        command.Parameters.Add(new() { Value = page.Select(s => s.Key.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = page.Select(s => s.Key.Stream).ToArray() });
        command.Parameters.Add(new() { Value = page.Select(s => s.Any(e => IndicatorFold.Needs(e.Fact))).ToArray() });
        var rows = await command.Read(row => (Key: (row.GetString(0), row.GetString(1)), Kept: new KeptTable(row.GetInt64(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4))), stop);
        return rows.ToDictionary(r => r.Key, r => r.Kept);
    }

    public override void Continue(KeptTable? kept, IReadOnlyList<RawEvent> next, FactRows rows)
    {
        var fold = kept is null ? TableFold.Begin(next[0]) : TableFold.Resume(next[0], Facts.Carried.Read(kept.Carried), CarriedIndicators.Read(kept.Indicators));
        foreach (var e in next)
            fold.Take(e, rows);
        fold.End(rows);
    }

    public override IEnumerable<NpgsqlBatchCommand> Forget(IReadOnlyCollection<long> streams) => FactTables.Forget(streams);

    public override IEnumerable<NpgsqlBatchCommand> Write(FactRows rows) => FactTables.Write(rows);
}

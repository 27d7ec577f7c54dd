using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.GoalTables;

/// <summary>The transfers of a year between projects of many units, from their documents and so never stale.</summary>
public sealed class TransfersView(NpgsqlDataSource database)
{
    /// <summary>Those that one of the units gave or took, the latest to take effect first.</summary>
    public async Task<IReadOnlyList<TransferLine>> Of(IReadOnlyList<RegisteredUnit> units, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, id, data ->> 'projectName', change::text
            from jixiao.mt_doc_goaltable, jsonb_array_elements(data -> 'budgetChanges') change
            where year = $1 and tenant_id = any($2) and change ->> 'kind' = 'Transfer'
            """, year.Number, units.Select(unit => unit.Code.ToString()).ToArray());
        var sides = await command.Read(row => (Own: new Counterpart(row.GetString(0), row.GetString(1), row.GetString(2)), Change: JsonSerializer.Deserialize<BudgetChange>(row.GetString(3), StoredJson.Options)!), stop);
        // Each side tells the whole; where both are seen, one of them is enough. A reserve's split is told with the reserve.
        return [.. sides.Where(side => side.Change.With!.Stream.StartsWith("goal-table/", StringComparison.Ordinal)).DistinctBy(side => side.Change.Decision)
            .Select(side => TransferLine.Of(side.Own, side.Change)).OrderByDescending(line => line.EffectiveOn)];
    }
}

/// <summary>One transfer.</summary>
public sealed record TransferLine(DateOnly EffectiveOn, Counterpart From, Counterpart To, Money Amount, FundSource Source, string Reason, string Document)
{
    public static TransferLine Of(Counterpart own, BudgetChange change) => change.Change < Money.Zero
        ? new(change.EffectiveOn, own, change.With!, -change.Change, change.Source, change.Reason, change.Document)
        : new(change.EffectiveOn, change.With!, own, change.Change, change.Source, change.Reason, change.Document);
}

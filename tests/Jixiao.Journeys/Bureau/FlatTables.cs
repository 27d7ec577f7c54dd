using Jixiao.Bureau.Facts;
using Jixiao.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Bureau;

/// <summary>The flat tables as they are stored.</summary>
static class FlatTables
{
    static readonly string[] Tables = [.. FactTables.All.Where(t => t != FactTables.Carried).Select(t => t.Name)];

    /// <summary>Every row of a division, in an order of their own.</summary>
    public static async Task<IReadOnlyList<string>> Dump(Instance instance, string division)
    {
        var dump = new List<string>();
        foreach (var table in Tables)
            dump.AddRange((await Rows(instance, $"select row::text from jixiao.{table} row where division = '{division}' order by 1")).Select(row => $"{table} {row}"));
        return dump;
    }

    /// <summary>How many of the rows are of a table.</summary>
    public static int Of(this IEnumerable<string> dump, string table) => dump.Count(row => row.StartsWith($"{table} ", StringComparison.Ordinal));

    public static async Task<IReadOnlyList<string>> Rows(Instance instance, string sql)
    {
        await using var command = instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }

    public static async Task Execute(Instance instance, string sql)
    {
        await using var command = instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}

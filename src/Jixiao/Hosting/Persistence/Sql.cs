using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>Plain SQL over the flat tables, values by position: $1, $2, …</summary>
public static class Sql
{
    public static NpgsqlCommand Command(this NpgsqlDataSource database, string sql, params IEnumerable<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    public static async Task<IReadOnlyList<T>> Read<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken stop)
    {
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(stop))
            rows.Add(row(reader));
        return rows;
    }
}

using Npgsql;

namespace Jixiao.Hosting.Persistence;

/// <summary>A statement that is put together from what a question asks: whatever comes from outside is a value, never text.</summary>
sealed class Statement
{
    readonly List<object> values = [];

    /// <summary>How the text refers to the value.</summary>
    public string Value(object value)
    {
        values.Add(value);
        return $"${values.Count}";
    }

    public NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

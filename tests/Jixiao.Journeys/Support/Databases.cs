using Jixiao.Hosting.PrivatePostgres;
using Npgsql;

namespace Jixiao.Journeys.Support;

/// <summary>One server for the whole run: the one that is named, else a private one that forgets everything; a database for whoever asks.</summary>
public sealed class Databases : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"jixiao-journeys-{Guid.NewGuid():n}"));
    PrivateServer? server;

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> New()
    {
        var (at, name) = (await Server(), $"journey_{Guid.NewGuid():n}");
        await using var connection = new NpgsqlConnection(at + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(at) { Database = name, MaxPoolSize = 30 }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    async Task<string> Server()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__jixiao") is { Length: > 0 } named)
            return named;
        server ??= await PrivateServer.Start(new(Path.Combine(folder.FullName, "postgres")) { Durable = false }, _ => { }, CancellationToken.None);
        return server.ConnectionString;
    }
}

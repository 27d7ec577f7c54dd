using Jixiao.Hosting.PrivatePostgres;
using Jixiao.Journeys.Ops;
using Npgsql;

namespace Jixiao.Journeys.Support;

/// <summary>One server for the whole run: the one that is named, else a private one that forgets everything; a database for whoever asks.</summary>
public sealed class Databases : IAsyncDisposable
{
    const string Password = "journeys";
    readonly DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"jixiao-journeys-{Guid.NewGuid():n}"));
    PrivateServer? server;

    /// <summary>Makes an empty database.</summary>
    /// <param name="withRoles">False leaves it as a server's administrator made it before anybody told of the two roles.</param>
    public async Task<NamedDatabase> New(bool withRoles = true)
    {
        var (at, name) = (await Server(), $"journey_{Guid.NewGuid():n}");
        await Execute(at, $"create database {name}");
        var superuser = new NpgsqlConnectionStringBuilder(at) { Database = name, MaxPoolSize = 30 };
        if (withRoles)
            await Execute(superuser.ToString(), Roles());
        return new(As(superuser, $"{Prefix}_app"), As(superuser, $"{Prefix}_owner"), superuser.ToString());
    }

    /// <summary>Runs the script of the two roles, as an operator does.</summary>
    public static Task MakeRoles(NamedDatabase database) => Execute(database.Superuser, Roles());

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    static string Script => Checkout.Read("ops/postgres/1-roles.sql");

    static string? Named => Environment.GetEnvironmentVariable("ConnectionStrings__jixiao") is { Length: > 0 } named ? named : null;

    // On somebody's server his own roles keep their passwords.
    static string Prefix => Named is null ? "jixiao" : "journey";

    static string Roles() => Named is null ? Script
        : Script.Replace("jixiao_owner", "journey_owner", StringComparison.Ordinal).Replace("jixiao_app", "journey_app", StringComparison.Ordinal)
            + $"alter role journey_owner password '{Password}'; alter role journey_app password '{Password}';";

    static string As(NpgsqlConnectionStringBuilder superuser, string role) =>
        new NpgsqlConnectionStringBuilder(superuser.ToString()) { Username = role, Password = Named is null ? null : Password }.ToString();

    async Task<string> Server()
    {
        if (Named is { } named)
            return named;
        server ??= await PrivateServer.Start(new(Path.Combine(folder.FullName, "postgres")) { Durable = false }, _ => { }, CancellationToken.None);
        return server.SuperuserConnectionString;
    }

    static async Task Execute(string at, string sql)
    {
        await using var connection = new NpgsqlConnection(at + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database and how to connect to it.</summary>
/// <param name="Application">As the application runs.</param>
/// <param name="Owner">As it is migrated.</param>
/// <param name="Superuser">As nobody does.</param>
public sealed record NamedDatabase(string Application, string Owner, string Superuser)
{
    /// <summary>The two that a process is told.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["ConnectionStrings:jixiao"] = Application, ["ConnectionStrings:jixiao_owner"] = Owner };
}

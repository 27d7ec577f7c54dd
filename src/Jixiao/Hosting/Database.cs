using Jixiao.Hosting.PrivatePostgres;

namespace Jixiao.Hosting;

/// <summary>The database to use, and as whom: the one that is named, or in Development a private one of our own, kept under <c>.data</c>.</summary>
public sealed class Database : IAsyncDisposable
{
    readonly PrivateServer? server;

    Database(string connectionString, string ownerConnectionString, PrivateServer? server) =>
        (ConnectionString, OwnerConnectionString, this.server) = (connectionString, ownerConnectionString, server);

    /// <summary>As the role that the application runs as.</summary>
    public string ConnectionString { get; }

    /// <summary>As the role that owns the schema; the same where no other is named.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Whether it is our own: nobody else makes its schema, and the sample belongs in it.</summary>
    public bool IsPrivate => server is not null;

    public static async Task<Database> Find(WebApplicationBuilder builder, CancellationToken stop)
    {
        if (builder.Configuration.GetConnectionString("jixiao") is { Length: > 0 } named)
            return new(named, builder.Configuration.GetConnectionString("jixiao_owner") is { Length: > 0 } owner ? owner : named, null);
        if (!builder.Environment.IsDevelopment())
            throw new PrivateServerUnavailable("No database is named: set ConnectionStrings__jixiao, as in `export ConnectionStrings__jixiao='Host=…;Username=…;Password=…;Database=jixiao'`.");
        var server = await PrivateServer.Start(new(Folder(builder)), Console.WriteLine, stop);
        return new(server.ConnectionString, server.OwnerConnectionString, server);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    // src/Jixiao is two levels below the checkout, whose .data everything we make belongs in.
    static string Folder(WebApplicationBuilder builder) =>
        Path.Combine(builder.Configuration["JIXIAO_DATA"] ?? Path.Combine(builder.Environment.ContentRootPath, "..", "..", ".data"), "postgres");
}

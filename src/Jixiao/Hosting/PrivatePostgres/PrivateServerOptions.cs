namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>Where a private server keeps its data, and how careful it is with them.</summary>
public sealed record PrivateServerOptions(string Folder)
{
    /// <summary>False gives up safety against power loss for speed: for tests, whose data nobody misses.</summary>
    public bool Durable { get; init; } = true;

    public string Database { get; init; } = "jixiao";

    /// <summary>Variables that take the place of this process's own, so that a test can hide the programs of its machine.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string? Variable(string name) =>
        Environment.TryGetValue(name, out var value) ? value : System.Environment.GetEnvironmentVariable(name);
}

namespace Jixiao.Hosting.PrivatePostgres;

/// <summary>The two roles of Jixiao's database, and the script that makes them on any server.</summary>
static class DatabaseRoles
{
    public const string Owner = "jixiao_owner";
    public const string Application = "jixiao_app";

    public static async Task<string> Script(CancellationToken stop)
    {
        using var script = new StreamReader(typeof(DatabaseRoles).Assembly.GetManifestResourceStream("roles.sql")!);
        return await script.ReadToEndAsync(stop);
    }
}

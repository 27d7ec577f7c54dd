namespace Jixiao.Hosting;

/// <summary>Everything that is set from outside, read once. The approved list of settings is kept by a test.</summary>
public sealed record Settings
{
    /// <summary><c>ConnectionStrings:jixiao</c>; in Development without one a private PostgreSQL is started.</summary>
    public required string ConnectionString { get; init; }

    /// <summary><c>Jixiao:Roles</c>: web, worker or all.</summary>
    public string Roles { get; init; } = "all";

    /// <summary><c>Jixiao:Sample</c>: load the sample at start; by itself true in a private database alone.</summary>
    public bool Sample { get; init; }

    /// <summary><c>Jixiao:CreatesSchema</c>: make and change the schema at start; by itself true in a private database alone, elsewhere it is the work of <c>-- migrate</c>.</summary>
    public bool CreatesSchema { get; init; }

    /// <summary>Whether this process runs projections, messages and jobs.</summary>
    public bool RunsWork => Roles is "all" or "worker";

    /// <summary>Whether this process serves pages and the API.</summary>
    public bool ServesWeb => Roles is "all" or "web";

    public static Settings From(IConfiguration configuration, Database database, bool migrates = false)
    {
        var roles = configuration["Jixiao:Roles"] ?? "all";
        if (roles is not ("all" or "web" or "worker"))
            throw new SettingMistaken("Jixiao__Roles", roles, "web, worker or all");
        return new()
        {
            ConnectionString = database.ConnectionString,
            Roles = roles,
            Sample = configuration.GetValue("Jixiao:Sample", database.IsPrivate),
            CreatesSchema = migrates || configuration.GetValue("Jixiao:CreatesSchema", database.IsPrivate),
        };
    }
}

/// <summary>A setting has a value that means nothing; the process does not start.</summary>
public sealed class SettingMistaken(string setting, string value, string expected) : Exception($"{setting} is \"{value}\"; expected {expected}.");

using Npgsql;

namespace Jixiao.Hosting;

/// <summary>Everything that is set from outside, read once. The approved list of settings is kept by a test.</summary>
public sealed record Settings
{
    /// <summary><c>ConnectionStrings:jixiao</c>, whose role may append events and never change one; in Development without one a private PostgreSQL is started.</summary>
    public required string ConnectionString { get; init; }

    /// <summary><c>ConnectionStrings:jixiao_owner</c>, whose role owns the schema: it migrates and rebuilds, and serves nobody. Without it, the same as the other.</summary>
    public required string OwnerConnectionString { get; init; }

    /// <summary>The role of the first, to which each migration grants what the application needs; null where the owner is the only one named.</summary>
    public string? ApplicationRole { get; init; }

    /// <summary>Whether this is the owner's application, which alone may make and change what it finds.</summary>
    public bool IsOwner { get; init; }

    /// <summary><c>Jixiao:Roles</c>: web, worker or all.</summary>
    public string Roles { get; init; } = "all";

    /// <summary><c>Jixiao:Sample</c>: load the sample at start; by itself true in a private database alone.</summary>
    public bool Sample { get; init; }

    /// <summary><c>Jixiao:CreatesSchema</c>: make and change the schema at start; by itself true in a private database alone, elsewhere it is the work of <c>-- migrate</c>.</summary>
    public bool CreatesSchema { get; init; }

    /// <summary><c>Jixiao:Smtp</c>: how mail is sent; null where none is.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Whether this process runs projections, messages and jobs.</summary>
    public bool RunsWork => Roles is "all" or "worker";

    /// <summary>Whether this process serves pages and the API.</summary>
    public bool ServesWeb => Roles is "all" or "web";

    public static Settings From(IConfiguration configuration, Database database)
    {
        var roles = configuration["Jixiao:Roles"] ?? "all";
        if (roles is not ("all" or "web" or "worker"))
            throw new SettingMistaken("Jixiao__Roles", roles, "web, worker or all");
        return new()
        {
            ConnectionString = database.ConnectionString,
            OwnerConnectionString = database.OwnerConnectionString,
            ApplicationRole = RoleOf(database.ConnectionString) is var role && role != RoleOf(database.OwnerConnectionString) ? role : null,
            Roles = roles,
            Sample = configuration.GetValue("Jixiao:Sample", database.IsPrivate),
            CreatesSchema = configuration.GetValue("Jixiao:CreatesSchema", database.IsPrivate),
            Smtp = SmtpSettings.Read(configuration),
        };
    }

    static string? RoleOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username;
}

/// <summary>A setting has a value that means nothing; the process does not start.</summary>
public sealed class SettingMistaken(string setting, string value, string expected) : Exception($"{setting} is \"{value}\"; expected {expected}.");

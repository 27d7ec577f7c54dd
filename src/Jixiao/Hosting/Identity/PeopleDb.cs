using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jixiao.Hosting.Identity;

/// <summary>People, machines, their memberships, what happened to them, and the keys that let any node read another's cookies; the schema <c>people</c>.</summary>
public sealed partial class PeopleDb(DbContextOptions<PeopleDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public const string Schema = "people";

    /// <summary>The table that says which migrations were run.</summary>
    public const string History = "migration";

    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Token> Tokens => Set<Token>();

    public DbSet<SignInEntry> SignIns => Set<SignInEntry>();

    public DbSet<PermissionChange> PermissionChanges => Set<PermissionChange>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Person>(person =>
        {
            person.ToTable("user");
            person.HasIndex(p => p.NormalizedUserName).IsUnique();
            person.HasIndex(p => p.Division);
            person.Property(p => p.UserName).HasMaxLength(256);
            person.Property(p => p.NormalizedUserName).HasMaxLength(256);
            person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            person.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed).Ignore(p => p.TwoFactorEnabled);
            person.HasMany(p => p.Memberships).WithOne().HasForeignKey(m => m.PersonId);
        });
        modelBuilder.Entity<Token>(token =>
        {
            token.ToTable("token");
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasIndex(t => t.Division);
            token.HasMany(t => t.Memberships).WithOne().HasForeignKey(m => m.TokenId);
        });
        modelBuilder.Entity<Membership>(membership =>
        {
            membership.ToTable("membership", table => table.HasCheckConstraint("one_holder", "(person_id is null) <> (token_id is null)"));
            membership.Ignore(m => m.Scope).HasIndex(m => m.ScopeText);
            membership.Property(m => m.ScopeText).HasColumnName("scope");
            membership.Property(m => m.From).HasColumnName("from_day");
            membership.Property(m => m.To).HasColumnName("to_day");
        });
        modelBuilder.Entity<SignInEntry>(entry =>
        {
            entry.ToTable("sign_in");
            entry.HasIndex(e => new { e.PersonId, e.At });
            entry.HasIndex(e => e.Address);
            entry.Property(e => e.Outcome).HasConversion<string>();
        });
        modelBuilder.Entity<PermissionChange>(change =>
        {
            change.ToTable("permission_change");
            change.HasIndex(c => new { c.Division, c.At });
            change.Property(c => c.Kind).HasConversion<string>();
            change.Property(c => c.From).HasColumnName("from_day");
            change.Property(c => c.To).HasColumnName("to_day");
        });
        modelBuilder.Entity<AnsweredRequest>().ToTable("answered_request").HasKey(r => new { r.Division, r.Id });
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_key");
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(Hump().Replace(property.GetColumnName(), "_$0").ToLowerInvariant());
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Hump();
}

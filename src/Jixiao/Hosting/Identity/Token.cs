using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Jixiao.Hosting.Identity;

/// <summary>What a machine shows instead of a password, with memberships of its own. Only its hash is kept.</summary>
public sealed class Token
{
    public const string Prefix = "jx_";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    /// <summary>The division whose administrator made it.</summary>
    public required string Division { get; init; }

    /// <summary>SHA-256 of what the machine shows, lower-case hexadecimal; the secret is random, so that no slow hash is needed.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public List<Membership> Memberships { get; } = [];

    /// <summary>A secret of 256 random bits.</summary>
    public static string NewSecret() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

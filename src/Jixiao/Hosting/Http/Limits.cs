using System.Threading.RateLimiting;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Jixiao.Hosting.Http;

/// <summary>What is limited in how often it may be asked.</summary>
public enum Limited
{
    /// <summary>Signing in, from one address.</summary>
    SignIn,

    /// <summary>Uploading documents, by one person or machine.</summary>
    Import,
}

/// <summary>Whatever is sent to the endpoint or page counts against a limit; reading it does not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedAttribute(Limited what) : Attribute
{
    public Limited What { get; } = what;
}

/// <summary>How often, within a minute: a sign-in 10 times for one name from one address and 300 times from one address, an import 30 times.</summary>
public sealed class Limits : IDisposable
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly PartitionedRateLimiter<(string? Address, string UserName)> names =
        PartitionedRateLimiter.Create<(string? Address, string UserName), (string?, string)>(asked => RateLimitPartition.GetFixedWindowLimiter(asked, _ => PerMinute(10)));

    public static void Configure(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        limiter.OnRejected = (rejected, _) => throw TooMany(rejected.Lease);
    }

    /// <summary>The name stands in what is sent, which is read only by whoever handles it; so this is asked there.</summary>
    public void CountSignIn(string? address, string userName)
    {
        using var lease = names.AttemptAcquire((address, userName.ToUpperInvariant()));
        if (!lease.IsAcquired)
            throw TooMany(lease);
    }

    public void Dispose() => names.Dispose();

    static RateLimitPartition<string> Partition(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) ? http.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>()?.What switch
        {
            Limited.SignIn => RateLimitPartition.GetFixedWindowLimiter($"sign-in {http.Connection.RemoteIpAddress}", _ => PerMinute(300)),
            Limited.Import => RateLimitPartition.GetFixedWindowLimiter($"import {http.SignedIn()?.Id}", _ => PerMinute(30)),
            _ => RateLimitPartition.GetNoLimiter(""),
        }
        : RateLimitPartition.GetNoLimiter("");

    static FixedWindowRateLimiterOptions PerMinute(int times) => new() { PermitLimit = times, Window = Window };

    static Refused TooMany(RateLimitLease lease) => Refused.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window);
}

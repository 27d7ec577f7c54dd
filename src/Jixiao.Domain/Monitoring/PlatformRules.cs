namespace Jixiao.Domain.Monitoring;

/// <summary>Rules that watch the platform itself, not what units do; their alerts are all that an administrator sees.</summary>
public static class PlatformRules
{
    /// <summary>The rules' names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. WatchRules.OfPlatform.Select(rule => rule.Name)];
}

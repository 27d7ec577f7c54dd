using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Audit;

/// <summary>The point that a page's address names.</summary>
static class ReplayPoint
{
    /// <summary>By <c>?version=</c>, <c>?edition=</c> or <c>?at=</c>; now without any.</summary>
    /// <exception cref="Refused">400 for what is none.</exception>
    public static PointInTime Of(string? version, string? edition, string? at) =>
        (Read(version) ?? Read(string.IsNullOrWhiteSpace(edition) ? null : $"edition:{edition}") ?? Read(at)) ?? new();

    /// <summary>One of two points of an address; null for none.</summary>
    /// <exception cref="Refused">400 for what is none.</exception>
    public static PointInTime? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : PointInTime.TryParse(text, out var point) ? point
        : throw Refused.Malformed($"“{text}”不是版本或时点，应如12、edition:2、2023-06-30T18:00。");
}

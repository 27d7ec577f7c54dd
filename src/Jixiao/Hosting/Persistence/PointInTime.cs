using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Jixiao.Hosting.Http;

namespace Jixiao.Hosting.Persistence;

/// <summary>A point of a stream's past, by number of events, by approved edition or by the moment it was recorded; none of them is now.</summary>
/// <param name="Version">Number of events, 1 for the first.</param>
/// <param name="Edition">批复版次: as it stood right after that approval.</param>
/// <param name="At">Everything recorded by then.</param>
public sealed record PointInTime(long? Version = null, int? Edition = null, DateTimeOffset? At = null)
{
    const string OfEdition = "edition:";

    /// <summary>Reads one point as addresses name it where there are two of them: <c>12</c>, <c>edition:2</c>, or a moment, which without an offset is Beijing's.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PointInTime? point) => (point = Read(text?.Trim() ?? "")) is not null;

    static PointInTime? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(version)
        : text.StartsWith(OfEdition, StringComparison.Ordinal) ? int.TryParse(text[OfEdition.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? new(Edition: edition) : null
        : MomentField.Parse(text) is { } moment ? new(At: moment) : null;

    /// <summary>As it is read again; empty for now.</summary>
    public override string ToString() => this switch
    {
        { Version: { } version } => version.ToString(CultureInfo.InvariantCulture),
        { Edition: { } edition } => string.Create(CultureInfo.InvariantCulture, $"{OfEdition}{edition}"),
        { At: { } at } => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture),
        _ => "",
    };

    public bool IsNow => (Version, Edition, At) == (null, null, null);

    /// <summary>The events up to the point, in version order; null when the stream never was there.</summary>
    /// <param name="editionOf">The edition that an event approves, or null.</param>
    public IEnumerable<Recorded>? Of(IReadOnlyList<Recorded> history, Func<object, int?> editionOf)
    {
        var last = this switch
        {
            { Version: { } version } => version <= history.Count ? version : 0,
            { Edition: { } edition } => history.FirstOrDefault(e => editionOf(e.Event.Data) == edition)?.Event.Version ?? 0,
            { At: { } at } => history.TakeWhile(e => e.At <= at).Count(),
            _ => history.Count,
        };
        return last > 0 ? history.Where(e => e.Event.Version <= last) : null;
    }
}

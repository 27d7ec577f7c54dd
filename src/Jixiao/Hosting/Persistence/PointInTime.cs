namespace Jixiao.Hosting.Persistence;

/// <summary>A point of a stream's past, by number of events, by approved edition or by the moment it was recorded; none of them is now.</summary>
/// <param name="Version">Number of events, 1 for the first.</param>
/// <param name="Edition">批复版次: as it stood right after that approval.</param>
/// <param name="At">Everything recorded by then.</param>
public sealed record PointInTime(long? Version = null, int? Edition = null, DateTimeOffset? At = null)
{
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

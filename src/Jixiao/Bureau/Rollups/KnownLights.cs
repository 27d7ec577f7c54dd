using System.Collections.Concurrent;
using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Microsoft.Extensions.Caching.Memory;

namespace Jixiao.Bureau.Rollups;

/// <summary>
/// The lights that were worked out lately, kept by what they were worked out from: a table's light is looked for again only when something became known of the
/// table. What was known at a moment of the past stays so for ever.
/// </summary>
public sealed class KnownLights : IDisposable
{
    // A city's lights of one day take some four megabytes.
    readonly MemoryCache days = new(new MemoryCacheOptions { SizeLimit = 16, CompactionPercentage = .25 });

    /// <summary>Those of a day, as known at a moment, by certain thresholds.</summary>
    internal LightsOfDay Of(LightsAsked asked) => days.GetOrCreate(asked, entry =>
    {
        entry.SetSize(1).SetSlidingExpiration(TimeSpan.FromMinutes(30));
        return new LightsOfDay();
    })!;

    public void Dispose() => days.Dispose();
}

/// <summary>What lights depend on beside the tables themselves.</summary>
sealed record LightsAsked(DivisionCode Division, FiscalYear Year, DateOnly Day, DateTime Moment, Thresholds Thresholds);

/// <summary>The colours of tables by their numbers, each with the number of the state it is true for; no colour for a table that did not exist yet.</summary>
sealed class LightsOfDay
{
    readonly ConcurrentDictionary<long, (long State, string? Colour)> tables = [];

    /// <summary>Adds the table's colour if it is the one of this state.</summary>
    public bool Recall(long table, long state, Dictionary<long, string?> colours) => tables.TryGetValue(table, out var known) && known.State == state && colours.TryAdd(table, known.Colour);

    public void Keep(long table, long state, string? colour) => tables[table] = (state, colour);
}

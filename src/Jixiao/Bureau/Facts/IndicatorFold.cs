using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Facts;

/// <summary>What an indicator was: its place in the form and what it asks for.</summary>
/// <param name="Place">1 for the first.</param>
public sealed record Definition(int Place, string Level1, string Level2, string Name, Accrual Accrual, TargetValue Target)
{
    public static Definition Of(Indicator indicator, int place) => new(place, indicator.Level1, indicator.Level2, indicator.Name, indicator.Accrual, indicator.Target);
}

/// <summary>What an actual said, and what it made of its indicator.</summary>
/// <param name="Counts">Whether it says anything of the indicator as it then accrues.</param>
/// <param name="Met">Whether by its day the indicator was met.</param>
public sealed record Result(int Indicator, DateOnly AsOf, decimal? Value, Attainment? Answer, bool Counts, bool Met);

/// <summary>An indicator as known at a moment.</summary>
/// <param name="Latest">What it had last reached, of whatever day; null when nothing was reported that counts.</param>
public sealed record KnownIndicator(Definition Definition, Result? Latest);

/// <summary>What is kept of a table's indicators between two pages.</summary>
/// <param name="Version">The one that last touched them or what they had reached.</param>
/// <param name="Recorded">When that was.</param>
public sealed record CarriedIndicators(
    IReadOnlyList<Indicator> Indicators, IReadOnlyList<Actual> Actuals, IReadOnlyList<Spell<int, KnownIndicator>> Known, IReadOnlyList<Spell<int, Result>> Reached, long Version, DateTime Recorded)
{
    public static CarriedIndicators None { get; } = new([], [], [], [], 0, default);

    public static CarriedIndicators Read(string? json) => json is null ? None : JsonSerializer.Deserialize<CarriedIndicators>(json, StoredJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, StoredJson.Options);
}

/// <summary>The facts of one table's indicators: as they are now, and what they were and had reached in recorded time.</summary>
public sealed class IndicatorFold
{
    readonly Spells<int, KnownIndicator> known;
    readonly Spells<int, Result> reached;
    long version;
    DateTime recorded;
    bool touched;

    public IndicatorFold(CarriedIndicators from) => (known, reached, version, recorded) = (new(from.Known), new(from.Reached), from.Version, from.Recorded);

    /// <summary>Whether the event can touch them; for any other they need not be there.</summary>
    public static bool Needs(object fact) => fact is IndicatorSet or IndicatorRemoved or ActualReported or ActualCorrected or GoalTableDrafted;

    /// <summary>Takes in what an event made of the table.</summary>
    public Attained Take(object fact, GoalTable table, DateTime at)
    {
        (version, recorded, touched) = (table.Version, at, true);
        if (fact is not (ActualReported or ActualCorrected))
            Define(table, at);
        if (table.Indicators.FirstOrDefault(i => i.Id == Concerned(fact, table)) is { } indicator)
            Reach(indicator, [.. table.Actuals.Where(a => a.Indicator == indicator.Id).OrderBy(a => (a.AsOf, a.Id))], new(table.Year), at);
        return new(table.Indicators.Count, known.Open.Count(i => i.Value.Latest is not null), known.Open.Count(i => i.Value.Latest is { Met: true }));
    }

    /// <summary>Writes what holds after the last event.</summary>
    public void End(FactKey key, FactRows into)
    {
        if (!touched)
            return;
        into.Indicated.Add((key.Id, version));
        into.Of(FactTables.Indicator).AddRange(known.Open.Select(i => new IndicatorRow(key, version, recorded, i.Key, i.Value)));
        into.Of(FactTables.IndicatorHistory).AddRange(known.Changes().Select(spell => new IndicatorHistoryRow(key, spell)));
        into.Of(FactTables.Actual).AddRange(reached.Changes().Select(spell => new ActualRow(key, spell)));
    }

    /// <summary>What is to be kept; null when nothing was touched.</summary>
    public CarriedIndicators? Carried(GoalTable table) => !touched ? null : new(
        [.. table.Indicators.Select(i => i with { Description = "", Basis = "" })], [.. table.Actuals.Select(a => a with { Note = null, Files = [] })], [.. known.Open], [.. reached.Open], version, recorded);

    static int Concerned(object fact, GoalTable table) => fact switch
    {
        IndicatorSet set => set.Id,
        ActualReported reported => reported.Indicator,
        ActualCorrected corrected => table.Actuals.FirstOrDefault(a => a.Id == corrected.ActualId)?.Indicator ?? 0,
        _ => 0,
    };

    /// <summary>A row that is set or taken out moves those below it.</summary>
    void Define(GoalTable table, DateTime at)
    {
        foreach (var gone in known.Open.Select(i => i.Key).Except(table.Indicators.Select(i => i.Id)).ToList())
            Remove(gone, at);
        foreach (var (indicator, n) in table.Indicators.Select((indicator, n) => (indicator, n)))
            known.Set(indicator.Id, new(Definition.Of(indicator, n + 1), known[indicator.Id]?.Latest), version, at);
    }

    void Reach(Indicator indicator, List<Actual> actuals, FiscalYear year, DateTime at)
    {
        Result? latest = null;
        for (var n = 0; n < actuals.Count; n++)
        {
            var (actual, counts) = (actuals[n], indicator.Counts(actuals[n]));
            var result = new Result(indicator.Id, actual.AsOf, actual.Value, actual.Answer, counts, counts && indicator.IsMet(actuals[..(n + 1)], year));
            reached.Set(actual.Id, result, version, at);
            latest = counts ? result : latest;
        }
        known.Set(indicator.Id, known[indicator.Id]! with { Latest = latest }, version, at);
    }

    void Remove(int indicator, DateTime at)
    {
        known.End(indicator, version, at);
        foreach (var actual in reached.Open.Where(r => r.Value.Indicator == indicator).Select(r => r.Key).ToList())
            reached.End(actual, version, at);
    }
}

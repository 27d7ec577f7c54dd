namespace Jixiao.Bureau.Facts;

/// <summary>What was the known value of something from one moment to another.</summary>
/// <param name="Version">Of the stream, that made it known.</param>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; infinity while it is known. A spell that ends when it begins was never known to anybody.</param>
public sealed record Spell<TKey, TValue>(TKey Key, TValue Value, long Version, DateTime From, DateTime To);

/// <summary>
/// Values by keys in recorded time: a value that changes ends a spell and begins the next. Within one moment only the last value counts, so of one key no two
/// spells begin together.
/// </summary>
/// <param name="open">The spells that have not ended.</param>
public sealed class Spells<TKey, TValue>(IEnumerable<Spell<TKey, TValue>> open)
    where TKey : notnull
{
    readonly Dictionary<TKey, Spell<TKey, TValue>> known = open.ToDictionary(spell => spell.Key);
    readonly HashSet<TKey> changed = [];
    readonly List<Spell<TKey, TValue>> ended = [];

    public IEnumerable<Spell<TKey, TValue>> Open => known.Values.Where(IsOpen);

    public TValue? this[TKey key] => known.TryGetValue(key, out var spell) && IsOpen(spell) ? spell.Value : default;

    /// <summary>The value became known.</summary>
    public void Set(TKey key, TValue value, long version, DateTime at)
    {
        if (known.TryGetValue(key, out var before) && IsOpen(before) && Equals(before.Value, value))
            return;
        if (before is not null && before.From < at)
            ended.Add(IsOpen(before) ? before with { To = at } : before);
        known[key] = new(key, value, version, at, FactTables.Infinity);
        changed.Add(key);
    }

    /// <summary>Nothing is known of the key any more.</summary>
    public void End(TKey key, long version, DateTime at)
    {
        if (!known.TryGetValue(key, out var before) || !IsOpen(before))
            return;
        // What began in the same moment may be written already, and is then written over.
        known[key] = before.From < at ? before with { To = at } : before with { Version = version, To = at };
        changed.Add(key);
    }

    /// <summary>The spells that ended or began, and from now on those that are open.</summary>
    public IReadOnlyList<Spell<TKey, TValue>> Changes()
    {
        IReadOnlyList<Spell<TKey, TValue>> changes = [.. ended, .. changed.Select(key => known[key])];
        foreach (var key in changed.Where(key => !IsOpen(known[key])))
            known.Remove(key);
        return changes;
    }

    static bool IsOpen(Spell<TKey, TValue> spell) => spell.To == FactTables.Infinity;
}

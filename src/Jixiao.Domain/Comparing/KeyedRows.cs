using System.Globalization;

namespace Jixiao.Domain.Comparing;

/// <summary>Two lists of rows matched by their keys.</summary>
sealed class KeyedRows<TRow>(Func<TRow, string> key, IReadOnlyList<Field<TRow>> fields)
    where TRow : class
{
    public IReadOnlyList<RowDifference> Between(IReadOnlyList<TRow> older, IReadOnlyList<TRow> newer)
    {
        var (before, after) = (Keyed(older), Keyed(newer));
        var places = before.Index().ToDictionary(at => at.Item.Key, at => at.Index);
        var staying = Longest.Rising([.. after.Where(row => places.ContainsKey(row.Key)).Select(row => places[row.Key])]).ToHashSet();
        var there = after.Select(row => row.Key).ToHashSet();
        var told = new List<RowDifference>();
        // A row that is gone is told right after the row that it followed.
        var gone = before.Index().Where(at => !there.Contains(at.Item.Key)).ToLookup(at => before.Take(at.Index).LastOrDefault(row => there.Contains(row.Key)).Key, at => Gone(at.Item.Key, at.Index, at.Item.Row));
        told.AddRange(gone[null!]);
        foreach (var (index, (name, row)) in after.Index())
        {
            var place = places.TryGetValue(name, out var old) ? old : (int?)null;
            told.Add(Told(name, place, index, place is { } p && !staying.Contains(p), place is { } q ? before[q].Row : null, row));
            told.AddRange(gone[name]);
        }
        return told;
    }

    /// <summary>The newer list: what is gone or elsewhere taken out, what changed replaced, then everything new put where it stands.</summary>
    public IReadOnlyList<TRow> Apply(IReadOnlyList<TRow> older, IReadOnlyList<RowDifference> changes)
    {
        var byKey = changes.ToDictionary(change => change.Key);
        var rows = Keyed(older)
            .Where(row => byKey.GetValueOrDefault(row.Key) is not ({ PlaceAfter: null } or { IsMoved: true }))
            .Select(row => byKey.GetValueOrDefault(row.Key)?.After as TRow ?? row.Row).ToList();
        foreach (var change in changes.Where(change => change.PlaceAfter is not null && (change.PlaceBefore is null || change.IsMoved)).OrderBy(change => change.PlaceAfter))
            rows.Insert(change.PlaceAfter!.Value - 1, (TRow)change.After!);
        return rows;
    }

    RowDifference Gone(string name, int index, TRow row) => Told(name, index, null, false, row, null);

    RowDifference Told(string name, int? before, int? after, bool isMoved, TRow? older, TRow? newer) =>
        new(name, before + 1, after + 1, isMoved, older, newer, [.. fields.Select(field => field.Of(older, newer))]);

    List<(string Key, TRow Row)> Keyed(IReadOnlyList<TRow> rows)
    {
        var seen = new Dictionary<string, int>();
        return [.. rows.Select(row => (Told(key(row)), row))];

        string Told(string name)
        {
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            return name.Length == 0 ? number.ToString(CultureInfo.InvariantCulture) : number == 1 ? name : $"{name}#{number}";
        }
    }
}

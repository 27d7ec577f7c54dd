namespace Jixiao.Domain.Comparing;

/// <summary>Everything that a state consists of, so that two of them can be told apart and one be made of the other.</summary>
/// <param name="Single">What stands once.</param>
/// <param name="Lists">What stands in rows.</param>
public sealed record Fields<T>(IReadOnlyList<Field<T>> Single, IReadOnlyList<ListField<T>> Lists)
{
    /// <summary>Both states, field by field.</summary>
    public Difference Between(T older, T newer) => new([.. Single.Select(field => field.Between(older, newer))], [.. Lists.Select(list => list.Between(older, newer))]);

    /// <summary>The newer state: the older with everything put that differs.</summary>
    public T Apply(T older, Difference difference)
    {
        var changes = difference.Changes;
        var state = changes.Fields.Aggregate(older, (state, change) => Single.First(field => field.Name == change.Name).Put(state, change.After));
        return changes.Lists.Aggregate(state, (state, change) => Lists.First(list => list.Name == change.Name).Put(state, change));
    }
}

/// <summary>A list of rows within a state.</summary>
/// <param name="Name">Stable for programs.</param>
/// <param name="Between">Its rows in two states.</param>
/// <param name="Put">The state with the changes of the list carried out.</param>
public sealed record ListField<T>(string Name, Func<T, T, ListDifference> Between, Func<T, ListDifference, T> Put);

/// <summary>Lists by what their rows are known by.</summary>
public static class ListField
{
    /// <summary>A list whose rows have keys; equal keys are told apart by their order.</summary>
    public static ListField<T> Of<T, TRow>(string name, Func<T, IReadOnlyList<TRow>> read, Func<T, IReadOnlyList<TRow>, T> put, Func<TRow, string> key, params IReadOnlyList<Field<TRow>> fields)
        where TRow : class
    {
        var rows = new KeyedRows<TRow>(key, fields);
        return new(name, (older, newer) => new(name, rows.Between(read(older), read(newer))), (state, change) => put(state, rows.Apply(read(state), change.Rows)));
    }

    /// <summary>A list whose rows are known by their number alone.</summary>
    public static ListField<T> Numbered<T, TRow>(string name, Func<T, IReadOnlyList<TRow>> read, Func<T, IReadOnlyList<TRow>, T> put, params IReadOnlyList<Field<TRow>> fields)
        where TRow : class =>
        Of(name, read, put, _ => "", fields);
}

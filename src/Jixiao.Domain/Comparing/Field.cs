namespace Jixiao.Domain.Comparing;

/// <summary>One field of a state, or of a row of it: how it is called, read and put, and when two of its values say the same.</summary>
/// <param name="Name">Stable for programs, as in <c>budget.total</c>.</param>
/// <param name="Read">Its value; null for blank.</param>
/// <param name="Put">The state with another value; the state itself for what follows from other fields.</param>
/// <param name="Same">Whether two values say the same.</param>
/// <param name="IsInner">Whether it is kept for the machinery alone and told to nobody.</param>
public sealed record Field<T>(string Name, Func<T, object?> Read, Func<T, object?, T> Put, Func<object?, object?, bool> Same, bool IsInner = false)
{
    /// <summary>What the field says of two states.</summary>
    public FieldDifference Between(T older, T newer) => Told(Read(older), Read(newer));

    /// <summary>What the field says of a row that only one of two states has.</summary>
    public FieldDifference Of(T? older, T? newer) => Told(older is null ? null : Read(older), newer is null ? null : Read(newer));

    /// <summary>The same field of something that this is a part of.</summary>
    public Field<TWhole> Within<TWhole>(Func<TWhole, T> part, Func<TWhole, T, TWhole> put, string prefix = "") =>
        new(prefix + Name, whole => Read(part(whole)), (whole, value) => put(whole, Put(part(whole), value)), Same, IsInner);

    FieldDifference Told(object? before, object? after) => new(Name, before, after, !Same(before, after), IsInner);
}

/// <summary>Fields by how they are read and put.</summary>
public static class Field
{
    /// <summary>A field that stands for itself.</summary>
    public static Field<T> Of<T, TValue>(string name, Func<T, TValue> read, Func<T, TValue, T> put, bool isInner = false) =>
        new(name, state => read(state), (state, value) => put(state, (TValue)value!), AreSame, isInner);

    /// <summary>A field of values that hold lists within themselves.</summary>
    public static Field<T> Of<T, TValue>(string name, Func<T, TValue?> read, Func<T, TValue?, T> put, Func<TValue, TValue, bool> same)
        where TValue : class =>
        new(name, read, (state, value) => put(state, (TValue?)value), (one, other) => one is TValue a && other is TValue b ? same(a, b) : (one, other) is (null, null));

    /// <summary>A field that follows from others, or of a row, which is put as a whole.</summary>
    public static Field<T> Following<T, TValue>(string name, Func<T, TValue> read) => new(name, state => read(state), (state, _) => state, AreSame);

    /// <summary>Values by themselves, lists element by element.</summary>
    static bool AreSame(object? one, object? other) => Equals(one, other) || (one is IEnumerable<object> some && other is IEnumerable<object> others && some.SequenceEqual(others));
}

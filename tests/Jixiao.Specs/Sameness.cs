using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Jixiao.Specs;

/// <summary>
/// When two facts are the same. A record that holds a list equals only itself, so what is not equal is looked into: lists element by element, records of
/// one type by their public properties. JSON would not do: an event without data, or a code that shows no property, is <c>{}</c> like any other.
/// </summary>
sealed class Sameness : IEqualityComparer<object>
{
    public static Sameness OfFacts { get; } = new();

    public new bool Equals(object? left, object? right) => object.Equals(left, right) || (left, right) switch
    {
        (null, _) or (_, null) or (string, _) => false,
        (IEnumerable lefts, IEnumerable rights) => lefts.Cast<object?>().SequenceEqual(rights.Cast<object?>(), this!),
        _ => IsRecord(left) && left.GetType() == right.GetType() && left.GetType().GetProperties().All(p => Equals(p.GetValue(left), p.GetValue(right))),
    };

    public int GetHashCode([DisallowNull] object fact) => fact.GetType().GetHashCode();

    static bool IsRecord(object fact) => fact.GetType().GetMethod("<Clone>$") is not null;
}

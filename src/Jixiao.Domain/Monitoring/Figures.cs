using System.Collections.Immutable;
using System.Globalization;

namespace Jixiao.Domain.Monitoring;

/// <summary>One figure: an amount, or a text, as which an exact number and a day are written too. Never both.</summary>
public readonly record struct Figure(Money? Amount, string? Text);

/// <summary>The figures behind a finding by their names, in no order. Two with the same figures are the same.</summary>
public sealed class Figures : IEquatable<Figures>
{
    readonly ImmutableSortedDictionary<string, Figure> all;

    Figures(ImmutableSortedDictionary<string, Figure> all) => this.all = all;

    /// <summary>None yet.</summary>
    public static Figures None { get; } = new(ImmutableSortedDictionary.Create<string, Figure>(StringComparer.Ordinal));

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, Figure> All => all;

    /// <summary>And this one, in the place of one of the same name.</summary>
    public Figures With(string name, Figure figure) => new(all.SetItem(name, figure));

    /// <summary>All but those of the names.</summary>
    public Figures Without(IEnumerable<string> names) => new(all.RemoveRange(names));

    /// <summary>And an amount.</summary>
    public Figures With(string name, Money amount) => With(name, new Figure(amount, null));

    /// <summary>And a text.</summary>
    public Figures With(string name, string text) => With(name, new Figure(null, text));

    /// <summary>And an exact number; 60.00 is written 60, so that equal numbers are equal figures.</summary>
    public Figures With(string name, decimal number) => With(name, number.ToString("0.############", CultureInfo.InvariantCulture));

    /// <summary>And a day, written 2023-06-30.</summary>
    public Figures With(string name, DateOnly day) => With(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The amount of that name; null when there is none.</summary>
    public Money? MoneyOf(string name) => all.TryGetValue(name, out var figure) ? figure.Amount : null;

    /// <summary>The text of that name; null when there is none.</summary>
    public string? TextOf(string name) => all.TryGetValue(name, out var figure) ? figure.Text : null;

    /// <summary>The number of that name; null when there is none.</summary>
    public decimal? NumberOf(string name) => decimal.TryParse(TextOf(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <inheritdoc/>
    public bool Equals(Figures? other) => other is not null && all.SequenceEqual(other.all);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Figures);

    /// <inheritdoc/>
    public override int GetHashCode() => all.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", all.Select(figure => $"{figure.Key} {figure.Value.Amount?.ToString() ?? figure.Value.Text}"));

    /// <summary>Whether both are the same figures.</summary>
    public static bool operator ==(Figures? left, Figures? right) => Equals(left, right);

    /// <summary>Whether they are not.</summary>
    public static bool operator !=(Figures? left, Figures? right) => !Equals(left, right);
}

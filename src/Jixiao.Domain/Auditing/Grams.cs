using System.Text;

namespace Jixiao.Domain.Auditing;

/// <summary>Free text made ready to be searched: Chinese has no spaces between words, so every two neighbouring characters are a key to it.</summary>
public static class Grams
{
    /// <summary>The least number of characters that can be looked for.</summary>
    public const int Shortest = 2;

    /// <summary>The text as it is compared: full-width and half-width, capital and small are one, and blanks do not count.</summary>
    public static string Normal(string? text) => text is null ? "" : string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    /// <summary>How many characters a normal text has; a rare one outside of the first plane is one too.</summary>
    public static int Length(string normal) => normal.EnumerateRunes().Count();

    /// <summary>Every two neighbouring characters of a normal text, each pair once.</summary>
    public static IReadOnlyList<string> Of(string normal)
    {
        var runes = normal.EnumerateRunes().ToList();
        return [.. runes.Zip(runes.Skip(1), (first, second) => $"{first}{second}").Distinct()];
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Jixiao.Domain.GoalTables;

/// <summary>
/// The code of one budget project (项目编码), 21 characters: division (6), year (2), class letter (1), serial (11), check character (1), as in
/// <c>13028123P00031710001F</c>. The check character is proven for the published codes of division 130281 alone, so a wrong one is a warning, not a refusal.
/// </summary>
public readonly record struct ProjectCode
{
    const int Length = 21;
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    const char MadeClass = 'U';

    readonly string? text;

    ProjectCode(string text) => this.text = text;

    /// <summary>Six digits, the division that opened the project.</summary>
    public string Division => ToString()[..6];

    /// <summary>The year the project was opened in; a continuing project (延续项目) keeps it in later years.</summary>
    public int OpenedIn => 2000 + int.Parse(ToString().AsSpan(6, 2), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The project class, one letter; P in the published document.</summary>
    public char Class => ToString()[8];

    /// <summary>Eleven characters, unique within division, year and class.</summary>
    public string Serial => ToString()[9..20];

    /// <summary>The last character.</summary>
    public char Check => ToString()[20];

    /// <summary>Whether the last character follows from the first twenty.</summary>
    public bool HasRightCheck => Check == CheckOf(ToString().AsSpan(0, Length - 1));

    /// <summary>Reads 21 characters of the code's shape; the check character may be wrong, see <see cref="HasRightCheck"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProjectCode code)
    {
        var valid = text is { Length: Length }
            && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
            && char.IsAsciiLetterUpper(text[8])
            && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
        code = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="RuleBroken"><c>project/malformed-code</c> when it has not the code's shape.</exception>
    public static ProjectCode Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new RuleBroken("project/malformed-code", $"“{text}”不是21位项目编码。");

    /// <summary>Whether the platform made the number.</summary>
    public bool IsMade => Class == MadeClass;

    /// <summary>The platform's own number for a project that came without a code: class U, the unit's number and a running number within unit and year.</summary>
    public static ProjectCode MadeFor(Units.UnitCode unit, FiscalYear year, int running)
    {
        var twenty = FormattableString.Invariant($"{unit.Division}{year.Number % 100:00}{MadeClass}{unit.Number}{running:00000}");
        return new(twenty + CheckOf(twenty));
    }

    /// <summary>The check character of the first twenty: 30 minus (Σ position × 3^i, modulo 31), both by the alphabet without I, O, S, V, Z.</summary>
    /// <returns>The character, or <c>'\0'</c> when one of the twenty is outside the alphabet.</returns>
    public static char CheckOf(ReadOnlySpan<char> twenty)
    {
        var (sum, power) = (0, 1);
        foreach (var character in twenty)
        {
            var position = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (position < 0)
                return '\0';
            sum = (sum + position * power) % 31;
            power = power * 3 % 31;
        }
        return Alphabet[30 - sum];
    }

    /// <summary>The 21 characters.</summary>
    public override string ToString() => text ?? "";
}

using System.Diagnostics.CodeAnalysis;

namespace Jixiao.Domain.Units;

/// <summary>A county-level division (县、市、区), six digits: 130281 is Zunhua. Also the tenant id of its finance bureau (财政局).</summary>
public readonly record struct DivisionCode
{
    readonly string? digits;

    DivisionCode(string digits) => this.digits = digits;

    /// <summary>Reads six ASCII digits, nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DivisionCode code)
    {
        var valid = text is { Length: 6 } && text.All(char.IsAsciiDigit);
        code = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads six digits.</summary>
    /// <exception cref="RuleBroken"><c>division/malformed</c> for anything else.</exception>
    public static DivisionCode Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new RuleBroken("division/malformed", $"“{text}”不是六位区划代码。");

    /// <summary>The six digits.</summary>
    public override string ToString() => digits ?? "";
}

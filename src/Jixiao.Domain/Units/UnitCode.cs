using System.Diagnostics.CodeAnalysis;

namespace Jixiao.Domain.Units;

/// <summary>
/// A budget unit (预算单位) of one division, written <c>130281-430001</c>: the tenant id it was registered with, which never changes.
/// The first three digits of the unit number are its department (部门) at registration; 001 is the department's own office (本级).
/// </summary>
/// <param name="Division">The division it belongs to.</param>
/// <param name="Number">Six digits, 430001.</param>
public readonly record struct UnitCode(DivisionCode Division, string Number)
{
    /// <summary>The department's three digits, 430.</summary>
    public string Department => Number[..3];

    /// <summary>Reads a tenant id such as <c>130281-430001</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitCode code)
    {
        var valid = text is { Length: 13 } && text[6] == '-' && text.AsSpan(7).IndexOfAnyExceptInRange('0', '9') < 0;
        code = valid && DivisionCode.TryParse(text![..6], out var division) ? new(division, text[7..]) : default;
        return code.Number is not null;
    }

    /// <summary>Reads a tenant id such as <c>130281-430001</c>.</summary>
    /// <exception cref="RuleBroken"><c>unit/malformed</c> for anything else.</exception>
    public static UnitCode Parse(string text) => TryParse(text, out var code)
        ? code
        : throw new RuleBroken("unit/malformed", $"“{text}”不是单位代码，应如130281-430001。");

    /// <summary>The tenant id, 130281-430001.</summary>
    public override string ToString() => $"{Division}-{Number}";
}

using System.Diagnostics.CodeAnalysis;
using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Identity;

/// <summary>Where a role counts: in a unit, written <c>130281-430001</c>, in a department, <c>130281/430</c>, or in a whole division, <c>130281</c>.</summary>
/// <param name="Division">The division it lies in.</param>
/// <param name="Department">Three digits; null for a unit and for a whole division.</param>
/// <param name="Unit">Null for a department and for a whole division.</param>
public sealed record Scope(DivisionCode Division, string? Department = null, UnitCode? Unit = null)
{
    public static Scope Of(UnitCode unit) => new(unit.Division, Unit: unit);

    public static bool TryParse(string? text, [NotNullWhen(true)] out Scope? scope) => (scope = Read(text)) is not null;

    public static Scope Parse(string text) => Read(text) ?? throw new FormatException($"\"{text}\" is no scope.");

    public override string ToString() => this switch
    {
        { Unit: { } unit } => unit.ToString(),
        { Department: { } department } => $"{Division}/{department}",
        _ => Division.ToString(),
    };

    static Scope? Read(string? text) => text?.Split('/') switch
    {
        [var division, { Length: 3 } department] when DivisionCode.TryParse(division, out var of) && department.All(char.IsAsciiDigit) => new(of, department),
        [var whole] when DivisionCode.TryParse(whole, out var division) => new(division),
        [var tenant] when UnitCode.TryParse(tenant, out var unit) => Of(unit),
        _ => null,
    };
}

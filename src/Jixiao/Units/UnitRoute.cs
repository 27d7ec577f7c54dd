using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;

namespace Jixiao.Units;

/// <summary>The unit that a bureau's route names by the six digits it was registered with; what can be no unit is not found.</summary>
static class UnitRoute
{
    public static UnitCode Of(DivisionCode division, string? code) => UnitCode.TryParse($"{division}-{code}", out var unit) ? unit : throw Refused.NotFound();

    /// <summary>A text without the spaces around it; null for none.</summary>
    public static string? OrNull(this string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}

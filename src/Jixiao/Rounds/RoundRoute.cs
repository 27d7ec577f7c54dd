using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;

namespace Jixiao.Rounds;

/// <summary>The round that a bureau's route names: year, kind, number.</summary>
public sealed record RoundRoute(DivisionCode Division, FiscalYear Year, RoundKind Kind, int Number)
{
    public string Stream => Round.Key(Year, Kind, Number);

    /// <summary>Bound from the route; what can name no round is not found.</summary>
    public static ValueTask<RoundRoute?> BindAsync(HttpContext http) =>
        http.Division() is { } division && http.Year() is { } year
        && RoundKinds.TryParse(http.Request.RouteValues["kind"] as string, out var kind)
        && int.TryParse(http.Request.RouteValues["number"] as string, System.Globalization.NumberStyles.None, null, out var number)
            ? ValueTask.FromResult<RoundRoute?>(new(division, year, kind, number))
            : throw Refused.NotFound();
}

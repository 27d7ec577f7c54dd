using Jixiao.Domain.Bureau;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Reserves;
using Jixiao.Units;
using Marten;

namespace Jixiao.Audit;

/// <summary>A stream of a division, in the tenant of a unit or of the bureau itself.</summary>
public sealed record StreamPlace(string Tenant, string Stream);

/// <summary>Decides who may read the past of the stream that a route names: in a bureau whoever may read what the stream is about, in a unit whoever may read the unit.</summary>
public sealed class StreamGate(IDocumentStore store, UnitsView units)
{
    /// <summary>Any one of them opens some streams.</summary>
    public static Permission[] Permissions { get; } = [Permission.ReadBureau, Permission.AdministerUnits, Permission.SetRules];

    /// <exception cref="Refused">404 for a stream that cannot be or that is none of his business, 403 for one that another role of the bureau reads.</exception>
    public async Task<StreamPlace> Enter(HttpContext http, CancellationToken stop)
    {
        var place = new StreamPlace(http.Unit()?.ToString() ?? Route(http, "tenant"), http.Unit() is not null && http.Year() is { } year ? Domain.UnitGoals.UnitYearGoals.Key(year) : Route(http, "stream"));
        if (StreamState.Of(place.Stream) is null)
            throw Refused.NotFound();
        if (http.Unit() is not null)
            return http.May(Permission.ReadUnit) ? place : throw Refused.Denied();
        var isOwn = place.Tenant == http.Division()?.ToString();
        if (isOwn && IsKeptBy(http, place.Stream))
            return place;
        if (http.May(Permission.ReadBureau) && await Sees(http, place, stop))
            return place;
        throw isOwn && !http.May(Permission.ReadBureau) ? Refused.Denied() : Refused.NotFound();
    }

    /// <summary>An administrator keeps the register and the rules, and sees no business.</summary>
    static bool IsKeptBy(HttpContext http, string stream) => stream.Split('/')[0] switch
    {
        "unit" or "department" => http.May(Permission.AdministerUnits),
        RuleBook.Key => http.May(Permission.SetRules),
        _ => false,
    };

    async Task<bool> Sees(HttpContext http, StreamPlace place, CancellationToken stop)
    {
        // Whoever has other business in the division besides reads as far as he reads in the bureau.
        var (division, among) = (http.Division() ?? throw Refused.NotFound(), http.Entered().Access.DepartmentsFor(Permission.ReadBureau));
        return (place.Tenant == division.ToString(), place.Stream.Split('/')) switch
        {
            (false, _) => await SeesUnit(among, division, place.Tenant, stop),
            (true, _) when among is null => true,
            (true, ["unit", var unit]) => await SeesUnit(among, division, unit, stop),
            (true, ["department", var department]) => among.Contains(department),
            (true, ["reserve", ..]) => await SeesReserve(among, division, place.Stream, stop),
            _ => true,
        };
    }

    async Task<bool> SeesUnit(IReadOnlySet<string>? among, DivisionCode division, string tenant, CancellationToken stop) =>
        UnitCode.TryParse(tenant, out var unit) && unit.Division == division && await units.Find(unit, stop) is { } registered && (among?.Contains(registered.Department) ?? true);

    async Task<bool> SeesReserve(IReadOnlySet<string> among, DivisionCode division, string stream, CancellationToken stop)
    {
        await using var session = store.QuerySession(division.ToString());
        return ReservesView.Shows(among, (await session.LoadAsync<Reserve>(stream, stop))?.Department);
    }

    static string Route(HttpContext http, string name) => http.Request.RouteValues[name] as string ?? throw Refused.NotFound();
}

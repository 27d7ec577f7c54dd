using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;
using Marten;

namespace Jixiao.Reserves;

/// <summary>Budgets a reserve of the bureau or of a department; it gets the year's next number.</summary>
public static class SetReserveEndpoint
{
    public static void Map(RouteGroupBuilder reserves) => reserves.MapPost("/", Post).By(Permission.MoveMoney);

    /// <summary>The one way, for the route and for the page.</summary>
    public static Task<Answer> Send(DivisionCode division, FiscalYear year, ReserveBody body, HttpContext http, CommandDoor door, Order order, CancellationToken stop)
    {
        if (!ReservesView.Shows(http.Entered().Access.DepartmentsFor(Permission.MoveMoney), body.Department.OrNothing()))
            throw Refused.Denied();
        var command = body.ToCommand(year);
        return door.Send(division.ToString(), nameof(SetReserve), Order.HashOf(nameof(SetReserve), command), order, async writing =>
        {
            // Two that take the same number race for its stream; the later, tried again, takes the next.
            var key = Reserve.Key(year, await writing.Session.Query<Reserve>().CountAsync(reserve => reserve.Year == year.Number, stop) + 1);
            return new(key, (await writing.Begin(key, command, stop)).Version);
        }, stop);
    }

    static async Task<ReserveAnswer> Post(DivisionCode division, FiscalYear year, ReserveBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var answer = await Send(division, year, body, http, door, http.ToAdd(), stop);
        http.Response.Headers.ETag = Orders.ETag(answer.Version);
        return new(int.Parse(answer.Stream[(answer.Stream.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture), answer.Version);
    }

    /// <param name="Department">Three digits; null for the bureau itself.</param>
    public sealed record ReserveBody(string Name, Money AmountYuan, string Document, string? Department = null, FundSource Source = FundSource.Fiscal)
    {
        public SetReserve ToCommand(FiscalYear year) => new(year, Name.Trim(), Department.OrNothing(), AmountYuan, Source, Document.Trim());
    }

    /// <param name="No">1, 2, … within the year.</param>
    public sealed record ReserveAnswer(int No, long Version);
}

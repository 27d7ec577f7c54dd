using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Reserves;

/// <summary>Splits part of a reserve to a unit's project (代编细化): what the reserve loses the project gains, in one transaction under one decision.</summary>
public static class SplitReserveEndpoint
{
    public static void Map(RouteGroupBuilder reserves) => reserves.MapPost("/{no:int}/splits", Post).By(Permission.MoveMoney);

    /// <summary>The one way, for the route and for the page.</summary>
    public static async Task<Answer> Send(DivisionCode division, FiscalYear year, int no, SplitBody body, UnitsView units, HttpContext http, CommandDoor door, Order order, CancellationToken stop)
    {
        var departments = http.Entered().Access.DepartmentsFor(Permission.MoveMoney);
        if (body.Unit.Division != division || await units.Find(body.Unit, stop) is not { } unit || !(departments?.Contains(unit.Department) ?? true))
            throw Refused.NotFound();
        var key = Reserve.Key(year, no);
        return await door.Send(division.ToString(), nameof(SplitReserve), Order.HashOf(key, body), order, async writing =>
        {
            if (await writing.Session.LoadAsync<Reserve>(key, stop) is not { } reserve || !ReservesView.Shows(departments, reserve.Department))
                throw Refused.NotFound();
            return await Split(writing, reserve, unit, GoalTable.Key(year, body.Code), body.ToTransfer(order.Id, reserve.Source), stop);
        }, stop);
    }

    static Task<CommandAnswer> Post(DivisionCode division, FiscalYear year, int no, SplitBody body, UnitsView units, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(division, year, no, body, units, http, door, http.ToAdd(), stop));

    static async Task<Answer> Split(Writing writing, Reserve reserve, RegisteredUnit unit, string stream, Transfer transfer, CancellationToken stop)
    {
        var tenant = unit.Code.ToString();
        var table = await writing.Session.ForTenant(tenant).LoadAsync<GoalTable>(stream, stop) ?? throw Refused.NotFound();
        var left = await writing.Decide(reserve.Id, new SplitReserve(transfer, new(tenant, stream, $"{unit.Name} {table.ProjectName}"), unit.Department), stop);
        await writing.Decide<GoalTable>(stream, false, new TransferBudgetIn(transfer, new(unit.Code.Division.ToString(), reserve.Id, reserve.Name)).Decide, stop, tenant: tenant);
        return new(reserve.Id, left.Version);
    }

    public sealed record SplitBody(UnitCode Unit, ProjectCode Code, Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document)
    {
        public Transfer ToTransfer(string decision, FundSource source) => new(decision, AmountYuan, source, EffectiveOn, Reason.Trim(), Document.Trim());
    }
}

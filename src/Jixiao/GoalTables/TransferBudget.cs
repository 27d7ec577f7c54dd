using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.GoalTables;

/// <summary>Moves budget between projects of one unit or of two (调剂): both tables change in one transaction under one decision, or neither.</summary>
public static class TransferBudgetEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/transfers", Post).By(Permission.MoveMoney);

    /// <summary>The one way, for the route and for the page.</summary>
    public static async Task<Answer> Send(DivisionCode division, TransferBody body, UnitsView units, HttpContext http, CommandDoor door, Order order, CancellationToken stop)
    {
        var (from, to) = (new TableRoute(body.From.Unit, body.From.Year, body.From.Code), new TableRoute(body.To.Unit, body.From.Year, body.To.Code));
        var departments = http.Entered().Access.DepartmentsFor(Permission.MoveMoney);
        foreach (var unit in new[] { from.Unit, to.Unit }.Distinct())
            if (unit.Division != division || await units.Find(unit, stop) is not { } found || !(departments?.Contains(found.Department) ?? true))
                throw Refused.NotFound();
        return await door.Send(division.ToString(), "TransferBudget", Order.HashOf("TransferBudget", body), order, writing => Move(writing, from, to, body.ToTransfer(order.Id), stop), stop);
    }

    static Task<CommandAnswer> Post(DivisionCode division, TransferBody body, UnitsView units, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(division, body, units, http, door, http.ToAdd(), stop));

    static async Task<Answer> Move(Writing writing, TableRoute from, TableRoute to, Transfer transfer, CancellationToken stop)
    {
        var (giver, taker) = (await Side(writing, from, stop), await Side(writing, to, stop));
        var left = await writing.Decide<GoalTable>(from.Stream, false, new TransferBudgetOut(transfer, from.Tenant, taker).Decide, stop, tenant: from.Tenant);
        await writing.Decide<GoalTable>(to.Stream, false, new TransferBudgetIn(transfer, giver).Decide, stop, tenant: to.Tenant);
        return new(from.Stream, left.Version);
    }

    static async Task<Counterpart> Side(Writing writing, TableRoute table, CancellationToken stop) =>
        await writing.Session.ForTenant(table.Tenant).LoadAsync<GoalTable>(table.Stream, stop) is { } found
            ? new(table.Tenant, table.Stream, found.ProjectName)
            : throw Refused.NotFound();

    public sealed record TransferBody(GiverBody From, TakerBody To, Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document, FundSource Source = FundSource.Fiscal)
    {
        public Transfer ToTransfer(string decision) => new(decision, AmountYuan, Source, EffectiveOn, Reason.Trim(), Document.Trim());
    }

    public sealed record GiverBody(UnitCode Unit, FiscalYear Year, ProjectCode Code);

    /// <summary>Of the same year.</summary>
    public sealed record TakerBody(UnitCode Unit, ProjectCode Code);
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.GoalTables;

/// <summary>Records one payment; the request's own id is the payment's when it names none.</summary>
public static class RecordSpendEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/spends", Post);

    static Task<CommandAnswer> Post(TableRoute table, SpendBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var order = http.ToAdd();
        return http.Answer(door.Send(table.Tenant, table.Stream, body.ToCommand(order.Id), order, stop));
    }

    public sealed record SpendBody(Money AmountYuan, DateOnly PaidOn, string Voucher, FundSource? Source = null, string? SpendId = null)
    {
        public RecordSpend ToCommand(string id) => new(SpendId ?? id, AmountYuan, Source ?? FundSource.Fiscal, PaidOn, Voucher.Trim());
    }
}

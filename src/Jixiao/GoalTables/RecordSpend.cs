using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Records one payment of the unit; the request's own id is the payment's when it names none.</summary>
public static class RecordSpendEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/spends", Post).By(Permission.Execute);

    /// <summary>The payment, and the line of the voucher that no other project of the unit may use any more.</summary>
    /// <exception cref="RuleBroken"><c>spend/voucher-used</c> for a line used by whichever project.</exception>
    public static Task<Answer> Record(this CommandDoor door, TableRoute table, RecordSpend spend, Order order, CancellationToken stop) =>
        door.Send(table.Tenant, nameof(RecordSpend), Order.HashOf(table.Stream, nameof(RecordSpend), spend, order.IfMatch), order, async writing =>
        {
            var state = await writing.Decide(table.Stream, spend, stop);
            // A payment that is known already has its line.
            if (writing.Events > 0 && await VoucherLines.IsUsed(writing.Session, table.Year, SpendOrigin.Unit, spend.Voucher, spend.Line, stop))
                throw SpendRules.UsedVoucher(spend.Voucher, spend.Line);
            if (writing.Events > 0)
                VoucherLines.Use(writing.Session, table.Year, SpendOrigin.Unit, spend.Voucher, spend.Line, table.Stream);
            return new(table.Stream, state.Version);
        }, stop);

    static Task<CommandAnswer> Post(TableRoute table, SpendBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var order = http.ToAdd();
        return http.Answer(door.Record(table, body.ToCommand(order.Id), order, stop));
    }

    public sealed record SpendBody(Money AmountYuan, DateOnly PaidOn, string Voucher, FundSource? Source = null, string? SpendId = null, string? Line = null)
    {
        public RecordSpend ToCommand(string id) => new(SpendId ?? id, AmountYuan, Source ?? FundSource.Fiscal, PaidOn, Voucher.Trim(), Line.OrNothing());
    }
}

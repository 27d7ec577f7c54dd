using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Records money that arrived; the request's own id is the receipt's when it names none.</summary>
public static class ReceiveFundsEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/receipts", Post).By(Permission.Execute);

    static Task<CommandAnswer> Post(TableRoute table, ReceiptBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var order = http.ToAdd();
        return http.Answer(door, table, body.ToCommand(order.Id), order, stop);
    }

    /// <param name="AmountYuan">Arrived, or went back when negative.</param>
    public sealed record ReceiptBody(Money AmountYuan, DateOnly ReceivedOn, string Voucher, FundSource Source = FundSource.Fiscal, string? ReceiptId = null)
    {
        public ReceiveFunds ToCommand(string id) => new(ReceiptId ?? id, AmountYuan, Source, ReceivedOn, Voucher.Trim());
    }
}

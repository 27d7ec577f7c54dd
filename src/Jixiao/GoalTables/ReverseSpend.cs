using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Takes a payment of the unit back, wholly or in part.</summary>
public static class ReverseSpendEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/spends/{id}/reversals", Post).By(Permission.Execute);

    static Task<CommandAnswer> Post(TableRoute table, string id, ReversalBody body, HttpContext http, CommandDoor door, CancellationToken stop)
    {
        var order = http.ToAdd();
        // The server leaves a slash within a part of the path as it was written.
        return http.Answer(door, table, body.ToCommand(order.Id, id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)), order, stop);
    }

    public sealed record ReversalBody(Money AmountYuan, DateOnly ReversedOn, string Voucher, string Reason, string? ReversalId = null)
    {
        public ReverseSpend ToCommand(string id, string spend) => new(ReversalId ?? id, spend, AmountYuan, ReversedOn, Voucher.Trim(), Reason.Trim());
    }
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Changes an approved table's budget by a decision (调整, 追加).</summary>
public static class ReviseBudgetEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/revisions", Post).By(Permission.MoveMoney);

    static Task<CommandAnswer> Post(TableRoute table, RevisionBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, table, body.ToCommand(), http.ToReplace(), stop);

    /// <param name="AmountYuan">Added, or taken away when negative.</param>
    public sealed record RevisionBody(
        Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document, FundSource? Source = null, RevisionKind Kind = RevisionKind.Adjustment)
    {
        public ReviseBudget ToCommand() => new(AmountYuan, Source ?? FundSource.Fiscal, EffectiveOn, Reason.Trim(), Document.Trim(), Kind);
    }
}

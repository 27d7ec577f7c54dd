using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>What the bureau adds to an approved budget or keeps from being spent: carry-over, suspension, release.</summary>
public static class SuspendFundsEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/carry-overs", (TableRoute table, CarryOverBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(door, table, body.ToCommand(), http.ToAdd(), stop)).By(Permission.MoveMoney);
        tables.MapPost("/{code}/suspensions", (TableRoute table, SuspensionBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(door, table, body.ToSuspend(), http.ToAdd(), stop)).By(Permission.MoveMoney);
        tables.MapPost("/{code}/releases", (TableRoute table, SuspensionBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(door, table, body.ToRelease(), http.ToAdd(), stop)).By(Permission.MoveMoney);
    }

    public sealed record CarryOverBody(Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document)
    {
        public AddCarryOver ToCommand() => new(AmountYuan, EffectiveOn, Reason.Trim(), Document.Trim());
    }

    public sealed record SuspensionBody(Money AmountYuan, DateOnly EffectiveOn, string Reason, string Document, FundSource Source = FundSource.Fiscal)
    {
        public SuspendFunds ToSuspend() => new(AmountYuan, Source, EffectiveOn, Reason.Trim(), Document.Trim());

        public ReleaseFunds ToRelease() => new(AmountYuan, Source, EffectiveOn, Reason.Trim(), Document.Trim());
    }
}

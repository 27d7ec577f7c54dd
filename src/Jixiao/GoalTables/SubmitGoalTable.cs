using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.Rounds;

namespace Jixiao.GoalTables;

/// <summary>Hands a draft in for review, into the bureau's open round, or takes it back before anybody reviewed it.</summary>
public static class SubmitGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/submit", Submit).By(Permission.Declare);
        tables.MapPost("/{code}/withdraw", Withdraw).By(Permission.Declare);
    }

    static async Task<CommandAnswer> Submit(TableRoute table, RoundsView rounds, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var round = await rounds.For(table.Unit, table.Year, RoundKind.Declaration, today.Date, stop);
        return await http.Answer(door, table, new SubmitGoalTable(today.Date, round?.ToWindow()), http.ToReplace(), stop, nameof(SubmitGoalTable));
    }

    static Task<CommandAnswer> Withdraw(TableRoute table, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, table, new WithdrawGoalTable(), http.ToReplace(), stop);
}

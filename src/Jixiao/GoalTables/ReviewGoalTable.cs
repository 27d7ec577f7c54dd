using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>What reviewers do with a table that was handed in: the department passes it, the bureau gives its points, both return it.</summary>
public static class ReviewGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/department-pass", Pass).By(Permission.PassDepartment);
        tables.MapPost("/{code}/review", Review).By(Permission.Review);
        tables.MapPost("/{code}/return", Return).By(Permission.ReturnDeclared);
    }

    static Task<CommandAnswer> Pass(TableRoute table, OpinionBody? body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(door, table, new PassDepartmentReview(body?.Opinion.OrNothing()), http.ToReplace(), stop);

    static Task<CommandAnswer> Review(TableRoute table, ReviewBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, new ReviewGoalTable(body.ToReview(), today.Date), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Return(TableRoute table, ReturnBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var (by, permission) = body.Returner(http.Entered().Access);
        return http.Answer(door, table, new ReturnGoalTable(body.ToReturning(by, today.Date)), http.ToReplace() with { By = http.Actor(permission) }, stop, body);
    }
}

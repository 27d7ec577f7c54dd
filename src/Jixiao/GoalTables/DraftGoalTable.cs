using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.Units;

namespace Jixiao.GoalTables;

/// <summary>Opens a goal table with its first content.</summary>
public static class DraftGoalTableEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/", Post).By(Permission.Declare);

    static async Task<CommandAnswer> Post(UnitCode unit, FiscalYear year, DraftBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        var project = ProjectCode.Parse(body.Code);
        if (project.Division != unit.Division.ToString())
            throw new RuleBroken("project/other-division", $"项目编码{project}不属于本区划。");
        var command = new Jixiao.Domain.GoalTables.DraftGoalTable(year, project, body.Content.ToContent());
        return await http.Answer(door.Save(new TableRoute(unit, year, project), command, http.ToAdd(), stop, writing => UnitsView.RequireOpen(writing, unit, today.Date, stop)));
    }

    public sealed record DraftBody(string Code, ContentBody Content);
}

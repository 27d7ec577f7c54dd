using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.Units;
using Microsoft.Net.Http.Headers;

namespace Jixiao.UnitGoals;

/// <summary>Makes the unit's goals of a year say what the content says: drafted while there are none, edited on the version they were read in.</summary>
public static class StateUnitGoalsEndpoint
{
    public static void Map(RouteGroupBuilder goals) => goals.MapPut("/", Put).By(Permission.Declare);

    static async Task<CommandAnswer> Put(UnitGoalsRoute goals, UnitGoalsContentBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop)
    {
        if (http.Request.Headers.ContainsKey(HeaderNames.IfMatch))
            return await http.Answer(door.Save(goals, new EditUnitGoals(body.ToContent()), http.ToReplace(), stop));
        return await http.Answer(door.Save(goals, new DraftUnitGoals(goals.Year, body.ToContent()), http.ToAdd(), stop, writing => UnitsView.RequireOpen(writing, goals.Unit, today.Date, stop)));
    }
}

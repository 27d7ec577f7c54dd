using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>Working copies: what is typed is kept for its writer, and is no fact until it is saved.</summary>
public sealed class TypingAndSaving(SharedInstance shared)
{
    [Fact]
    public async Task what_was_typed_is_there_until_it_is_saved_and_nobody_else_sees_it()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Drafted(1);
        var (table, version) = (unit.Table(code), await unit.Version(code));
        Assert.Equal((404, "not-found"), (await table.Get("/working-copy")).Problem);

        _ = (await table.Put("/working-copy", new { baseVersion = version, content = new { name = "只写了一半", budget = new { totalYuan = "不是金额" } } })).Ok;
        _ = (await table.Put("/working-copy", new { baseVersion = version, content = new { name = "又改了" } })).Ok;

        var copy = (await table.Get("/working-copy")).Ok;
        Assert.Equal(($"{version}", "又改了"), (copy["baseVersion"], (string?)copy.Json["content"]!["name"]));
        Assert.Equal(version, await unit.Version(code));
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Officer).Table(code).Get("/working-copy")).Problem);
        _ = (await table.Put("/content", OneUnit.Content(name: "又改了"), version)).Ok;
        Assert.Equal((404, "not-found"), (await table.Get("/working-copy")).Problem);
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/working-copy")).Problem);
    }

    [Fact]
    public async Task a_working_copy_may_be_dropped_and_one_of_the_units_goals_kept_before_there_are_any()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = (await unit.Goals.Put("/working-copy", new { baseVersion = 0, content = new { overall = "想到哪写到哪" } })).Ok;
        Assert.Equal("想到哪写到哪", (string?)(await unit.Goals.Get("/working-copy")).Ok.Json["content"]!["overall"]);
        Assert.Equal(204, (int)(await unit.Goals.Delete("/working-copy")).Status);
        Assert.Equal(204, (int)(await unit.Goals.Delete("/working-copy")).Status);
        Assert.Equal((404, "not-found"), (await unit.Goals.Get("/working-copy")).Problem);
        Assert.Empty(await unit.Events());
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Goals.Get("/working-copy")).Problem);
    }
}

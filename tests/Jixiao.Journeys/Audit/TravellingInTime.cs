using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Audit;

/// <summary>The time machine and the comparison as their readers see them, without script.</summary>
public sealed class TravellingInTime(SharedInstance shared)
{
    [Fact]
    public async Task the_form_shows_what_changed_who_did_it_and_the_way_to_the_revisions_around()
    {
        var (unit, code, auditor) = await Edited();
        using var visitor = auditor;
        var (edited, submitted) = (await Version(unit, code, 1), await Version(unit, code, 2));
        var path = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}";

        var page = (await visitor.Get($"{path}/replay?version={edited}")).Ok.Page;

        Assert.Contains("≥<del>95</del><ins>98</ins>%", page, StringComparison.Ordinal);
        Assert.Contains("title=\"原：≥95%\"", page, StringComparison.Ordinal);
        Assert.Contains("""<b class="sign">改</b>""", page, StringComparison.Ordinal);
        Assert.Contains("单位经办人", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}/replay?version={submitted}\" rel=\"next\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", page, StringComparison.Ordinal);
        Assert.Contains($"{unit.Division}/430001/2023/{code}/v{edited}/2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", (await visitor.Get($"{path}/replay?version={submitted}")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("首次记录", (await visitor.Get($"{path}/replay?version={await Version(unit, code, 0)}")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("≥<del>95</del><ins>98</ins>%", (await visitor.Get($"{path}/replay?version={submitted}&against={await Version(unit, code, 0)}")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{path}/replay?version=999")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get($"{path}/replay?against=gestern")).Status);

        await NothingForAnother(unit, $"{path}/replay", $"{path}/diff");
    }

    [Fact]
    public async Task two_points_stand_side_by_side_what_changed_alone_or_everything()
    {
        var (unit, code, auditor) = await Edited();
        using var visitor = auditor;
        var path = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}/diff?from={await Version(unit, code, 0)}";

        var changes = (await visitor.Get(path)).Ok.Page;
        var everything = (await visitor.Get($"{path}&show=all")).Ok.Page;

        Assert.Contains("≥<del>95</del>%", changes, StringComparison.Ordinal);
        Assert.Contains("≥<ins>98</ins>%", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("测试用途", changes, StringComparison.Ordinal);
        Assert.Contains("测试用途", everything, StringComparison.Ordinal);
        Assert.Contains("完全相同", (await visitor.Get($"{path}&to={await Version(unit, code, 0)}")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("≥<ins>98</ins>%", (await visitor.Get($"{path}&fromAt=&toAt=2099-01-01T00:00:00")).Ok.Page, StringComparison.Ordinal);
        await NothingForAnother(unit, path);
    }

    [Fact]
    public async Task a_units_goals_travel_too()
    {
        var (unit, _, auditor) = await Edited();
        using var visitor = auditor;
        var drafted = (await unit.Goals.Put("", UnitGoals.LivingUnitGoals.Content("做好机关保障"))).Ok;
        _ = (await unit.Goals.Put("", UnitGoals.LivingUnitGoals.Content("做好后勤保障"), drafted.Version)).Ok;
        var path = $"/units/{unit.Tenant}/years/2023/goals";

        Assert.Contains("做好<del>机关</del><ins>后勤</ins>保障", (await visitor.Get($"{path}/replay")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("首次记录", (await visitor.Get($"{path}/replay?version={drafted.Version}")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("做好<ins>后勤</ins>保障", (await visitor.Get($"{path}/diff?from={drafted.Version}")).Ok.Page, StringComparison.Ordinal);
        await NothingForAnother(unit, $"{path}/replay", $"{path}/diff");
    }

    /// <summary>Drafted, edited, submitted; and an auditor.</summary>
    async Task<(OneUnit Unit, string Code, Visitor Auditor)> Edited()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Drafted(1);
        _ = (await unit.Table(code).Put("/content", OneUnit.Content(target: "≥98%"), await unit.Version(code))).Ok;
        _ = await unit.Done(code, "submit");
        await unit.Instance.Person($"auditor-{unit.Division}", unit.Division, memberships: $"auditor {unit.Division}");
        return (unit, code, await Visitor.SignedIn(unit.Instance, $"auditor-{unit.Division}"));
    }

    /// <summary>The version of the n-th revision.</summary>
    static async Task<long> Version(OneUnit unit, string code, int n) => (long)(await unit.Table(code).Get("/history")).Ok.Json.AsArray().Reverse().ElementAt(n)!["version"]!;

    static async Task NothingForAnother(OneUnit unit, params IReadOnlyList<string> paths)
    {
        await unit.Instance.Person($"clerk-{unit.Division}", unit.Division, memberships: $"clerk {unit.Division}-430002");
        using var clerk = await Visitor.SignedIn(unit.Instance, $"clerk-{unit.Division}");
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(path)).Status);
    }
}

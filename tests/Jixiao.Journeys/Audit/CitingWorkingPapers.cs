using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Audit;

public sealed class CitingWorkingPapers(SharedInstance shared)
{
    [Fact]
    public async Task a_reference_leads_to_the_version_and_row_it_cites()
    {
        var (unit, code, version) = await Drafted();
        using var auditor = await Person(unit, "auditor", unit.Division);
        var replay = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}/replay?version={version}";

        Assert.Equal(replay, await Led(auditor, unit, $"{unit.Division}/430001/2023/{code}/v{version}"));
        Assert.Equal($"{replay}#row-2", await Led(auditor, unit, $" {unit.Division}/430001/2023/{code}/v{version}/2 "));
        Assert.Contains("id=\"row-2\"", (await auditor.Get(replay)).Ok.Text, StringComparison.Ordinal);

        _ = (await unit.Goals.Put("", UnitGoals.LivingUnitGoals.Content("做好保障"))).Ok;
        Assert.Equal($"/units/{unit.Tenant}/years/2023/goals/replay?version=1", await Led(auditor, unit, $"{unit.Division}/430001/2023/unit-goals/v1"));
    }

    [Fact]
    public async Task a_malformed_or_unknown_reference_is_answered_with_a_sentence()
    {
        var (unit, code, version) = await Drafted();
        using var auditor = await Person(unit, "auditor", unit.Division);

        Assert.Contains("“第三行”不是底稿索引号", await Said(auditor, unit, "第三行"), StringComparison.Ordinal);
        Assert.Contains("其他区划", await Said(auditor, unit, $"130281/430001/2023/{code}/v1"), StringComparison.Ordinal);
        foreach (var unknown in new[] { $"430001/2023/{code}/v{version + 1}", $"430001/2023/{code}/v{version}/3", $"430009/2023/{code}/v1", $"430001/2022/{code}/v1", "430001/2023/unit-goals/v1" })
            Assert.Contains("没有找到", await Said(auditor, unit, $"{unit.Division}/{unknown}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task it_leads_nobody_where_he_may_not_go()
    {
        var (unit, code, version) = await Drafted();
        using var reviewer = await Person(unit, "reviewer", $"{unit.Division}/205");
        Assert.Contains("没有找到", await Said(reviewer, unit, $"{unit.Division}/430001/2023/{code}/v{version}"), StringComparison.Ordinal);
        using var clerk = await Person(unit, "clerk", $"{unit.Division}-430002");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/audit/{unit.Division}/references?ref={unit.Division}/430001/2023/{code}/v{version}")).Status);
    }

    async Task<(OneUnit Unit, string Code, long Version)> Drafted()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Drafted(1);
        return (unit, code, await unit.Version(code));
    }

    static async Task<Visitor> Person(OneUnit unit, string role, string scope)
    {
        await unit.Instance.Person($"{role}-{unit.Division}", unit.Division, memberships: $"{role} {scope}");
        return await Visitor.SignedIn(unit.Instance, $"{role}-{unit.Division}");
    }

    static Task<Reply> Ask(Visitor visitor, OneUnit unit, string reference) => visitor.Get($"/audit/{unit.Division}/references?ref={Uri.EscapeDataString(reference)}");

    static async Task<string> Led(Visitor visitor, OneUnit unit, string reference)
    {
        var reply = await Ask(visitor, unit, reference);
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        var to = reply.Headers!.Location!;
        return to.IsAbsoluteUri ? to.PathAndQuery + to.Fragment : to.ToString();
    }

    static async Task<string> Said(Visitor visitor, OneUnit unit, string reference) => (await Ask(visitor, unit, reference)).Ok.Page;
}

using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.UnitGoals;

/// <summary>A unit's goals on their pages: kept as they are typed, both sides when somebody else saved, a preview before they are handed in.</summary>
public sealed class TypingUnitGoals(SharedInstance shared)
{
    [Fact]
    public async Task what_was_typed_is_shown_again_and_may_be_given_up()
    {
        var (unit, clerk, _) = await Office();
        _ = (await clerk.Send(HttpMethod.Put, $"/api{Goals(unit)}/working-copy", new { baseVersion = 0, content = new { overall = "写了一半", items = Array.Empty<object>(), safeguards = Array.Empty<object>() } })).Ok;

        Assert.Contains("写了一半", (await clerk.Get(Edit(unit))).Page, StringComparison.Ordinal);
        _ = await clerk.Form(Edit(unit), "copy", ("do", "drop"));

        Assert.DoesNotContain("写了一半", (await clerk.Get(Edit(unit))).Page, StringComparison.Ordinal);
        Assert.Empty(await unit.Events());
    }

    [Fact]
    public async Task a_row_without_script_keeps_what_is_typed_and_a_slip_is_said()
    {
        var (unit, clerk, _) = await Office();
        Assert.Contains("items.remove:2", (await Typed(clerk, unit, 0, "做好保障", "items.add")).Page, StringComparison.Ordinal);
        var refused = await clerk.Form(Edit(unit), "goals", [("version", "0"), ("order", "slip"), ("do", "save"), ("overall", "做好保障"), .. Item("十万")]);

        Assert.Contains("“十万”不是金额", refused.Page, StringComparison.Ordinal);
        Assert.Contains("十万", (await clerk.Get(Edit(unit))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_saves_later_sees_both_sides_and_chooses()
    {
        var (unit, clerk, lead) = await Office();
        Assert.Equal(HttpStatusCode.Found, (await Typed(clerk, unit, 0, "会计的目标", "save")).Status);

        var sides = (await Typed(lead, unit, 0, "主任的目标", "save")).Page;
        Assert.Contains("会计的目标", sides, StringComparison.Ordinal);
        Assert.Contains("主任的目标", sides, StringComparison.Ordinal);
        _ = await lead.Form(Edit(unit), "copy", ("do", "mine"));
        Assert.Contains("主任的目标", (await lead.Get(Edit(unit))).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Typed(lead, unit, (await unit.Goals.Get("")).Version, "主任的目标", "save")).Status);

        Assert.Equal("主任的目标", (await unit.Goals.Get(""))["overall"]);
    }

    [Fact]
    public async Task they_are_handed_in_after_a_preview()
    {
        var (unit, clerk, _) = await Office();
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Pages(unit)}/submit")).Status);
        var saved = await Typed(clerk, unit, 0, "做好保障", "submit");
        Assert.EndsWith("/goals/submit", saved.Headers!.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("做好保障", (await clerk.Get($"{Pages(unit)}/submit")).Page, StringComparison.Ordinal);

        _ = await clerk.Form($"{Pages(unit)}/submit", "submit", ("order", "hand-in"), ("version", $"{(await unit.Goals.Get("")).Version}"));

        Assert.Equal("submitted", (await unit.Goals.Get(""))["stage"]);
        Assert.Contains("阶段，不能送审", (await clerk.Get($"{Pages(unit)}/submit")).Page, StringComparison.Ordinal);
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Pages(other)}/submit")).Status);
    }

    static Task<Reply> Typed(Visitor who, OneUnit unit, long version, string overall, string act) =>
        who.Form(Edit(unit), "goals", [("version", $"{version}"), ("order", Guid.NewGuid().ToString("n")), ("do", act), ("overall", overall), .. Item("10")]);

    static (string, string)[] Item(string amount) =>
        [("items.title", "测试项目"), ("items.purpose", "测试用途"), ("items.amount", amount), ("items.goal", "按计划完成"), ("items.indicator", "完成率"), ("items.project", "")];

    static string Goals(OneUnit unit) => $"/units/{unit.Tenant}/years/2023/unit-goals";

    static string Pages(OneUnit unit) => $"/units/{unit.Tenant}/years/2023/goals";

    static string Edit(OneUnit unit) => $"{Pages(unit)}/edit";

    async Task<(OneUnit Unit, Visitor Clerk, Visitor Lead)> Office()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        foreach (var role in new[] { "clerk", "lead" })
            await unit.Instance.Person($"{role}-{unit.Division}", unit.Division, memberships: $"{role} {unit.Tenant}");
        return (unit, await Visitor.SignedIn(unit.Instance, $"clerk-{unit.Division}"), await Visitor.SignedIn(unit.Instance, $"lead-{unit.Division}"));
    }
}

using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>The bureau and the department decide on many tables at once; each stands for itself.</summary>
public sealed class DecidingBatches(SharedInstance shared)
{
    const string Batch = "/years/2023/goal-tables/batch";

    [Fact]
    public async Task what_forbids_one_leaves_the_others_and_the_batch_can_be_sent_again()
    {
        var (unit, elsewhere) = await TwoDepartments();
        var (first, second, draft) = (await unit.Submitted(1), await unit.Submitted(2), await unit.Drafted(3));
        var theirs = await elsewhere.Submitted(1);
        var items = new[] { Item(unit, first, await unit.Version(first)), Item(unit, second, 1), Item(unit, draft, await unit.Version(draft)), Item(elsewhere, theirs, await elsewhere.Version(theirs)) };
        var (reviewer, key) = (unit.As(Roles.Reviewer).Bureau, "pass-" + unit.Division);

        var outcomes = (await reviewer.Post(Batch, new { action = "department-pass", items, reason = "同意" }, key: key)).Ok;

        Assert.Equal([null, "command/stale", "department/wrong-stage", "not-found"], outcomes.Json.AsArray().Select(o => (string?)o!["problem"]));
        Assert.Equal(("departmentPassed", "同意"), ((await unit.Table(first).Get(""))["stage"], (await unit.Table(first).Get(""))["departmentOpinion"]));
        Assert.Equal(outcomes.Text, (await reviewer.Post(Batch, new { action = "department-pass", items, reason = "同意" }, key: key)).Text);
        Assert.Equal((403, "permission/denied"), (await reviewer.Post(Batch, new { action = "approve", items, document = "1号" })).Problem);
        Assert.Equal((404, "not-found"), (await elsewhere.Table(first).Get("")).Problem);
    }

    [Fact]
    public async Task the_bureau_approves_many_and_returns_many_with_one_phrase()
    {
        var (unit, elsewhere) = await TwoDepartments();
        var (one, two, third) = (await unit.Reviewed(1), await elsewhere.Reviewed(1), await unit.Passed(2));
        var officer = unit.As(Roles.Officer).Bureau;

        var approved = await officer.Post(Batch, new { action = "approve", items = new[] { Item(unit, one, await unit.Version(one)), Item(elsewhere, two, await elsewhere.Version(two)) }, document = "遵财预〔2023〕1号", approvedOn = "2023-02-01" });
        var returned = await officer.Post(Batch, new { action = "return", items = new[] { Item(unit, third, await unit.Version(third)) }, reason = "指标不明确" });

        Assert.All(approved.Ok.Json.AsArray().Concat(returned.Ok.Json.AsArray()), outcome => Assert.Null(outcome!["problem"]));
        Assert.Equal(("approved", "approved"), ((await unit.Table(one).Get(""))["stage"], (await elsewhere.Table(two).Get(""))["stage"]));
        Assert.Equal(("bureau", "指标不明确"), ((string?)(await unit.Table(third).Get("")).Json["returned"]!["by"], (string?)(await unit.Table(third).Get("")).Json["returned"]!["reason"]));
        Assert.Equal((400, "request/malformed"), (await officer.Post(Batch, new { action = "return", items = Array.Empty<object>(), reason = "无" })).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Auditor).Bureau.Post(Batch, new { action = "return", items = Array.Empty<object>() })).Problem);
        Assert.Equal((404, "not-found"), (await elsewhere.Table(one).Get("")).Problem);
    }

    static object Item(OneUnit unit, string code, long version) => new { unit = unit.Tenant, code, version };

    async Task<(OneUnit, OneUnit)> TwoDepartments()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        return (await OneUnit.Registered(instance, division), await OneUnit.Registered(instance, division, "205001"));
    }
}

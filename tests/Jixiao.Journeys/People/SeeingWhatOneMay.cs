using System.Net;
using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.People;

public sealed class SeeingWhatOneMay(SharedInstance shared)
{
    /// <summary>Owns its host: it moves the clock.</summary>
    [Fact]
    public async Task a_membership_holds_from_its_first_to_its_last_day()
    {
        var clock = new SettableClock(new(2023, 5, 31));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        async Task<int> Seen(DateOnly day, string days)
        {
            clock.Day = day;
            return (int)(await new Caller(instance.Http, "", () => instance.Token($"clerk {unit.Tenant} {days}")).Get($"/api/units/{unit.Tenant}/years/2023")).Status;
        }

        Assert.Equal(404, await Seen(new(2023, 5, 31), "2023-06-01"));
        Assert.Equal(200, await Seen(new(2023, 6, 1), "2023-06-01"));
        Assert.Equal(200, await Seen(new(2023, 6, 1), "2023-06-01 2023-06-01"));
        Assert.Equal(404, await Seen(new(2023, 6, 2), "2023-06-01 2023-06-01"));
    }

    [Fact]
    public async Task a_successor_keeps_the_books_of_the_unit_it_took_over()
    {
        var (old, successor) = (await NewUnit(), "430009");
        var code = await old.Approved(1);
        var name = $"heir-{old.Division}";
        await old.Instance.Person(name, old.Division, memberships: $"clerk {old.Division}-{successor}");
        using var visitor = await Visitor.SignedIn(old.Instance, name);
        Assert.Equal((404, "not-found"), (await visitor.Get($"/api/units/{old.Tenant}/years/2023")).Problem);

        _ = (await old.As("administrator").Bureau.Post($"/people/{name}/memberships", new { role = "clerk", scope = old.Tenant, from = "2023-01-01" })).Ok;

        Assert.Contains(code, (await visitor.Get($"/api/units/{old.Tenant}/years/2023")).Ok.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_has_another_role_is_told_so_before_anything_is_read()
    {
        var unit = await NewUnit();
        var code = await unit.Drafted(1);
        foreach (var role in new[] { "clerk", "lead", "reviewer", "analyst", "auditor", "administrator" })
            Assert.Equal((403, "permission/denied"), (await unit.As(role).Table(code).Text("/approve", "{")).Problem);
        foreach (var role in new[] { "reviewer", "officer", "analyst", "auditor", "administrator" })
            Assert.Equal((403, "permission/denied"), (await unit.As(role).Table(code).Text("/spends", "{")).Problem);
        Assert.Equal(HttpStatusCode.OK, (await unit.As("lead").Table(code).Post("/submit", ifMatch: await unit.Version(code))).Status);
    }

    [Fact]
    public async Task what_is_published_is_imported_as_approved_by_the_bureau_alone()
    {
        var unit = OneUnit.Unknown(await shared.Started(), SharedInstance.NewDivision());
        var file = Published.In(unit.Division);
        Assert.Equal((403, "permission/denied"), (await unit.As("clerk").Api.Import(file, "公开.txt", "approved")).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("officer").Api.Import(file, "公开.txt", "draft")).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("auditor").Api.Import(file, "公开.txt", "draft")).Problem);
        Assert.Empty(await unit.Events());
        _ = (await unit.As("clerk").Api.Import(file, "公开.txt", "draft")).Ok;
    }

    [Fact]
    public async Task an_administrator_sees_no_business_data()
    {
        var unit = await NewUnit();
        var administrator = unit.As("administrator");
        var code = await unit.Drafted(1);
        Assert.Equal((403, "permission/denied"), (await administrator.Api.Get("/years/2023")).Problem);
        Assert.Equal((403, "permission/denied"), (await administrator.Table(code).Get("/history")).Problem);
        Assert.Equal((403, "permission/denied"), (await administrator.Bureau.Get("/rollups?year=2023")).Problem);
        var list = (await administrator.Below($"/bureaus/{unit.Division}/units").Get("")).Ok.Page;
        Assert.Contains("测试单位", list, StringComparison.Ordinal);
        Assert.DoesNotContain("执行率", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_departments_reviewer_sees_his_department_alone()
    {
        var unit = await NewUnit();
        var stranger = await OneUnit.Registered(unit.Instance, unit.Division, "205001", "教育局本级");
        var (code, _) = (await unit.Approved(1, "100.00"), await stranger.Approved(2, "900.00"));
        await unit.Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var reviewer = unit.As("reviewer");

        _ = (await reviewer.Table(code).Get("")).Ok;
        Assert.Equal((404, "not-found"), (await reviewer.Below($"/api/units/{stranger.Tenant}").Get("/years/2023")).Problem);
        foreach (var by in new[] { "unit", "department", "division" })
            Assert.Equal(["100.00"], (await reviewer.Bureau.Get($"/rollups?year=2023&by={by}")).Ok.Json["rows"]!.AsArray().Select(r => (string?)r!["figures"]!["all"]!["adjustedYuan"]));
        Assert.Equal("100.00", (string?)(await reviewer.Bureau.Get("/rollups?year=2023&by=month")).Ok.Json["rows"]![11]!["figures"]!["plannedYuan"]);
        Assert.Equal(2, (await unit.As("analyst").Bureau.Get("/rollups?year=2023&by=unit")).Ok.Json["rows"]!.AsArray().Count);
        foreach (var page in new[] { "units", "years/2023", "years/2023/rollups?by=unit", "years/2023/tables", "years/2023/payments", "years/2023/revisions", "years/2023/comparison?on=2023-12-31&by=unit" })
        {
            Assert.DoesNotContain("教育局本级", (await reviewer.Below($"/bureaus/{unit.Division}/{page}").Get("")).Ok.Page, StringComparison.Ordinal);
            Assert.Contains("教育局本级", (await unit.As("analyst").Below($"/bureaus/{unit.Division}/{page}").Get("")).Ok.Page, StringComparison.Ordinal);
        }
        foreach (var page in new[] { "years/2023/departments/205", "years/2023/units/205001" })
            Assert.Equal((404, 200), ((int)(await reviewer.Below($"/bureaus/{unit.Division}/{page}").Get("")).Status, (int)(await unit.As("analyst").Below($"/bureaus/{unit.Division}/{page}").Get("")).Status));
    }

    [Fact]
    public async Task a_unit_that_moves_changes_its_reviewer_on_the_day_it_moves()
    {
        var clock = new SettableClock(new(2023, 6, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        _ = (await unit.Bureau.Post("/departments", new { code = "205", name = "教育局" })).Ok;
        _ = (await unit.Bureau.Post("/units/430001/move", new { department = "205", from = "2023-07-01", reason = "机构改革" })).Ok;

        Assert.Equal((200, 404), (await Reads(unit, "430"), await Reads(unit, "205")));
        clock.Day = new(2023, 7, 1);
        Assert.Equal((404, 200), (await Reads(unit, "430"), await Reads(unit, "205")));
    }

    static async Task<int> Reads(OneUnit unit, string department) =>
        (int)(await new Caller(unit.Instance.Http, "", () => unit.Instance.Token($"reviewer {unit.Division}/{department}")).Get($"/api/units/{unit.Tenant}/years/2023")).Status;

    [Fact]
    public async Task a_clerk_may_not_enter_the_bureau()
    {
        var clerk = (await NewUnit()).As("clerk");
        Assert.Equal((404, "not-found"), (await clerk.Bureau.Get("/rollups?year=2023")).Problem);
        Assert.Equal((404, "not-found"), (await clerk.Bureau.Get("/people")).Problem);
        Assert.Contains($"/units/{clerk.Tenant}/years/", (await clerk.Below("/").Get("")).Ok.Text, StringComparison.Ordinal);
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

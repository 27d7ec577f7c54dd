using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

public sealed class ApprovingAndSpending(SharedInstance shared)
{
    [Fact]
    public async Task a_table_is_drafted_submitted_approved_revised_and_spent()
    {
        var unit = await NewUnit();
        var code = await unit.Drafted(1);
        var table = unit.Table(code);
        var drafted = (await table.Get("")).Ok;
        Assert.Equal(("draft", $"\"{drafted.Version}\""), (drafted["stage"], drafted.ETag));

        var submitted = (await table.Post("/submit", ifMatch: drafted.Version)).Version;
        var passed = (await table.Post("/department-pass", new { opinion = "同意" }, submitted)).Version;
        var reviewed = (await table.Post("/review", OneUnit.Excellent, passed)).Version;
        var approved = (await table.Post("/approve", OneUnit.Approval, reviewed)).Version;
        var revised = (await table.Post("/revisions", new { amountYuan = "20000.50", effectiveOn = "2023-06-20", reason = "追加", document = "遵财预〔2023〕17号" }, approved)).Version;
        var spent = await unit.Spend(code, "30000.25", "2023-06-30");

        Assert.Equal([1, 2, 3, 4, 5, 6], new[] { submitted, passed, reviewed, approved, revised, spent.Version }.Select(version => version - drafted.Version));
        Assert.Equal($"\"{spent.Version}\"", spent.ETag);
        var now = await table.Get("");
        Assert.Equal(("approved", "1", "2023-02-01"), (now["stage"], now["edition"], now["approvedOn"]));
        Assert.Equal(("100000.00", "120000.50", "30000.25"), (now["initialYuan"], now["adjustedYuan"], now["executedYuan"]));
        Assert.Equal(
            ["SpendRecorded", "BudgetRevised", "GoalTableApproved", "BureauReviewed", "DepartmentReviewPassed", "GoalTableSubmitted"],
            (await unit.Events(code)).Reverse().Take(6).Select(e => e.Data.GetType().Name));
    }

    [Fact]
    public async Task what_replaces_names_its_version_and_a_stale_one_is_refused()
    {
        var unit = await NewUnit();
        var code = await unit.Drafted(1);
        var (table, version) = (unit.Table(code), await unit.Version(code));
        var approval = new { document = "遵财预〔2023〕1号" };

        Assert.Equal((428, "command/if-match-required"), (await table.Post("/submit")).Problem);
        Assert.Equal((428, "command/if-match-required"), (await table.Post("/approve", approval)).Problem);
        Assert.Equal((428, "command/if-match-required"), (await table.Put("/content", OneUnit.Content())).Problem);
        Assert.Equal((412, "command/stale"), (await table.Post("/submit", ifMatch: version - 1)).Problem);
        Assert.Equal((412, "command/stale"), (await table.Put("/content", OneUnit.Content("1.00"), version + 1)).Problem);
        Assert.Equal(version, await unit.Version(code));
    }

    [Fact]
    public async Task of_twenty_approvals_at_one_version_one_takes_effect()
    {
        var unit = await NewUnit();
        var code = await unit.Reviewed(1);
        var version = await unit.Version(code);

        var replies = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => unit.Table(code).Post("/approve", new { document = $"{n}号", approvedOn = "2023-02-01" }, version)));

        Assert.Single(replies, r => (int)r.Status == 200);
        Assert.Equal(19, replies.Count(r => (int)r.Status == 412));
        Assert.Single(await unit.Events(code), e => e.Data is GoalTableApproved);
    }

    [Fact]
    public async Task of_twenty_edits_at_one_version_one_takes_effect()
    {
        var unit = await NewUnit();
        var code = await unit.Drafted(1);
        var version = await unit.Version(code);

        var replies = await Task.WhenAll(Enumerable.Range(60, 20).Select(n => unit.Table(code).Put("/content", OneUnit.Content(target: $"≥{n}%"), version)));

        Assert.Single(replies, r => (int)r.Status == 200);
        Assert.Equal(19, replies.Count(r => (int)r.Status == 412));
        Assert.Equal(version + 1, await unit.Version(code));
    }

    [Fact]
    public async Task twenty_spends_at_once_are_each_recorded_once()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => UntilRecorded(unit, code, n)));

        Assert.Equal("210.20", (await unit.Table(code).Get(""))["executedYuan"]);
        Assert.Equal(20, (await unit.Events(code)).Select(e => e.Data).OfType<SpendRecorded>().Select(s => s.SpendId).Distinct().Count());
        Assert.Equal(20, (await unit.Events(code)).Count(e => e.Data is SpendRecorded));
    }

    [Fact]
    public async Task a_repeated_request_gets_its_first_answer_and_changes_nothing()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var first = await unit.Spend(code, "100.00", "2023-03-01", "payment-1");
        await unit.Spend(code, "50.00", "2023-03-02", "payment-2");

        var again = await unit.Spend(code, "100.00", "2023-03-01", "payment-1");

        Assert.Equal((first.Version, first.ETag), (again.Version, again.ETag));
        Assert.Equal(2, (await unit.Events(code)).Count(e => e.Data is SpendRecorded));
        Assert.Equal((422, "command/id-reused"), (await unit.Spend(code, "101.00", "2023-03-01", "payment-1")).Problem);
    }

    [Fact]
    public async Task spending_more_than_the_budget_is_refused()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        Assert.Equal((422, "spend/over-budget"), (await unit.Spend(code, "100000.01", "2023-03-01")).Problem);
        _ = (await unit.Spend(code, "100000.00", "2023-03-01")).Ok;
        Assert.Equal((422, "spend/over-budget"), (await unit.Spend(code, "0.01", "2023-03-01")).Problem);
    }

    [Fact]
    public async Task what_has_the_wrong_shape_is_refused()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        Assert.Equal((400, "request/malformed"), (await unit.Table(code).Text("/spends", "{\"amountYuan\":")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Table(code).Text("/spends", "{}")).Problem);
        Assert.Equal((422, "money/malformed"), (await unit.Spend(code, "one", "2023-03-01")).Problem);
        Assert.Equal((422, "money/fraction-of-fen"), (await unit.Spend(code, "0.001", "2023-03-01")).Problem);
        Assert.Equal((404, "not-found"), (await unit.Table("13028123").Get("")).Problem);
    }

    [Fact]
    public async Task the_past_is_there_by_version_by_edition_and_by_moment()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var (table, approved) = (unit.Table(code), await unit.Version(code));
        var moment = (await unit.Events(code))[^1].Timestamp;
        _ = (await unit.Spend(code, "100.00", "2023-03-01")).Ok;

        Assert.Equal("100.00", (await table.Get(""))["executedYuan"]);
        Assert.Equal((approved, "0.00"), Seen(await table.Get($"?version={approved}")));
        Assert.Equal((approved, "0.00"), Seen(await table.Get("?edition=1")));
        Assert.Equal((approved, "0.00"), Seen(await table.Get($"?at={Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture))}")));
        Assert.Equal("draft", (await table.Get("?version=1"))["stage"]);
        foreach (var never in new[] { $"?version={approved + 9}", "?version=0", "?edition=2", "?at=2020-01-01T00:00:00Z" })
            Assert.Equal((404, "not-found"), (await table.Get(never)).Problem);

        static (long, string?) Seen(Reply reply) => (reply.Version, reply["executedYuan"]);
    }

    [Fact]
    public async Task another_unit_finds_nothing_on_any_route()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var before = (await unit.Events(code)).Count;
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        var table = other.Table(code);

        Reply[] replies =
        [
            await table.Get(""), await table.Get("?version=1"), await table.Get("?edition=1"), await table.Get("?at=2099-01-01T00:00:00Z"), await table.Get("/history"),
            await table.Put("/content", OneUnit.Content(), 1), await table.Post("/submit", ifMatch: 1), await table.Post("/approve", new { document = "1号" }, 1),
            await table.Post("/revisions", new { amountYuan = "1.00", effectiveOn = "2023-06-20", reason = "追加", document = "17号" }, 1),
            await other.Spend(code, "1.00", "2023-03-01"), await other.Api.Get($"/files/{new string('0', 64)}"),
        ];

        Assert.All(replies, r => Assert.Equal((404, "not-found"), r.Problem));
        Assert.Empty((await other.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray());
        Assert.Empty(await other.Events());
        Assert.Equal(before, (await unit.Events(code)).Count);
        var nobody = OneUnit.Unknown(await shared.Started(), unit.Division, "999999");
        Assert.Equal((404, "not-found"), (await nobody.Api.Get("/years/2023")).Problem);
        Assert.Equal((404, "not-found"), (await nobody.Api.Get("/alerts")).Problem);
    }

    static async Task UntilRecorded(OneUnit unit, string code, int n)
    {
        for (var reply = await Try(); (int)reply.Status != 200; reply = await Try())
            Assert.Equal((409, "command/busy"), reply.Problem);

        Task<Reply> Try() => unit.Spend(code, $"{n}.01", "2023-03-01", $"once-{unit.Tenant}-{n}", $"记-{n}");
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

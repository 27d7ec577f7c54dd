using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;
using Marten.Events;

namespace Jixiao.Journeys.Audit;

public sealed class SearchingRevisions(SharedInstance shared)
{
    static (OneUnit, string)? played;

    [Theory]
    [InlineData("voucher=记-2", 1)]
    [InlineData("voucher=记", 0)]
    [InlineData("document=〔2023〕17号", 1)]
    [InlineData("document=〔2024〕17号", 0)]
    [InlineData("text=进度滞后", 1)]
    [InlineData("text=滞后进度", 0)]
    [InlineData("text=群众满意度", 2)]
    [InlineData("kind=spend_recorded", 3)]
    [InlineData("kind=spend_recorded&amountFrom=200&amountTo=300.20", 2)]
    [InlineData("amountFrom=500.25&amountTo=500.25", 1)]
    [InlineData("effectiveFrom=2023-07-01&effectiveTo=2023-07-31", 1)]
    [InlineData("streamKind=reserve", 1)]
    [InlineData("streamKind=unit", 2)]
    [InlineData("streamKind=goal-table&kind=budget_revised", 1)]
    [InlineData("unit=430002", 2)]
    [InlineData("role=officer&kind=goal_table_approved", 1)]
    [InlineData("person=nobody", 0)]
    [InlineData("recordedTo=2020-01-01", 0)]
    [InlineData("recordedFrom=2020-01-01&year=2024", 0)]
    public async Task each_condition_finds_what_is_as_asked(string asked, int revisions)
    {
        var (unit, _) = await Played();
        Assert.Equal(revisions, (await Found(unit, asked)).Count);
    }

    [Fact]
    public async Task a_line_names_its_revision_its_unit_who_when_and_what_changed_in_words()
    {
        var (unit, code) = await Played();
        var line = Assert.Single(await Found(unit, "text=进度滞后"))!;
        Assert.Equal(("测试单位", "goal-table", code, "token/journey", "财政局经办人"), ((string?)line["unitName"], (string?)line["streamKind"], (string?)line["code"], (string?)line["by"], (string?)line["role"]));
        Assert.Equal("财政资金预算调整-500.25元，全年预算99,499.75元，2023年6月20日起生效；理由：进度滞后，收回结余；文号：遵财预〔2023〕17号", (string?)line["changes"]![0]!["words"]);
        Assert.Equal(("-500.25", $"{unit.Tenant.Replace('-', '/')}/2023/{code}/v{line["version"]}"), ((string?)line["amountYuan"], (string?)line["reference"]));
        Assert.Equal($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/replay?version={line["version"]}", (string?)line["state"]);
        Assert.Equal($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/history#v{line["version"]}", (string?)line["history"]);
        Assert.Equal("-500.25", (string?)Assert.Single(line["changes"]!.AsArray())!["amountYuan"]);
    }

    [Fact]
    public async Task pages_follow_one_another_without_a_gap_the_latest_first()
    {
        var (unit, _) = await Played();
        var all = (await Found(unit, "pageSize=200")).Select(line => (string)line!["reference"]!).ToList();
        Assert.True(all.Count > 10);
        var (found, next) = (new List<string>(), "");
        do
        {
            var page = (await Audit(unit).Get($"/revisions?pageSize=3&after={next}")).Ok.Json;
            found.AddRange(page["rows"]!.AsArray().Select(line => (string)line!["reference"]!));
            next = (string?)page["next"];
        }
        while (next is not null);
        Assert.Equal(all, found);
        var times = (await Found(unit, "pageSize=200")).Select(line => (DateTimeOffset)line!["recordedAt"]!).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Theory]
    [InlineData("after=x", "search/bad-cursor")]
    [InlineData("after=MTIzfjQ1Ng~~", "search/bad-cursor")]
    [InlineData("text=调", "search/text-too-short")]
    [InlineData("document=〔", "search/text-too-short")]
    [InlineData("kind=everything", "search/unknown-kind")]
    [InlineData("streamKind=table", "search/unknown-stream-kind")]
    [InlineData("role=king", "search/unknown-role")]
    [InlineData("year=23", "search/bad-year")]
    [InlineData("unit=43", "search/bad-unit")]
    [InlineData("recordedFrom=yesterday", "search/bad-date")]
    [InlineData("effectiveFrom=2023-13-01", "search/bad-date")]
    [InlineData("pageSize=1000", "search/bad-number")]
    [InlineData("amountFrom=5&amountTo=4", "search/amount-range")]
    [InlineData("effectiveFrom=2023-05-01&effectiveTo=2023-04-01", "search/period")]
    public async Task what_cannot_be_asked_is_refused_in_a_sentence(string asked, string code)
    {
        var (unit, _) = await Played();
        Assert.Equal((400, code), (await Audit(unit).Get($"/revisions?{asked}")).Problem);
        Assert.Equal((422, "money/malformed"), (await Audit(unit).Get("/revisions?amountFrom=much")).Problem);
    }

    [Fact]
    public async Task a_reviewer_sees_his_departments_units_alone_and_a_unit_nothing()
    {
        var (unit, _) = await Play();
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "205001", "别的单位");
        _ = await other.Drafted(1);
        await unit.Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var reviewer = unit.As("reviewer").Below($"/api/audit/{unit.Division}");
        var seen = (await reviewer.Get("/revisions?pageSize=200")).Ok.Json["rows"]!.AsArray();
        Assert.NotEmpty(seen);
        Assert.All(seen, line => Assert.StartsWith($"{unit.Division}-430", (string?)line!["unit"], StringComparison.Ordinal));
        Assert.Equal((404, "not-found"), (await reviewer.Get("/revisions?unit=205001")).Problem);
        Assert.DoesNotContain("205001", (await reviewer.Get("/revisions.csv")).Ok.Text, StringComparison.Ordinal);
        foreach (var analyst in new[] { unit.As("analyst"), unit.As("auditor") })
            Assert.NotEmpty((await analyst.Below($"/api/audit/{unit.Division}").Get("/revisions?unit=205001")).Ok.Json["rows"]!.AsArray());
        Assert.Equal((403, "permission/denied"), (await unit.As("administrator").Below($"/api/audit/{unit.Division}").Get("/revisions")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Below($"/api/audit/{unit.Division}").Get("/revisions")).Problem);
    }

    [Fact]
    public async Task a_sheet_of_all_events_runs_nothing_when_it_is_opened()
    {
        var (unit, code) = await Played();
        var sheet = (await Audit(unit).Get("/revisions.csv?kind=budget_revised")).Ok;
        Assert.Equal("text/csv", sheet.MediaType);
        var lines = sheet.Text.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("引用,记录时间,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{unit.Tenant.Replace('-', '/')}/2023/{code}/v", lines[1], StringComparison.Ordinal);
        Assert.Contains("预算调整,2023-06-20,-500.25,遵财预〔2023〕17号,,进度滞后，收回结余,token/journey,财政局经办人", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Contains(",'=1+1,", (await Audit(unit).Get("/revisions.csv?voucher=%3D1%2B1")).Ok.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_page_shows_the_same_keeps_what_was_asked_and_leads_on()
    {
        var (unit, code) = await Played();
        await unit.Instance.Person($"auditor-{unit.Division}", unit.Division, memberships: $"auditor {unit.Division}");
        using var auditor = await Visitor.SignedIn(unit.Instance, $"auditor-{unit.Division}");
        var page = (await auditor.Get($"/audit/{unit.Division}/revisions?text=进度滞后&kind=budget_revised")).Ok.Page;
        Assert.Contains("理由：进度滞后，收回结余", page, StringComparison.Ordinal);
        Assert.Contains($"/units/{unit.Tenant}/years/2023/goal-tables/{code}/history#v", page, StringComparison.Ordinal);
        Assert.Contains("""<option value="budget_revised" selected>预算调整</option>""", page, StringComparison.Ordinal);
        Assert.Contains("检索数据截至", page, StringComparison.Ordinal);
        Assert.Contains("更早的修订", (await auditor.Get($"/audit/{unit.Division}/revisions?pageSize=3")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await auditor.Get($"/audit/{unit.Division}/revisions?text=调")).Status);
    }

    // The questions change nothing, so that all of them ask the same division.
    async Task<(OneUnit Unit, string Code)> Played() => played ??= await Play();

    /// <summary>Two units of one department and a reserve.</summary>
    async Task<(OneUnit Unit, string Code)> Play()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        foreach (var (n, month) in new[] { (1, 2), (2, 3), (3, 7) })
            _ = (await unit.Spend(code, $"{n}00.20", $"2023-{month:00}-15", voucher: n == 3 ? "=1+1" : $"记-{n}")).Ok;
        _ = await unit.Done(code, "revisions", new { amountYuan = "-500.25", effectiveOn = "2023-06-20", reason = "进度滞后，收回结余", document = "遵财预〔2023〕17号" });
        _ = (await unit.Bureau.Post("/years/2023/reserves", new { name = "代编", amountYuan = "1000.00", document = "2号" })).Ok;
        _ = await (await OneUnit.Registered(unit.Instance, unit.Division, "430002", "第二单位")).Drafted(1);
        await unit.Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        return (unit, code);
    }

    static Caller Audit(OneUnit unit) => unit.As("auditor").Below($"/api/audit/{unit.Division}");

    static async Task<JsonArray> Found(OneUnit unit, string asked) => (await Audit(unit).Get($"/revisions?{asked}")).Ok.Json["rows"]!.AsArray();
}

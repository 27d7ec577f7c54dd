using System.Text.Json.Nodes;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;
using Jixiao.Journeys.UnitGoals;

namespace Jixiao.Journeys.Audit;

public sealed class ComparingTwoPoints(SharedInstance shared)
{
    [Fact]
    public async Task two_editions_differ_field_by_field_and_row_by_row()
    {
        var (unit, code) = await Adjusted();

        var difference = (await unit.Table(code).Get("/diff?from=edition:1&to=edition:2")).Ok.Json;

        Assert.Equal(
            ["projectName text 测试项目 新的项目 ", "budget.total yuan 100000.00 120000.00 20000.00", "budget.fiscal yuan 100000.00 120000.00 20000.00", "edition value 1 2 ", "approvedOn value 2023-02-01 2023-09-01 ",
                "approvalDocument text 遵财预〔2023〕1号 30号 ", "adjusted yuan 100000.00 120000.00 20000.00", "adjusted.fiscal yuan 100000.00 120000.00 20000.00", "executed yuan 0.00 30000.25 30000.25", "executed.fiscal yuan 0.00 30000.25 30000.25"],
            difference["fields"]!.AsArray().Select(field => $"{field!["field"]} {field["kind"]} {field["before"]} {field["after"]} {field["differenceYuan"]}"));
        Assert.Equal([("removed", "测试"), ("added", "新的"), ("same", "项目")], Marks(difference["fields"]![0]!));
        var changed = Assert.Single(Rows(difference, "indicators"));
        Assert.Equal(("2", "changed", 2, 2), ((string?)changed!["id"], (string?)changed["change"], (int)changed["rowBefore"]!, (int)changed["rowAfter"]!));
        Assert.Equal([("same", "≥"), ("removed", "95"), ("added", "90"), ("same", "%")], Marks(Assert.Single(changed["fields"]!.AsArray())!));
        Assert.Equal(["20000.00"], Rows(difference, "budgetChanges").Select(row => (string?)row!["fields"]!.AsArray().Single(field => (string?)field!["field"] == "amount")!["after"]));
        Assert.Equal(["added"], Rows(difference, "spends").Select(row => (string?)row!["change"]));

        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/diff?from=1")).Problem);
    }

    [Fact]
    public async Task a_point_is_named_by_its_version_its_edition_or_its_moment()
    {
        var (unit, code) = await Adjusted();
        var approved = (await unit.Table(code).Get("?edition=1")).Version;
        var moment = (await unit.Table(code).Get("/history")).Ok.Json.AsArray().Single(revision => (long)revision!["version"]! == approved)!["recordedAt"]!.GetValue<DateTimeOffset>();

        var byVersion = (await unit.Table(code).Get($"/diff?from={approved}")).Ok.Text;

        Assert.Equal(byVersion, (await unit.Table(code).Get("/diff?from=edition:1")).Ok.Text);
        Assert.Equal(byVersion, (await unit.Table(code).Get($"/diff?from={moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}&to={await unit.Version(code)}")).Ok.Text);
        Assert.Equal(byVersion, (await unit.Table(code).Get($"/diff?from={moment.ToOffset(TimeSpan.FromHours(8)).DateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFF}")).Ok.Text);
    }

    [Fact]
    public async Task without_a_first_point_it_is_what_the_last_revision_changed()
    {
        var (unit, code) = await Adjusted();
        var difference = (await unit.Table(code).Get("/diff")).Ok.Json;
        Assert.Equal(await unit.Version(code), (long)difference["to"]!);
        Assert.Equal("30号", (string?)difference["fields"]!.AsArray().Single(field => (string?)field!["field"] == "approvalDocument")!["after"]);
        Assert.Empty(Rows(difference, "spends"));

        Assert.Empty((await unit.Table(code).Get("/diff?from=edition:2")).Ok.Json["fields"]!.AsArray());
        var first = (await unit.Table(code).Get("/diff?to=1")).Ok.Json;
        Assert.Equal((0, "none"), ((int)first["from"]!, (string?)first["fields"]!.AsArray().Single(field => (string?)field!["field"] == "stage")!["before"]));
    }

    [Fact]
    public async Task what_names_no_point_is_refused_and_what_names_none_that_was_is_not_found()
    {
        var (unit, code) = await Adjusted();
        foreach (var malformed in new[] { "yesterday", "edition:", "edition:x", "-1", "2023-13-45T00:00:00Z", "1.5" })
            Assert.Equal((400, "request/malformed"), (await unit.Table(code).Get($"/diff?from={malformed}")).Problem);
        foreach (var never in new[] { "999", "0", "edition:9", "2020-01-01T00:00:00Z" })
            Assert.Equal((404, "not-found"), (await unit.Table(code).Get($"/diff?from={never}")).Problem);
        Assert.Equal((404, "not-found"), (await unit.Table(unit.Code(9)).Get("/diff")).Problem);
        Assert.Equal((404, "not-found"), (await unit.Goals.Get("/diff")).Problem);
    }

    [Fact]
    public async Task a_moment_shows_the_version_it_names_and_every_version_the_fold_of_its_prefix()
    {
        var (unit, code) = await Adjusted();
        var events = await unit.Events(code);
        var table = GoalTable.Empty($"goal-table/2023/{code}");
        foreach (var stored in events)
        {
            table = table.Evolve(stored.Data);
            var then = (await unit.Table(code).Get($"?version={stored.Version}")).Ok.Json;
            Assert.Equal(
                (stored.Version, table.ProjectName, table.Executed.ToYuanText(), table.Adjusted.ToYuanText(), table.Standing.Edition, table.Indicators.Count),
                ((long)then["version"]!, (string?)then["content"]!["name"], (string?)then["executedYuan"], (string?)then["adjustedYuan"], (int)then["edition"]!, then["content"]!["indicators"]!.AsArray().Count));
        }
        foreach (var revision in (await unit.Table(code).Get("/history")).Ok.Json.AsArray().GroupBy(revision => revision!["recordedAt"]!.GetValue<DateTimeOffset>()))
            Assert.Equal(
                (await unit.Table(code).Get($"?version={revision.Max(r => (long)r!["version"]!)}")).Ok.Text,
                (await unit.Table(code).Get($"?at={revision.Key.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}")).Ok.Text);
    }

    [Fact]
    public async Task a_units_goals_differ_by_their_numbers()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var drafted = (await unit.Goals.Put("", LivingUnitGoals.Content("做好机关保障"))).Ok;
        _ = (await unit.Goals.Put("", LivingUnitGoals.Content("做好后勤保障"), drafted.Version)).Ok;

        var difference = (await unit.Goals.Get("/diff")).Ok.Json;

        var overall = Assert.Single(difference["fields"]!.AsArray())!;
        Assert.Equal("overall", (string?)overall["field"]);
        Assert.Equal([("same", "做好"), ("removed", "机关"), ("added", "后勤"), ("same", "保障")], Marks(overall));
        Assert.Equal(drafted.Version, (long)(await unit.Goals.Get($"?version={drafted.Version}")).Ok.Json["version"]!);

        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Goals.Get("/diff")).Problem);
    }

    /// <summary>Approved, paid from, and adjusted to another name, budget and target.</summary>
    async Task<(OneUnit Unit, string Code)> Adjusted()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "30000.25", "2023-03-01")).Ok;
        await unit.Done(code, "adjustments", new { content = OneUnit.Content("120000.00", "新的项目", "≥90%"), reason = "任务增加" });
        await unit.Done(code, "adjustments/approve", new { document = "30号", approvedOn = "2023-09-01" });
        return (unit, code);
    }

    static IReadOnlyList<JsonNode?> Rows(JsonNode difference, string list) => [.. difference["lists"]!.AsArray().Where(rows => (string?)rows!["list"] == list).SelectMany(rows => rows!["rows"]!.AsArray())];

    static IEnumerable<(string?, string?)> Marks(JsonNode field) => field["marks"]!.AsArray().Select(part => ((string?)part!["kind"], (string?)part["text"]));
}

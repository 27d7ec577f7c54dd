using System.Text.Json.Nodes;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Marten;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Monitoring;

public sealed class RuleBookOfABureau(SharedInstance shared)
{
    [Fact]
    public async Task before_anything_is_set_the_usual_practice_holds()
    {
        var unit = await New();
        var book = (await unit.Bureau.Get("/rule-book?day=2023-06-30")).Ok;
        Assert.Equal(("\"0\"", true, null), (book.ETag, (bool)book.Json["defaults"]!, book.Json["setBy"]));
        Assert.Equal("""{"budget":{"redBelow":"60","yellowBelow":"80"},"cumulative":{"redBelow":"60","yellowBelow":"80","blueFrom":"120"},"level":{"redBelow":"60","blueFrom":"120"},"exact":{"redAbove":"20"}}""", book.Json["thresholds"]!.ToJsonString());
    }

    [Fact]
    public async Task thresholds_count_from_their_day_and_the_same_again_changes_nothing()
    {
        var unit = await New();
        Assert.Equal(1, (await Set(unit, "2023-07-01", "100")).Version);
        Assert.Equal(1, (await Set(unit, "2023-07-01", "100")).Version);
        Assert.Equal(("80", true), Yellow((await unit.Bureau.Get("/rule-book?day=2023-06-30")).Ok.Json));
        var later = (await unit.Bureau.Get("/rule-book?day=2023-07-01")).Ok;
        Assert.Equal(("100", false), Yellow(later.Json));
        Assert.Equal(("从严标准", 1, "\"1\""), ((string?)later.Json["setBy"]!["name"], later.Json["sets"]!.AsArray().Count, later.ETag));

        var other = await New();
        Assert.Equal(("80", true), Yellow((await other.Bureau.Get("/rule-book?day=2023-07-01")).Ok.Json));
        Assert.Equal((404, "not-found"), (await other.Below($"/api/bureaus/{unit.Division}").Get("/rule-book")).Problem);
    }

    [Fact]
    public async Task what_makes_no_sense_is_refused()
    {
        var unit = await New();
        Assert.Equal((422, "thresholds/budget"), (await Set(unit, "2023-07-01", "60")).Problem);
        Assert.Equal((422, "thresholds/no-reason"), (await Set(unit, "2023-07-01", "80", reason: " ")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Text("/rule-book/thresholds", """{"name":"甲","from":"2023-07-01","reason":"乙"}""")).Problem);
        foreach (var reader in new[] { Roles.Reviewer, Roles.Officer, Roles.Analyst, Roles.Auditor })
            Assert.Equal((403, "permission/denied"), (await Set(unit.As(reader), "2023-07-01", "80")).Problem);
        Assert.Equal(0, (await unit.As(Roles.Administrator).Bureau.Get("/rule-book")).Version);
    }

    [Fact]
    public async Task the_nightly_watch_goes_by_them()
    {
        var unit = await New();
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "48000.00", "2023-06-30")).Ok;
        Assert.Empty(await Alerts(unit));
        _ = (await Set(unit, "2023-06-30", "90")).Ok;
        Assert.Equal([Severity.Yellow], await Alerts(unit));
    }

    [Fact]
    public async Task the_page_shows_what_is_in_force_and_every_set()
    {
        var unit = await New();
        var page = $"/bureaus/{unit.Division}/rule-book";
        Assert.Contains("通行做法", await PageForm.Read(unit.Instance, page), StringComparison.Ordinal);
        var done = await PageForm.Send(unit.Instance, page, "SetThresholds", Fields(("name", "从严标准"), ("reason", "加强监控"), ("budgetYellow", "90")));
        Assert.Contains("阈值已设定。", done, StringComparison.Ordinal);
        Assert.Contains("“从严标准”，自2023年1月1日起。加强监控", done, StringComparison.Ordinal);
        Assert.Contains("低于90%", done, StringComparison.Ordinal);
        Assert.Contains("现行", done, StringComparison.Ordinal);
        var refused = await PageForm.Send(unit.Instance, page, "SetThresholds", Fields(("name", "从严标准"), ("reason", "加强监控"), ("budgetYellow", "50")));
        Assert.Contains("黄灯线应大于红灯线", refused, StringComparison.Ordinal);

        var reader = (await unit.As(Roles.Analyst).Below(page).Get("")).Ok.Page;
        Assert.Contains("从严标准", reader, StringComparison.Ordinal);
        Assert.DoesNotContain("设定阈值", reader, StringComparison.Ordinal);
        Assert.Equal((404, "not-found"), (await (await New()).Below($"/api{page}").Get("")).Problem);
    }

    /// <summary>The form as it is filled in, the usual practice but for what is said.</summary>
    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] said) => new Dictionary<string, string>
    {
        ["from"] = "2023-01-01", ["budgetRed"] = "60", ["budgetYellow"] = "80", ["cumulativeRed"] = "60", ["cumulativeYellow"] = "80", ["cumulativeBlue"] = "120",
        ["levelRed"] = "60", ["levelBlue"] = "120", ["exactRed"] = "20", ["document"] = "",
    }.Where(usual => said.All(s => s.Name != usual.Key)).Concat(said.Select(s => KeyValuePair.Create(s.Name, s.Value)));

    static async Task<IEnumerable<Severity>> Alerts(OneUnit unit)
    {
        await unit.Instance.App.InvokeMessageAndWaitAsync(new ScanUnit(unit.Tenant, new(2023, 6, 30)));
        await using var session = unit.Instance.Store.QuerySession(unit.Tenant);
        return (await session.Query<Alert>().ToListAsync(TestContext.Current.CancellationToken)).Where(alert => alert.Rule == "spend-behind-plan").Select(alert => alert.Severity);
    }

    static (string?, bool) Yellow(JsonNode book) => ((string?)book["thresholds"]!["budget"]!["yellowBelow"], (bool)book["defaults"]!);

    /// <summary>From a day on red below 60 percent of what is planned to be paid, yellow below another share.</summary>
    public static Task<Reply> Set(OneUnit unit, string from, string yellow, string reason = "加强监控") => unit.Bureau.Post("/rule-book/thresholds", new
    {
        name = "从严标准", from, reason,
        values = new
        {
            budget = new { redBelow = "60", yellowBelow = yellow },
            cumulative = new { redBelow = "60", yellowBelow = "80", blueFrom = "120" },
            level = new { redBelow = "60", blueFrom = "120" },
            exact = new { redAbove = "20" },
        },
    });

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

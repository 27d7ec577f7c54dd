using System.Text.Json.Nodes;
using JasperFx.Events.Daemon;
using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Evaluation;
using Jixiao.Journeys.Support;
using Jixiao.Notices.Mails;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Notices;

/// <summary>Where no mail server is named. Owns its host: it tells who was told, and nobody else's events are among them.</summary>
public sealed class ReadingTheInbox(UnmailedInstance unmailed) : IClassFixture<UnmailedInstance>
{
    static readonly DateOnly Day = MailedInstance.FirstDay;

    [Fact]
    public async Task an_alert_is_told_step_by_step_to_whom_it_concerns()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        using var lead = await Signed(unit, "lead", $"lead {unit.Tenant}");
        using var reviewer = await Signed(unit, "reviewer", $"reviewer {unit.Division}/430");
        using var officer = await Signed(unit, "officer", $"officer {unit.Division}/430");
        using var otherOfficer = await Signed(unit, "officer431", $"officer {unit.Division}/431");
        using var auditor = await Signed(unit, "auditor", $"auditor {unit.Division}");

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day));
        _ = await Telling.Of(unit.Instance, () => Telling.Handle(unit, new Doing(new AlertEscalated(EscalationLevel.Lead, Day))));
        _ = await Telling.Of(unit.Instance, () => Telling.Handle(unit, new Doing(new AlertEscalated(EscalationLevel.Department, Day))));
        _ = await Telling.Of(unit.Instance, () => Telling.Handle(unit, new Doing(new AlertExplained(DeviationCause.Funding, "资金下达较晚", null, Day)), $"clerk-{unit.Division}"));
        _ = await Telling.Of(unit.Instance, () => Telling.Handle(unit, new Doing(new AlertSentBack("说明不清", Day)), $"lead-{unit.Division}"));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, null, Day));

        Assert.Equal(["AlertCleared notice", "AlertSentBack yellow", "AlertUpdated red", "AlertRaised yellow"], await Told(clerk));
        Assert.Equal(["AlertCleared notice", "AlertEscalated yellow", "AlertUpdated red", "AlertRaised yellow"], await Told(lead));
        Assert.Equal(["AlertEscalated yellow"], await Told(reviewer));
        Assert.Equal(["AlertExplained yellow"], await Told(officer));
        Assert.Empty(await Told(otherOfficer));
        Assert.Empty(await Told(auditor));
        Assert.Contains("说明：资金下达较晚", (await officer.Get("/inbox")).Ok.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_silenced_alert_tells_nobody()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day));
        await Telling.Handle(unit, new Doing(new AlertMuted(Day, "已知", Day)));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day));

        Assert.Equal(["AlertRaised yellow"], await Told(clerk));
    }

    [Fact]
    public async Task what_concerns_the_bureau_is_its_officers_and_what_concerns_the_platform_its_administrators()
    {
        var unit = await NewUnit();
        using var officer = await Signed(unit, "officer", $"officer {unit.Division}");
        using var administrator = await Signed(unit, "administrator", $"administrator {unit.Division}");

        _ = await Telling.Of(unit.Instance, () => Telling.Report(unit, unit.Division, new(null, "reserve-not-split", "reserve/2023/1", "代编", new(Severity.Yellow, Figures.None), Day)));
        _ = await Telling.Of(unit.Instance, () => Telling.Report(unit, unit.Division, new(null, "job-failing", "job/scan", "scan", new(Severity.Red, Figures.None), Day)));

        Assert.Equal(["代编"], (await Lines(officer)).Select(line => (string?)line!["title"]));
        Assert.Equal(["scan"], (await Lines(administrator)).Select(line => (string?)line!["title"]));
        Assert.Equal($"/bureaus/{unit.Division}/alerts/reserve-not-split~reserve~2023~1", (string?)(await Lines(officer))[0]!["href"]);
        var failing = (string?)(await Lines(administrator))[0]!["href"];
        Assert.Equal($"/bureaus/{unit.Division}/alerts/job-failing~job~scan", failing);
        Assert.Contains($"href=\"/bureaus/{unit.Division}/jobs\">作业运行情况", (await administrator.Get(failing!)).Ok.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("/jobs\"", (await officer.Get($"/bureaus/{unit.Division}/alerts/reserve-not-split~reserve~2023~1")).Ok.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_units_goals_are_called_so_in_the_readers_language()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");

        _ = await Telling.Of(unit.Instance, () => Telling.Report(unit, unit.Tenant, new(UnitCode.Parse(unit.Tenant), "review-waiting", "unit-goals/2023", "部门整体绩效目标", new(Severity.Yellow, Figures.None), Day)));

        Assert.Contains(">部门整体绩效目标 2023年度</a>", (await clerk.Get("/inbox")).Ok.Page, StringComparison.Ordinal);
        _ = await clerk.Get("/language?to=en&from=/");
        var page = (await clerk.Get("/inbox")).Ok.Page;
        Assert.DoesNotContain("部门整体绩效目标", page, StringComparison.Ordinal);
        Assert.Contains("FY 2023</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_comes_back_and_what_is_called_for_is_told_to_whoever_keeps_the_books()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        using var other = await Signed(unit, "other", $"clerk {unit.Division}-430002");
        var code = await unit.Submitted(1);

        _ = await Telling.Of(unit.Instance, async () => await unit.Done(code, "return", new { reason = "指标不全" }));
        _ = await Telling.Of(unit.Instance, async () => _ = (await unit.Bureau.Post("/rounds", new
        {
            year = 2023, kind = "declaration", name = "2023年申报", opensOn = "2023-06-01", closesOn = "2023-07-15", formVersion = "1", units = new[] { unit.Tenant[7..] },
        })).Ok);

        var lines = await Lines(clerk);
        Assert.Equal(["2023年申报", "测试项目"], lines.Select(line => (string?)line!["title"]));
        Assert.Equal([$"/units/{unit.Tenant}/years/2023", $"/units/{unit.Tenant}/years/2023/goal-tables/{code}"], lines.Select(line => (string?)line!["href"]));
        Assert.Equal(["2023-07-15", "指标不全"], lines.Select(line => (string?)line!["words"]));
        var page = (await clerk.Get("/inbox")).Ok.Page;
        Assert.Contains("截止日期：2023年7月15日", page, StringComparison.Ordinal);
        Assert.Contains("绩效目标表被退回", page, StringComparison.Ordinal);
        Assert.Empty(await Lines(other));
    }

    [Fact]
    public async Task what_comes_back_of_an_evaluation_is_told_too()
    {
        unmailed.Clock.Day = new(2024, 2, 10);
        try
        {
            var (unit, code) = (default(OneUnit)!, "");
            _ = await Telling.Of(unmailed.Instance, async () => (unit, code) = await WholeYear.HandedIn(unmailed.Instance));
            using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
            _ = await Telling.Of(unit.Instance, async () => _ = (await YearEnd.Act(unit, code, "/self-evaluation/1/return", new { reason = "说明不具体" })).Ok);
            _ = await Telling.Of(unit.Instance, async () => _ = (await WholeYear.Act(unit, "/self-evaluation/1/return", new { reason = "场次不实" })).Ok);

            var lines = await Lines(clerk);
            Assert.Equal(["场次不实", "说明不具体"], lines.Take(2).Select(line => (string?)line!["words"]));
            Assert.All(lines.Take(2), line => Assert.Equal($"/units/{unit.Tenant}/years/2023/self-evaluation", (string?)line!["href"]));
            Assert.Contains("已退回", (await clerk.Get((string)lines[0]!["href"]!)).Ok.Page, StringComparison.Ordinal);
            foreach (var heading in new[] { "部门整体支出绩效自评被退回", "绩效自评表被退回" })
                Assert.Contains(heading, (await clerk.Get("/inbox")).Ok.Page, StringComparison.Ordinal);
        }
        finally
        {
            unmailed.Clock.Day = Day;
        }
    }

    [Fact]
    public async Task what_is_read_is_counted_no_longer_and_only_ones_own_can_be_read()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        using var lead = await Signed(unit, "lead", $"lead {unit.Tenant}");
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day, "甲项目", 1));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day, "乙项目", 2));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day, "丙项目", 3));
        Assert.Matches("class=\"count\" aria-label=\"3条未读\">3<", (await clerk.Get("/inbox")).Ok.Page);

        var first = (await Lines(clerk))[0]!;
        Assert.Equal("丙项目", (string?)first["title"]);
        Assert.Equal(204, (int)(await lead.Send(HttpMethod.Post, "/api/session/inbox/read", new { ids = new[] { (string?)first["id"] } })).Status);
        Assert.Equal(204, (int)(await clerk.Send(HttpMethod.Post, "/api/session/inbox/read", new { ids = new[] { (string?)first["id"] } })).Status);

        Assert.Equal(3, (int)(await lead.Get("/api/session/inbox")).Ok.Json["unread"]!);
        Assert.Equal(2, (int)(await clerk.Get("/api/session/inbox")).Ok.Json["unread"]!);
        Assert.Equal(["乙项目", "甲项目", "丙项目"], (await Lines(clerk)).Select(line => (string?)line!["title"]));
        Assert.Equal(["乙项目"], (await Lines(clerk, "?severity=red&unread=true")).Select(line => (string?)line!["title"]));
        Assert.DoesNotContain("丙项目", (await clerk.Get("/inbox?unread=yes")).Ok.Page, StringComparison.Ordinal);

        Assert.Equal(302, (int)(await clerk.Form("/inbox", "all")).Status);
        Assert.Equal(0, (int)(await clerk.Get("/api/session/inbox")).Ok.Json["unread"]!);
        Assert.Equal((403, "permission/denied"), (await new Caller(unit.Instance.Http, "", () => unit.Instance.Token($"clerk {unit.Tenant}")).Get("/api/session/inbox")).Problem);
    }

    [Fact]
    public async Task everybody_says_how_he_wants_to_hear_of_it()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        var usual = (await clerk.Get("/api/session/notice-settings")).Ok;
        Assert.Equal((null, "zh", "atOnce", "digest", "inbox"), (usual["email"], usual["language"], usual["red"], usual["yellow"], usual["notice"]));

        Assert.Equal(302, (int)(await clerk.Form("/notice-settings", "settings", ("Form.Email", "li@czj.example"), ("Form.Language", "en"), ("Form.Red", "AtOnce"), ("Form.Yellow", "AtOnce"), ("Form.Notice", "Digest"))).Status);
        var chosen = (await clerk.Get("/api/session/notice-settings")).Ok;
        Assert.Equal(("li@czj.example", "en", "atOnce", "atOnce", "digest"), (chosen["email"], chosen["language"], chosen["red"], chosen["yellow"], chosen["notice"]));

        foreach (var bad in new[] { "nobody", "li@czj.example\r\nBcc: all@czj.example", "Li <li@czj.example>", "a@b, c@d", "@czj.example" })
            Assert.Equal((422, "notices/bad-address"), (await clerk.Send(HttpMethod.Put, "/api/session/notice-settings", new { email = bad, language = "zh", red = "atOnce", yellow = "digest", notice = "inbox" })).Problem);
        Assert.Equal((422, "notices/bad-language"), (await clerk.Send(HttpMethod.Put, "/api/session/notice-settings", new { email = (string?)null, language = "fr", red = "atOnce", yellow = "digest", notice = "inbox" })).Problem);
        Assert.Contains("平台未配置邮件服务器", (await clerk.Get("/notice-settings")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal("li@czj.example", (await clerk.Get("/api/session/notice-settings")).Ok["email"]);
    }

    [Fact]
    public async Task without_a_server_nothing_is_mailed_and_what_is_old_is_told_to_nobody()
    {
        var unit = await NewUnit();
        using var clerk = await Signed(unit, "clerk", $"clerk {unit.Tenant}");
        _ = await clerk.Send(HttpMethod.Put, "/api/session/notice-settings", new { email = "li@czj.example", language = "zh", red = "atOnce", yellow = "digest", notice = "inbox" });

        await Told(unit, Day.AddDays(-8), "旧项目");
        var telling = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day, "新项目", 2));

        Assert.Equal(["新项目"], (await Lines(clerk)).Select(line => (string?)line!["title"]));
        Assert.DoesNotContain(telling.AllRecordsInOrder(), record => record.Message is SendNotice);
        var morning = await unit.Instance.App.InvokeMessageAndWaitAsync(new SendDigests(Day, unit.Division));
        Assert.DoesNotContain(morning.AllRecordsInOrder(), record => record.Message is SendDigest);
    }

    /// <summary>An alert as it would be recorded on that day.</summary>
    static async Task Told(OneUnit unit, DateOnly day, string title)
    {
        var services = unit.Instance.App.Services;
        var options = Store.Options(new SettableClock(day), services.GetRequiredService<Settings>(), Modules.All, services.GetRequiredService<NpgsqlDataSource>());
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        await using var then = new DocumentStore(options);
        await Telling.Report(new CommandDoor(then, services.GetRequiredService<CommandMeter>()), unit.Tenant, Telling.Finding(unit, Severity.Red, day, title, 1));
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(unmailed.Instance, SharedInstance.NewDivision());

    static async Task<Visitor> Signed(OneUnit unit, string name, string membership)
    {
        await unit.Instance.Person($"{name}-{unit.Division}", unit.Division, memberships: membership);
        return await Visitor.SignedIn(unit.Instance, $"{name}-{unit.Division}");
    }

    static async Task<JsonArray> Lines(Visitor visitor, string query = "") => (await visitor.Get($"/api/session/inbox{query}")).Ok.Json["lines"]!.AsArray();

    static async Task<IEnumerable<string>> Told(Visitor visitor) => (await Lines(visitor)).Select(line => $"{line!["kind"]} {line["severity"]}");

    /// <summary>Whatever becomes of it.</summary>
    sealed record Doing(object Event) : ICommand<Alert>
    {
        public IEnumerable<object> Decide(Alert alert) => [Event];
    }
}

/// <summary>An application without a mail server, on a clock that stands.</summary>
public sealed class UnmailedInstance(SharedInstance shared) : IAsyncLifetime
{
    public SettableClock Clock { get; } = new(MailedInstance.FirstDay);

    public Instance Instance { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Instance = await shared.Another(clock: Clock);

    public ValueTask DisposeAsync() => Instance.DisposeAsync();
}

using System.Globalization;
using System.Text.Json.Nodes;
using Jixiao.Audit;
using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;
using Jixiao.Journeys.UnitGoals;
using Jixiao.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Jixiao.Journeys.Audit;

public sealed class HistoriesOfEverything(SharedInstance shared)
{
    static readonly (string Stream, IReadOnlyList<Type> Events)[] Streams =
    [
        ("goal-table/2023/13028123P00031710001F", GoalTable.Events), ("unit-goals/2023", UnitYearGoals.Events), ("unit/130281-430001", Unit.Events), ("department/430", Department.Events),
        ("round/2023/monitoring/1", Round.Events), ("reserve/2023/1", Reserve.Events), (RuleBook.Key, RuleBook.Events), ("alert/spend-behind-plan/goal-table/2023/13028123P00031710001F", Alert.Events),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task every_kind_of_event_has_words_in_both_languages(string language)
    {
        await using var scope = (await shared.Started()).App.Services.CreateAsyncScope();
        var (words, texts) = (scope.ServiceProvider.GetRequiredService<EventWords>(), scope.ServiceProvider.GetRequiredService<IStringLocalizer<Texts>>());
        CultureInfo.CurrentUICulture = new(language);
        Assert.Equal(ApprovedEvents.Examples.Select(e => e.GetType().Name).Order(), Streams.SelectMany(s => s.Events).Select(kind => kind.Name).Order());
        foreach (var (stream, kinds) in Streams)
        {
            var examples = ApprovedEvents.Examples.Where(e => kinds.Contains(e.GetType())).ToList();
            var lived = examples.OrderBy(e => kinds.ToList().IndexOf(e.GetType())).Aggregate(StreamState.Of(stream)!, (state, e) => state.After(e));
            foreach (var told in examples.Select(e => (Event: e.GetType().Name, Told: words.Tell(e, lived.Now))))
            {
                Assert.NotEqual(told.Event, told.Told);
                Assert.DoesNotMatch(@"Told\.|\{\d|Rules\.|Item\.|Goals\.|Severity\.|Rule\.", told.Told);
                Assert.Contains(told.Told, c => language == "en" ? char.IsAsciiLetter(c) : c is >= '一' and <= '龥');
            }
            Assert.False(texts[$"StreamKind.{StreamName.Of("130281", stream).Kind}"].ResourceNotFound);
        }
        Assert.All(EventKinds.All, kind => Assert.False(texts[$"Kind.{kind}"].ResourceNotFound, kind));
    }

    [Fact]
    public void what_an_event_is_looked_up_by_is_told_of_every_kind()
    {
        Assert.All(ApprovedEvents.Examples, e => Assert.True(Particulars.Find(e) is not null, e.GetType().Name));
        Approval.Compare("particulars", ApprovedEvents.Examples.Select(e => (Kind: EventKinds.Of(e), About: Particulars.Of(e))).Select(e => string.Join(" | ",
            e.Kind, e.About.Amount?.ToYuanText(), e.About.EffectiveOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.About.Document, e.About.Voucher, e.About.Reason, e.About.Wording, e.About.Counterpart)));
    }

    [Fact]
    public async Task unit_goals_have_a_history_in_words()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = (await unit.Goals.Put("", LivingUnitGoals.Content("甲"))).Ok;
        _ = (await unit.Goals.Put("", LivingUnitGoals.Content("乙"), (await unit.Goals.Get("")).Version)).Ok;
        var history = (await unit.Goals.Get("/history")).Ok.Json.AsArray();
        Assert.Equal(2, history.Count);
        Assert.StartsWith("2023年度总体绩效目标", Words(history[^1]), StringComparison.Ordinal);
        Assert.Equal(("token/journey", "单位经办人"), ((string?)history[0]!["by"], (string?)history[0]!["role"]));

        var told = (await unit.As("clerk").Goals.Get("/history")).Ok.Json.AsArray();
        Assert.Equal(told.ToJsonString(), (await unit.As("clerk").Api.Get("/streams/unit-goals/2023")).Ok.Json.ToJsonString());
        // From which machine is told to those alone who look across units; all else is the same.
        Assert.Equal(("127.0.0.1", null), ((string?)history[0]!["address"], (string?)told[0]!["address"]));
        foreach (var revision in history)
            revision!["address"] = null;
        Assert.Equal(history.ToJsonString(), told.ToJsonString());
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Api.Get("/streams/unit-goals/2024")).Problem);

        await unit.Instance.Person($"clerk-h-{unit.Division}", unit.Division, memberships: $"clerk {unit.Tenant}");
        using var clerk = await Visitor.SignedIn(unit.Instance, $"clerk-h-{unit.Division}");
        Assert.Contains("部门整体绩效目标的修订历史", (await clerk.Get($"/units/{unit.Tenant}/years/2023/goals/history")).Ok.Page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await clerk.Get($"/audit/{unit.Division}/streams/{unit.Tenant}/unit-goals/2023")).Status);
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.As("clerk").Below($"/api/units/{unit.Tenant}/years/2023/unit-goals").Get("/history")).Problem);
    }

    [Fact]
    public async Task the_bureaus_own_streams_are_read_by_those_whom_they_concern()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = (await unit.Bureau.Post("/departments", new { code = "430", name = "部门" })).Ok;
        _ = (await unit.Bureau.Post("/units/430001/rename", new { name = "新名称", from = "2023-07-01", document = "5号" }, 1)).Ok;
        _ = (await unit.Bureau.Post("/years/2023/reserves", new { name = "代编", amountYuan = "1000.00", document = "2号" })).Ok;
        _ = (await unit.Bureau.Post("/rounds", new { year = 2023, kind = "declaration", name = "申报", opensOn = "2023-01-01", closesOn = "2023-02-01", formVersion = "1" })).Ok;
        _ = (await unit.Bureau.Post("/rounds/2023/declaration/1/extend", new { closesOn = "2023-03-01", reason = "系统升级" }, 1)).Ok;
        _ = (await unit.Bureau.Post("/rule-book/thresholds", JsonNode.Parse("""
            {"name":"从严","values":{"budget":{"redBelow":"65","yellowBelow":"80"},"cumulative":{"redBelow":"60","yellowBelow":"80","blueFrom":"120"},"level":{"redBelow":"60","blueFrom":"120"},"exact":{"redAbove":"20"}},"from":"2023-07-01","reason":"从严监控"}
            """))).Ok;

        var streams = unit.As("auditor").Below($"/api/audit/{unit.Division}/streams");
        Assert.Equal(["单位名称由“测试单位”改为“新名称”，2023年7月1日起；文号：5号", "登记预算单位430001“测试单位”"], await Told(streams, $"/{unit.Division}/unit/{unit.Tenant}"));
        Assert.Equal(["登记部门430“部门”"], await Told(streams, $"/{unit.Division}/department/430"));
        Assert.Equal(["截止日期由2023年2月1日延至2023年3月1日；原因：系统升级", "部署申报“申报”，2023年1月1日至2023年2月1日，范围：全部单位，表样1"], await Told(streams, $"/{unit.Division}/round/2023/declaration/1"));
        Assert.Equal(["编制代编预算“代编”，财政资金1,000.00元，文号：2号，编制部门：财政局"], await Told(streams, $"/{unit.Division}/reserve/2023/1"));
        Assert.Equal(["设定“从严”，2023年7月1日起生效：预算：红灯低于%由“60”改为“65”；理由：从严监控"], await Told(streams, $"/{unit.Division}/rule-book"));
        Assert.Equal((404, "not-found"), (await streams.Get($"/{unit.Division}/rule-books")).Problem);
        Assert.Equal((404, "not-found"), (await streams.Get($"/{unit.Division}/round/2023/declaration/9")).Problem);
        Assert.Equal((404, "not-found"), (await streams.Get("/130281/rule-book")).Problem);

        var states = unit.As("auditor").Below($"/api/audit/{unit.Division}/states");
        var extended = (await states.Get($"/{unit.Division}/round/2023/declaration/1")).Ok.Json;
        var ordered = (await states.Get($"/{unit.Division}/round/2023/declaration/1?version=1")).Ok.Json;
        Assert.Equal((2, "2023-03-01", "2023-02-01"), ((int)extended["version"]!, (string?)extended["state"]!["closesOn"], (string?)ordered["state"]!["closesOn"]));
        Assert.Equal("测试单位", (string?)(await states.Get($"/{unit.Division}/unit/{unit.Tenant}?version=1")).Ok.Json["state"]!["name"]);
        Assert.Equal((404, "not-found"), (await states.Get($"/{unit.Division}/rule-book?version=2")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Below($"/api/audit/{unit.Division}/states").Get($"/{unit.Division}/rule-book")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As("administrator").Below($"/api/audit/{unit.Division}/states").Get("/130281/rule-book")).Problem);
        Assert.Equal((404, "not-found"), (await states.Get($"/{unit.Division}/rule-book?at=2000-01-01T00:00")).Problem);
        Assert.Equal((400, "request/malformed"), (await states.Get($"/{unit.Division}/rule-book?at=0001-01-01T00:00")).Problem);

        var administrator = unit.As("administrator").Below($"/api/audit/{unit.Division}/streams");
        Assert.Equal(2, (await Told(administrator, $"/{unit.Division}/unit/{unit.Tenant}")).Count);
        Assert.Equal((403, "permission/denied"), (await administrator.Get($"/{unit.Division}/reserve/2023/1")).Problem);
        var elsewhere = await OneUnit.Registered(unit.Instance, SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await administrator.Get($"/{elsewhere.Division}/unit/{elsewhere.Tenant}")).Problem);
        var school = await OneUnit.Registered(unit.Instance, unit.Division, "205001");
        _ = (await school.Goals.Put("", LivingUnitGoals.Content("丙"))).Ok;
        _ = (await unit.As("auditor").Below($"/api/audit/{unit.Division}/streams").Get($"/{school.Tenant}/unit-goals/2023")).Ok;
        Assert.Equal((404, "not-found"), (await unit.As("reviewer", "administrator").Below($"/api/audit/{unit.Division}/streams").Get($"/{school.Tenant}/unit-goals/2023")).Problem);
        var reviewer = unit.As("reviewer").Below($"/api/audit/{unit.Division}/streams");
        Assert.Equal(2, (await Told(reviewer, $"/{unit.Division}/unit/{unit.Tenant}")).Count);
        Assert.Equal((404, "not-found"), (await reviewer.Get($"/{unit.Division}/reserve/2023/1")).Problem);
        Assert.Equal((404, "not-found"), (await reviewer.Get($"/{unit.Division}/unit/{unit.Division}-205001")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Below($"/api/audit/{unit.Division}/streams").Get($"/{unit.Division}/rule-book")).Problem);

        await unit.Instance.Person($"auditor-h-{unit.Division}", unit.Division, memberships: $"auditor {unit.Division}");
        using var auditor = await Visitor.SignedIn(unit.Instance, $"auditor-h-{unit.Division}");
        Assert.Contains("工作轮次“申报”的修订历史", (await auditor.Get($"/audit/{unit.Division}/streams/{unit.Division}/round/2023/declaration/1")).Ok.Page, StringComparison.Ordinal);
        foreach (var (page, link) in new[]
        {
            ($"/bureaus/{unit.Division}/rule-book", "rule-book"), ($"/bureaus/{unit.Division}/years/2023/rounds", "round/2023/declaration/1"), ($"/bureaus/{unit.Division}/years/2023/reserves", "reserve/2023/1"),
            ($"/bureaus/{unit.Division}/units", $"unit/{unit.Tenant}"),
        })
            Assert.Contains($"/audit/{unit.Division}/streams/{unit.Division}/{link}", (await auditor.Get(page)).Ok.Page, StringComparison.Ordinal);
    }

    static async Task<List<string>> Told(Caller streams, string stream) => [.. (await streams.Get(stream)).Ok.Json.AsArray().Select(Words)];

    static string Words(JsonNode? revision) => string.Join("；", revision!["changes"]!.AsArray().Select(c => (string?)c!["words"]));
}

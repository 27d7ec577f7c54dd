using System.Text.Json.Nodes;
using Jixiao.Journeys.Support;
using Jixiao.Journeys.UnitGoals;
using Marten;

namespace Jixiao.Journeys;

/// <summary>
/// Whatever is posted takes an Idempotency-Key and looks at it before anything else: a key that was used for something else is refused by every route,
/// whether or not there is anything to do. A route that takes none has a reason, and it is written here.
/// </summary>
public sealed class SweepingAllPosts(SharedInstance shared)
{
    const string Key = "used-before";

    static readonly Dictionary<string, string> TakeNone = new()
    {
        ["/api/session/"] = "every sign-in is a session of its own",
        ["/api/session/inbox/read"] = "a mark that is there already changes nothing",
        ["/api/bureaus/{division}/dead-mails/{id:guid}/send"] = "a mail that is on its way again is no longer among the dead",
        ["/api/bureaus/{division}/jobs/{job}/run"] = "a job that runs is not begun again: Monitoring.RunningJobs",
        ["/api/bureaus/{division}/jobs/{job}/run-failed"] = "what is open again is no longer among the failed",
        ["/api/units/{unit}/files"] = "bytes are kept under their own sha256, so that they are their own key",
        ["/api/units/{unit}/years/{year}/goal-tables/{code}/check"] = "keeps nothing",
        ["/api/units/{unit}/years/{year}/goal-tables/{code}/monitoring/{no:int}/sheet"] = "fills the sender's working copy, of which the last write wins",
        ["/api/units/{unit}/years/{year}/goal-tables/{code}/self-evaluation/{no:int}/sheet"] = "fills the sender's working copy, of which the last write wins",
        ["/api/bureaus/{division}/spends"] = "the batch's key is the file's, and every row has an id of its own: Treasury.BreakingOff",
        ["/api/bureaus/{division}/alerts/batch"] = "every alert is decided under the batch's key and its own, and answered by itself: Monitoring.LifeOfAnAlert",
        ["/api/bureaus/{division}/years/{year}/monitoring/{no:int}/accept"] = "every form is decided under the key of all and its own, and answered by itself: MonitoringRounds.ReviewingForms",
        ["/api/bureaus/{division}/years/{year}/self-evaluation/{no:int}/accept"] = "every self-evaluation is decided under the key of all and its own, and answered by itself: Evaluation.SelfEvaluating",
        ["/api/bureaus/{division}/years/{year}/goal-tables/batch"] = "every table is decided under the batch's key and its own, and answered by itself: GoalTables.DecidingBatches",
    };

    /// <summary>What the last parts of a route take.</summary>
    static readonly (string End, object? Body)[] Bodies =
    [
        ("/departments", new { code = "431", name = "部门" }),
        ("/departments/{code}/rename", new { name = "部门", from = "2023-01-01" }),
        ("/departments/{code}/section", new { section = "教科文股", from = "2023-01-01" }),
        ("/rule-book/rules", new { rule = "table-silent", on = false, from = "2023-07-01", reason = "从严" }),
        ("/rule-book/thresholds", JsonNode.Parse("""
            {"name":"从严标准","values":{"budget":{"redBelow":"60","yellowBelow":"80"},"cumulative":{"redBelow":"60","yellowBelow":"80","blueFrom":"120"},"level":{"redBelow":"60","blueFrom":"120"},"exact":{"redAbove":"20"}},"from":"2023-07-01","reason":"从严"}
            """)),
        ("/rule-book/scoring", Evaluation.ScoringRulesOfABureau.Wanted("2023-07-01")),
        ("/rule-book/escalation", new { steps = new { lead = 2, department = 3, bureau = 4 }, from = "2023-07-01", reason = "从严" }),
        ("/alerts/{id}/acknowledge", new { note = "已转办" }),
        ("/alerts/{id}/explain", new { cause = "funding", explanation = "资金下达较晚" }),
        ("/alerts/{id}/plan", new { measure = "加快招标", dueOn = "2099-01-01" }),
        ("/alerts/{id}/report", new { report = "已签订合同" }),
        ("/alerts/{id}/send-back", new { reason = "措施不具体" }),
        ("/alerts/{id}/close", new { opinion = "属实" }),
        ("/alerts/{id}/mute", new { until = "2099-01-01", reason = "等待招标" }),
        ("/alerts/{id}/unmute", new { reason = "招标完成" }),
        ("/units/{code}/rename", new { name = "单位", from = "2023-01-01" }),
        ("/units/{code}/move", new { department = "431", from = "2023-01-01", reason = "机构改革" }),
        ("/units/{code}/close", new { on = "2023-01-01", reason = "机构改革" }),
        ("{division}/units", new { code = "430009", name = "单位" }),
        ("/people/", new { userName = "li", displayName = "李" }),
        ("/memberships/", new { role = "clerk", scope = "130281-430001" }),
        ("/memberships/{id:guid}/end", new { to = "2099-12-31" }),
        ("/tokens/", new { name = "机器", expiresAt = "2099-01-01T00:00:00Z", memberships = new[] { new { role = "clerk", scope = "130281-430001" } } }),
        ("{division}/rounds", new { year = 2023, kind = "declaration", name = "申报", opensOn = "2023-01-01", closesOn = "2023-02-01", formVersion = "1" }),
        ("/extend", new { closesOn = "2023-03-01", reason = "延期" }),
        ("/{number}/units", new { }),
        ("/transfers", JsonNode.Parse("""
            {"from":{"unit":"130281-430001","year":2023,"code":"13028123P00031710001F"},"to":{"unit":"130281-430001","code":"13028123P00026110001R"},"amountYuan":"1.00","effectiveOn":"2023-07-01","reason":"调剂","document":"20号"}
            """)),
        ("/reserves/", new { name = "代编", amountYuan = "1.00", document = "2号" }),
        ("/splits", new { unit = "130281-430001", code = "13028123P00031710001F", amountYuan = "1.00", effectiveOn = "2023-05-01", reason = "细化", document = "12号" }),
        ("/goal-tables/", new { code = "", content = OneUnit.Content() }),
        ("/copies", new { fromYear = 2022, code = "13028123P00031710001F" }),
        ("/goal-tables/{code}/adjustments", new { content = OneUnit.Content(), reason = "规模缩小" }),
        ("/unit-goals/adjustments", new { content = LivingUnitGoals.Content("丙"), reason = "机构改革" }),
        ("/monitoring/{no:int}/report", new { forecastYuan = "1.00", indicators = Array.Empty<object>() }),
        ("/monitoring/{no:int}/accept", new { opinion = "同意", items = Array.Empty<object>() }),
        ("/self-evaluation/{no:int}/report", new { outcome = "完成" }),
        ("/self-evaluation/{no:int}/accept", new { opinion = "同意", items = Array.Empty<object>() }),
        ("/evaluation/order", new { evaluators = new[] { "王评" }, dueOn = "2099-12-31" }),
        ("/evaluation/give", new { scores = Array.Empty<object>(), opinion = "较好" }),
        ("/result-uses", new { use = "feedback", how = "反馈单位" }),
        ("/rectifications", new { origin = "evaluation", requirement = "完善制度", dueOn = "2099-12-31" }),
        ("/rectifications/{id:int}/report", new { report = "已完善" }),
        ("/rectifications/{id:int}/accept", new { opinion = "整改到位" }),
        ("/approve", OneUnit.Approval),
        ("/review", OneUnit.Excellent),
        ("/return", new { reason = "不全" }),
        ("/discard", new { reason = "取消" }),
        ("/corrections", new { value = "2", reason = "漏报" }),
        ("/actuals", new { indicator = 1, asOf = "2023-06-30", value = "1" }),
        ("/receipts", new { amountYuan = "1.00", receivedOn = "2023-03-01", voucher = "额度-1" }),
        ("/spends", new { amountYuan = "1.00", paidOn = "2023-03-01", voucher = "记-1" }),
        ("/reversals", new { amountYuan = "1.00", reversedOn = "2023-03-05", voucher = "红-1", reason = "多付" }),
        .. new[] { "/carry-overs", "/revisions", "/suspensions", "/releases" }.Select(money => (money, (object?)new { amountYuan = "1.00", effectiveOn = "2023-06-20", reason = "调整", document = "17号" })),
    ];

    [Fact]
    public async Task a_key_that_was_used_is_refused_by_every_route_that_takes_one()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        await Use(unit);
        var routes = Endpoints.Of(unit.Instance).Where(e => e.Method == "POST" && e.Pattern.StartsWith("/api/", StringComparison.Ordinal)).Select(e => e.Pattern).ToList();
        Assert.Empty(TakeNone.Keys.Except(routes));

        var answers = new List<string>();
        foreach (var route in routes.Except(TakeNone.Keys))
            answers.Add($"{Told(await Post(unit, route))} {route}");
        Assert.All(answers, answer => Assert.StartsWith("422 command/id-reused ", answer, StringComparison.Ordinal));

        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002");
        Assert.Empty((await other.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray());
    }

    [Fact]
    public async Task an_auditor_is_refused_by_every_route_however_well_he_asks()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = await unit.Drafted(1);
        var before = await Recorded(unit);

        var answers = new List<string>();
        foreach (var (method, route, _) in Endpoints.OfTenants(unit.Instance).Where(e => e.Method is not "GET"))
            answers.Add($"{(int)(await Send(unit.As("auditor"), method, route)).Status} {method} {route}");
        Assert.True(answers.Count > 100);
        Assert.All(answers, answer => Assert.StartsWith("403 ", answer, StringComparison.Ordinal));

        Assert.Equal(before, await Recorded(unit));
    }

    /// <summary>How many events the unit and its bureau have.</summary>
    static async Task<(int, int)> Recorded(OneUnit unit)
    {
        await using var bureau = unit.Instance.Store.QuerySession(unit.Division);
        return ((await unit.Events()).Count, await bureau.Events.QueryAllRawEvents().CountAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>In the unit's tenant, in its bureau's, and among its people.</summary>
    static async Task Use(OneUnit unit)
    {
        _ = (await unit.Api.Post("/years/2023/goal-tables", new { code = unit.Code(1), content = OneUnit.Content() }, key: Key)).Ok;
        _ = (await unit.Bureau.Post("/departments", new { code = "430", name = "部门" }, key: Key)).Ok;
        _ = (await unit.Bureau.Post("/people", new { userName = $"once-{unit.Division}", displayName = "张" }, key: Key)).Ok;
    }

    static string Told(Reply reply) => $"{(int)reply.Status} {(reply.MediaType == "application/problem+json" ? reply.Json["code"] : reply.Text)}";

    static Task<Reply> Post(OneUnit unit, string route)
    {
        if (route.EndsWith("/imports", StringComparison.Ordinal))
            return unit.Api.Import(Published.In(unit.Division), "published.txt", "draft", Key);
        if (route.EndsWith("/actuals/sheet", StringComparison.Ordinal))
            return unit.Below("").Post(Filled(route, unit), new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "actuals.xlsx" } }, Key);
        var body = Bodies.FirstOrDefault(known => route.EndsWith(known.End, StringComparison.Ordinal)).Body;
        return unit.Below("").Post(Filled(route, unit), body is null ? null : Of(unit, body), 1, Key);
    }

    static Task<Reply> Send(OneUnit unit, string method, string route) => method switch
    {
        "POST" => Post(unit, route),
        "PUT" => unit.Below("").Put(Filled(route, unit), new { content = OneUnit.Content() }, 1, Key),
        _ => unit.Below(Filled(route, unit)).Ask(method),
    };

    static string Filled(string route, OneUnit unit) => Endpoints.Filled(
        route.Replace("{kind}", "declaration", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal).Replace("{no:int}", "1", StringComparison.Ordinal)
            .Replace("{id:int}", "1", StringComparison.Ordinal).Replace("/departments/{code}", "/departments/430", StringComparison.Ordinal).Replace("/units/{code}", "/units/430001", StringComparison.Ordinal), unit.Tenant);

    /// <summary>As of the unit's own division; the table to be drafted is one of its own.</summary>
    static JsonNode Of(OneUnit unit, object body)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(body).Replace("130281-430001", unit.Tenant, StringComparison.Ordinal);
        var node = JsonNode.Parse(text)!;
        if (node["code"] is { } code && code.GetValue<string>().Length == 0)
            node["code"] = unit.Code(2);
        return node;
    }
}

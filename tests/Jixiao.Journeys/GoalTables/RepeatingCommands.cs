using Jixiao.Journeys.Evaluation;
using Jixiao.Journeys.MonitoringRounds;
using Jixiao.Journeys.Support;
using Jixiao.Journeys.UnitGoals;
using Marten;

namespace Jixiao.Journeys.GoalTables;

/// <summary>Every command of the write side, sent again with its key: the same answer and no fact more; another body is refused.</summary>
public sealed class RepeatingCommands(SharedInstance shared)
{
    const string Tables = "/api/units/{unit}/years/{year}/goal-tables/";
    const string OfTable = Tables + "{code}/";
    const string OfGoals = "/api/units/{unit}/years/{year}/unit-goals/";
    const string OfBureau = "/api/bureaus/{division}/";

    /// <summary>What changes something and is no command: it keeps no facts, or gives an outcome per item.</summary>
    static readonly string[] NoCommands =
    [
        "DELETE " + OfTable + "working-copy", "PUT " + OfTable + "working-copy", "DELETE " + OfGoals + "working-copy", "PUT " + OfGoals + "working-copy",
        "POST " + OfTable + "check", "POST " + OfTable + "monitoring/{no:int}/sheet", "POST " + OfTable + "self-evaluation/{no:int}/sheet",
        "DELETE " + OfGoals + "self-evaluation/{no:int}/working-copy", "PUT " + OfGoals + "self-evaluation/{no:int}/working-copy",
        "DELETE " + OfTable + "monitoring/{no:int}/working-copy", "PUT " + OfTable + "monitoring/{no:int}/working-copy", "DELETE " + OfTable + "self-evaluation/{no:int}/working-copy", "PUT " + OfTable + "self-evaluation/{no:int}/working-copy",
        "POST " + OfBureau + "years/{year}/goal-tables/batch",
    ];

    /// <summary>What takes a file, and is sent again in FillingTemplatesIn.</summary>
    static readonly string[] Files = ["POST " + OfTable + "actuals/sheet"];

    static readonly Dictionary<string, Func<OneUnit, Task<Asked>>> Commands = new()
    {
        ["POST " + Tables] = unit => Now(unit.Api, "/years/2023/goal-tables", new { code = unit.Code(1), content = OneUnit.Content() }, new { code = unit.Code(1), content = OneUnit.Content("1.00") }),
        ["POST " + Tables + "copies"] = async unit => await Now(unit.Api, "/years/2024/goal-tables/copies", new { fromYear = 2023, code = await unit.Drafted(1) }, new { fromYear = 2022, code = unit.Code(1) }),
        ["PUT " + OfTable + "content"] = async unit => (await At(unit, await unit.Drafted(1), "content", OneUnit.Content("5.00"), OneUnit.Content("6.00"))) with { IsPut = true },
        ["POST " + OfTable + "submit"] = async unit => await At(unit, await unit.Drafted(1), "submit"),
        ["POST " + OfTable + "withdraw"] = async unit => await At(unit, await unit.Submitted(1), "withdraw"),
        ["POST " + OfTable + "department-pass"] = async unit => await At(unit, await unit.Submitted(1), "department-pass", new { opinion = "同意" }, new { opinion = "不同意" }),
        ["POST " + OfTable + "return"] = async unit => await At(unit, await unit.Submitted(1), "return", new { reason = "不全" }, new { reason = "不清" }),
        ["POST " + OfTable + "review"] = async unit => await At(unit, await unit.Passed(1), "review", OneUnit.Excellent, Good),
        ["POST " + OfTable + "approve"] = async unit => await At(unit, await unit.Reviewed(1), "approve", OneUnit.Approval, new { document = "2号", approvedOn = "2023-02-01" }),
        ["POST " + OfTable + "discard"] = async unit => await At(unit, await unit.Drafted(1), "discard", new { reason = "取消" }, new { reason = "作废" }),
        ["POST " + OfTable + "archive"] = async unit => await At(unit, await unit.Approved(1), "archive"),
        ["POST " + OfTable + "adjustments"] = async unit => await At(unit, await unit.Approved(1), "adjustments", Proposal("≥90%"), Proposal("≥91%")),
        ["POST " + OfTable + "adjustments/withdraw"] = async unit => await At(unit, await Adjusting(unit), "adjustments/withdraw"),
        ["POST " + OfTable + "adjustments/approve"] = async unit => await At(unit, await Adjusting(unit), "adjustments/approve", OneUnit.Approval, new { document = "2号", approvedOn = "2023-02-01" }),
        ["POST " + OfTable + "adjustments/return"] = async unit => await At(unit, await Adjusting(unit), "adjustments/return", new { reason = "不足" }, new { reason = "不清" }),
        ["POST " + OfTable + "revisions"] = async unit => await At(unit, await unit.Approved(1), "revisions", Money("10.00"), Money("20.00")),
        ["POST " + OfTable + "carry-overs"] = async unit => await Adds(unit, "carry-overs", Money("10.00"), Money("20.00")),
        ["POST " + OfTable + "suspensions"] = async unit => await Adds(unit, "suspensions", Money("10.00"), Money("20.00")),
        ["POST " + OfTable + "releases"] = async unit =>
        {
            _ = (await unit.Table(await unit.Approved(1)).Post("/suspensions", Money("50.00"))).Ok;
            return await Now(unit.Table(unit.Code(1)), "/releases", Money("10.00"), Money("20.00"));
        },
        ["POST " + OfTable + "receipts"] = async unit => await Adds(unit, "receipts", Receipt("10.00"), Receipt("20.00")),
        ["POST " + OfTable + "spends"] = async unit => await Adds(unit, "spends", Paid("10.00"), Paid("20.00")),
        ["POST " + OfTable + "spends/{id}/reversals"] = async unit =>
        {
            _ = (await unit.Spend(await unit.Approved(1), "100.00", "2023-03-01", "spend/" + unit.Division)).Ok;
            return await Now(unit.Table(unit.Code(1)), $"/spends/spend%2F{unit.Division}/reversals", Reversal("10.00"), Reversal("20.00"));
        },
        ["POST " + OfTable + "actuals"] = async unit => await Adds(unit, "actuals", Actual("1"), Actual("2")),
        ["POST " + OfTable + "actuals/{id:int}/corrections"] = async unit =>
        {
            _ = (await unit.Table(await unit.Approved(1)).Post("/actuals", Actual("1"))).Ok;
            return await Now(unit.Table(unit.Code(1)), "/actuals/1/corrections", new { value = "2", reason = "漏报" }, new { value = "3", reason = "漏报" });
        },
        ["POST " + OfTable + "monitoring/{no:int}/report"] = async unit => await At(unit, await Called(unit), "monitoring/1/report", HalfYear.AllMet, HalfYear.Behind),
        ["POST " + OfTable + "monitoring/{no:int}/accept"] = async unit => await At(unit, await Reported(unit), "monitoring/1/accept", new { opinion = "同意" }, new { opinion = "不同意" }),
        ["POST " + OfTable + "monitoring/{no:int}/return"] = async unit => await At(unit, await Reported(unit), "monitoring/1/return", new { reason = "不全" }, new { reason = "不清" }),
        ["POST " + OfTable + "self-evaluation/{no:int}/report"] = async unit =>
        {
            var code = await YearEnd.Called(unit);
            await YearEnd.Done(unit, code);
            return await At(unit, code, "self-evaluation/1/report", YearEnd.AllMet, YearEnd.HalfMet);
        },
        ["POST " + OfTable + "self-evaluation/{no:int}/accept"] = async unit => await At(unit, await YearEnd.Reported(unit), "self-evaluation/1/accept", new { opinion = "同意" }, new { opinion = "不同意" }),
        ["POST " + OfTable + "self-evaluation/{no:int}/return"] = async unit => await At(unit, await YearEnd.Reported(unit), "self-evaluation/1/return", new { reason = "不全" }, new { reason = "不清" }),
        ["POST " + OfTable + "evaluation/order"] = async unit => await At(unit, await YearEnd.Accepted(unit), "evaluation/order", YearEnd.Order("王评"), YearEnd.Order("李审")),
        ["POST " + OfTable + "evaluation/give"] = async unit =>
        {
            var code = await YearEnd.Accepted(unit);
            _ = (await YearEnd.Act(unit, code, "/evaluation/order", YearEnd.Order("王评"))).Ok;
            return await At(unit, code, "evaluation/give", YearEnd.Scores("20"), YearEnd.Scores("21"));
        },
        ["POST " + OfTable + "result-uses"] = async unit => await Now(unit.Table(await YearEnd.Accepted(unit)), "/result-uses", new { use = "feedback", how = "反馈单位" }, new { use = "incentive", how = "通报" }),
        ["POST " + OfTable + "rectifications"] = async unit => await Adds(unit, "rectifications", Demand("完善制度"), Demand("加快支付")),
        ["POST " + OfTable + "rectifications/{id:int}/report"] = async unit => await Now(unit.Table(await Ordered(unit)), "/rectifications/1/report", new { report = "已完善" }, new { report = "已加快" }),
        ["POST " + OfTable + "rectifications/{id:int}/accept"] = async unit => await At(unit, await Rectified(unit), "rectifications/1/accept", new { opinion = "到位" }, new { opinion = "不到位" }),
        ["POST " + OfTable + "rectifications/{id:int}/return"] = async unit => await At(unit, await Rectified(unit), "rectifications/1/return", new { reason = "不全" }, new { reason = "不清" }),
        ["POST " + OfBureau + "transfers"] = async unit => await Now(unit.Bureau, "/transfers", await Transfer(unit, "10.00"), await Transfer(unit, "20.00")),
        ["POST " + OfBureau + "years/{year}/reserves/"] = unit => Now(unit.Bureau, "/years/2023/reserves", Reserve("10.00"), Reserve("20.00")),
        ["POST " + OfBureau + "years/{year}/reserves/{no:int}/splits"] = async unit =>
        {
            var code = await unit.Approved(1);
            _ = (await unit.Bureau.Post("/years/2023/reserves", Reserve("100.00"))).Ok;
            return await Now(unit.Bureau, "/years/2023/reserves/1/splits", Split(unit, code, "10.00"), Split(unit, code, "20.00"));
        },
        ["POST " + OfGoals + "self-evaluation/{no:int}/report"] = async unit =>
        {
            _ = await WholeYear.Ready(unit);
            return await OfYear(unit, "report", WholeYear.AllDone, new { outcome = "完成", tasks = new[] { new { no = 2, reached = "宣传12场", answer = "achieved", percent = "91" } } });
        },
        ["POST " + OfGoals + "self-evaluation/{no:int}/accept"] = async unit =>
        {
            _ = await WholeYear.HandedIn(unit);
            return await OfYear(unit, "accept", new { opinion = "同意" }, new { opinion = "不同意" });
        },
        ["POST " + OfGoals + "self-evaluation/{no:int}/return"] = async unit =>
        {
            _ = await WholeYear.HandedIn(unit);
            return await OfYear(unit, "return", new { reason = "不全" }, new { reason = "不清" });
        },
        ["PUT " + OfGoals] = unit => Task.FromResult(new Asked(unit.Goals, "", LivingUnitGoals.Content("甲"), LivingUnitGoals.Content("乙"), null, true)),
        ["POST " + OfGoals + "submit"] = async unit => await Goals(unit, [], "submit"),
        ["POST " + OfGoals + "withdraw"] = async unit => await Goals(unit, ["submit"], "withdraw"),
        ["POST " + OfGoals + "department-pass"] = async unit => await Goals(unit, ["submit"], "department-pass", new { opinion = "同意" }, new { opinion = "不同意" }),
        ["POST " + OfGoals + "return"] = async unit => await Goals(unit, ["submit"], "return", new { reason = "不全" }, new { reason = "不清" }),
        ["POST " + OfGoals + "review"] = async unit => await Goals(unit, ["submit", "department-pass"], "review", OneUnit.Excellent, Good),
        ["POST " + OfGoals + "approve"] = async unit => await Goals(unit, ["submit", "department-pass", "review"], "approve", OneUnit.Approval, new { document = "2号", approvedOn = "2023-02-01" }),
        ["POST " + OfGoals + "discard"] = async unit => await Goals(unit, [], "discard", new { reason = "取消" }, new { reason = "作废" }),
        ["POST " + OfGoals + "archive"] = async unit => await Goals(unit, ["submit", "department-pass", "review", "approve"], "archive"),
        ["POST " + OfGoals + "adjustments"] = async unit => await Goals(unit, ["submit", "department-pass", "review", "approve"], "adjustments", GoalsProposal("丙"), GoalsProposal("丁")),
        ["POST " + OfGoals + "adjustments/withdraw"] = async unit => await Goals(unit, ["submit", "department-pass", "review", "approve", "adjustments"], "adjustments/withdraw"),
        ["POST " + OfGoals + "adjustments/approve"] = async unit =>
            await Goals(unit, ["submit", "department-pass", "review", "approve", "adjustments"], "adjustments/approve", OneUnit.Approval, new { document = "2号", approvedOn = "2023-02-01" }),
        ["POST " + OfGoals + "adjustments/return"] = async unit =>
            await Goals(unit, ["submit", "department-pass", "review", "approve", "adjustments"], "adjustments/return", new { reason = "不足" }, new { reason = "不清" }),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_command_sent_again_gets_its_answer_and_changes_nothing(string name)
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var asked = await Commands[name](unit);
        var key = $"again-{unit.Division}";
        var first = (await asked.Send(key)).Ok;
        var events = await Events(unit);

        var again = await asked.Send(key);

        Assert.Equal((first.Status, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
        Assert.Equal((422, "command/id-reused"), (await asked.Otherwise.Send(key)).Problem);
        Assert.Equal(events, await Events(unit));
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        Assert.Empty((await other.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray());
    }

    [Fact]
    public async Task no_command_is_left_out()
    {
        var changing = Endpoints.Of(await shared.Started()).Where(e => e.Method is "POST" or "PUT" or "DELETE").Select(e => $"{e.Method} {e.Pattern}");
        string[] ours = ["/goal-tables/", "/unit-goals/", "/transfers", "/reserves/"];
        Assert.Equal(
            Commands.Keys.Union(NoCommands).Union(Files).Order(StringComparer.Ordinal),
            changing.Where(route => route.Contains(" /api/", StringComparison.Ordinal) && ours.Any(part => route.Contains(part, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    static object Good { get; } = new { completeness = "17", relevance = "26", suitability = "25", feasibility = "16", opinion = "指标应细化" };

    static object Money(string yuan) => new { amountYuan = yuan, effectiveOn = "2023-06-20", reason = "调整", document = "17号" };

    static object Receipt(string yuan) => new { amountYuan = yuan, receivedOn = "2023-03-01", voucher = "额度-1" };

    static object Paid(string yuan) => new { amountYuan = yuan, paidOn = "2023-03-01", voucher = "记-1" };

    static object Reversal(string yuan) => new { amountYuan = yuan, reversedOn = "2023-03-05", voucher = "红-1", reason = "多付" };

    static object Actual(string value) => new { indicator = 1, asOf = "2023-06-30", value };

    static object Reserve(string yuan) => new { name = "代编", amountYuan = yuan, document = "2号" };

    static object Split(OneUnit unit, string code, string yuan) => new { unit = unit.Tenant, code, amountYuan = yuan, effectiveOn = "2023-05-01", reason = "细化", document = "12号" };

    static object Proposal(string target) => new { content = OneUnit.Content(target: target), reason = "规模缩小" };

    static object GoalsProposal(string overall) => new { content = LivingUnitGoals.Content(overall), reason = "机构改革" };

    static async Task<object> Transfer(OneUnit unit, string yuan)
    {
        foreach (var n in new[] { 1, 2 })
            if ((int)(await unit.Table(unit.Code(n)).Get("")).Status == 404)
                await unit.Approved(n);
        return new
        {
            from = new { unit = unit.Tenant, year = 2023, code = unit.Code(1) }, to = new { unit = unit.Tenant, code = unit.Code(2) },
            amountYuan = yuan, effectiveOn = "2023-07-01", reason = "调剂", document = "20号",
        };
    }

    static async Task<string> Adjusting(OneUnit unit) => await unit.Done(await unit.Approved(1), "adjustments", Proposal("≥90%"));

    static object Demand(string requirement) => new { origin = "evaluation", requirement, dueOn = "2099-12-31" };

    static async Task<string> Called(OneUnit unit)
    {
        _ = (await unit.Bureau.Post("/rounds", HalfYear.Round)).Ok;
        await HalfYear.OnPlan(unit, await unit.Approved(1));
        return unit.Code(1);
    }

    static async Task<string> Reported(OneUnit unit)
    {
        _ = (await HalfYear.Report(unit, await Called(unit), HalfYear.AllMet)).Ok;
        return unit.Code(1);
    }

    static async Task<string> Ordered(OneUnit unit)
    {
        _ = (await unit.Table(await unit.Approved(1)).Post("/rectifications", Demand("完善制度"))).Ok;
        return unit.Code(1);
    }

    static async Task<string> Rectified(OneUnit unit)
    {
        _ = (await unit.Table(await Ordered(unit)).Post("/rectifications/1/report", new { report = "已完善" })).Ok;
        return unit.Code(1);
    }

    static Task<Asked> Now(Caller caller, string path, object body, object other) => Task.FromResult(new Asked(caller, path, body, other, null));

    static async Task<Asked> Adds(OneUnit unit, string path, object body, object other) => new(unit.Table(await unit.Approved(1)), $"/{path}", body, other, null);

    static async Task<Asked> At(OneUnit unit, string code, string path, object? body = null, object? other = null) => new(unit.Table(code), $"/{path}", body, other, await unit.Version(code));

    static async Task<Asked> OfYear(OneUnit unit, string act, object body, object other) => new(unit.Goals, $"/self-evaluation/1/{act}", body, other, (await unit.Goals.Get("")).Version);

    static async Task<Asked> Goals(OneUnit unit, string[] steps, string path, object? body = null, object? other = null)
    {
        var version = (await unit.Goals.Put("", LivingUnitGoals.Content("甲"))).Version;
        foreach (var step in steps)
            version = (await unit.Goals.Post($"/{step}", step switch { "review" => OneUnit.Excellent, "approve" => OneUnit.Approval, "adjustments" => GoalsProposal("丙"), _ => null }, version)).Version;
        return new(unit.Goals, $"/{path}", body, other, version);
    }

    async Task<int> Events(OneUnit unit)
    {
        await using var session = (await shared.Started()).Store.QuerySession(unit.Division);
        return (await session.Events.QueryAllRawEvents().ToListAsync(TestContext.Current.CancellationToken)).Count + (await unit.Events()).Count;
    }

    /// <summary>A command as it is sent; without a body, another version makes it another.</summary>
    sealed record Asked(Caller Caller, string Path, object? Body, object? Other, long? IfMatch, bool IsPut = false)
    {
        public Asked Otherwise => Other is null ? this with { IfMatch = IfMatch + 100 } : this with { Body = Other };

        public Task<Reply> Send(string key) => IsPut ? Caller.Put(Path, Body, IfMatch, key) : Caller.Post(Path, Body, IfMatch, key);
    }
}

using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>A whole year of one table, by its clerk, its department's reviewer and the bureau's officer.</summary>
public sealed class LivingAYear(SharedInstance shared)
{
    [Fact]
    public async Task a_table_comes_back_twice_before_it_is_approved()
    {
        var unit = await NewUnit();
        var code = await unit.Submitted(1);
        var table = unit.Table(code);
        await unit.Done(code, "withdraw");
        Assert.Equal(("draft", "unit"), await Standing(table));
        await unit.Done(code, "submit");

        await unit.Done(code, "return", new { reason = "指标值不明确", places = new[] { new { place = "4.2", note = "应写明单位" }, new { place = "预算数", note = "与预算不符" } } });
        var returned = (await table.Get("")).Json["returned"]!;
        Assert.Equal(("department", "指标值不明确", "4.2", 2), ((string?)returned["by"], (string?)returned["reason"], (string?)returned["places"]![0]!["place"], (int)returned["places"]![0]!["indicator"]!));
        Assert.Null(returned["places"]![1]!["indicator"]);

        _ = (await table.Put("/content", OneUnit.Content(target: "≥96%"), await unit.Version(code))).Ok;
        await unit.Done(code, "submit");
        await unit.Done(code, "department-pass", new { opinion = "同意" });
        await unit.Done(code, "review", new { completeness = "12", relevance = "20", suitability = "20", feasibility = "13", opinion = "指标过少" });
        var graded = await table.Get("");
        Assert.Equal(("returned", "fair", "65", "bureau", "2"), (graded["stage"], (string?)graded.Json["review"]!["grade"], (string?)graded.Json["review"]!["points"], (string?)graded.Json["returned"]!["by"], graded["timesReturned"]));

        await unit.Done(code, "submit");
        await unit.Done(code, "department-pass");
        await unit.Done(code, "review", OneUnit.Excellent);
        await unit.Done(code, "approve", OneUnit.Approval);
        var approved = await table.Get("");
        Assert.Equal(("approved", "nobody", "1", "遵财预〔2023〕1号", null), (approved["stage"], approved["heldBy"], approved["edition"], approved["approvalDocument"], approved["returned"]));
        await NothingFor(unit, code);
    }

    [Fact]
    public async Task its_money_moves_with_every_sum_kept()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var table = unit.Table(code);

        _ = (await table.Post("/revisions", new { amountYuan = "20000.00", effectiveOn = "2023-06-20", reason = "追加", document = "17号", kind = "supplement" }, await unit.Version(code))).Ok;
        _ = (await table.Post("/carry-overs", new { amountYuan = "5000.00", effectiveOn = "2023-01-10", reason = "上年结转", document = "3号" })).Ok;
        _ = (await table.Post("/receipts", new { amountYuan = "60000.00", receivedOn = "2023-03-01", voucher = "额度-1" })).Ok;
        _ = (await table.Post("/suspensions", new { amountYuan = "30000.00", effectiveOn = "2023-07-01", reason = "偏差较大", document = "21号" })).Ok;
        _ = (await table.Post("/releases", new { amountYuan = "10000.00", effectiveOn = "2023-08-01", reason = "已整改", document = "25号" })).Ok;
        Assert.Equal((422, "spend/suspended"), (await unit.Spend(code, "100000.01", "2023-09-01")).Problem);
        _ = (await unit.Spend(code, "40000.00", "2023-09-01", "pay-1")).Ok;
        _ = (await table.Post("/spends/pay-1/reversals", new { amountYuan = "1500.50", reversedOn = "2023-09-10", voucher = "红-1", reason = "多付退回" })).Ok;

        var now = await table.Get("");
        Assert.Equal(
            ("100000.00", "125000.00", "60000.00", "20000.00", "38499.50"),
            (now["initialYuan"], now["adjustedYuan"], now["receivedYuan"], now["suspendedYuan"], now["executedYuan"]));
        Assert.Equal(["120000.00", "0.00", "5000.00"], now.Json["bySource"]!.AsArray().Select(sums => (string?)sums!["adjustedYuan"]));
        Assert.Equal(["supplement", "carryOver"], now.Json["budgetChanges"]!.AsArray().Select(change => (string?)change!["kind"]));
        var spend = Assert.Single(now.Json["spends"]!.AsArray())!;
        Assert.Equal(("pay-1", "38499.50", "1500.50"), ((string?)spend["id"], (string?)spend["leftYuan"], (string?)spend["reversals"]![0]!["amountYuan"]));
        await NothingFor(unit, code);
    }

    [Fact]
    public async Task what_was_reached_is_reported_and_corrected()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var table = unit.Table(code);
        var proof = (await unit.Api.Upload("验收单"u8.ToArray(), "验收单.txt"))["sha256"];

        _ = (await table.Post("/actuals", new { indicator = 1, asOf = "2023-06-30", value = "1", note = "第一批", files = new[] { proof } })).Ok;
        _ = (await table.Post("/actuals", new { indicator = 2, asOf = "2023-06-30", value = "96.5" })).Ok;
        Assert.Equal((422, "actual/value-expected"), (await table.Post("/actuals", new { indicator = 2, asOf = "2023-09-30", answer = "achieved" })).Problem);
        Assert.Equal((422, "file/unknown"), (await table.Post("/actuals", new { indicator = 2, asOf = "2023-09-30", value = "97", files = new[] { new string('0', 64) } })).Problem);
        _ = (await table.Post("/actuals/1/corrections", new { value = "2", note = "两批都到了", reason = "漏报" })).Ok;

        var actuals = (await table.Get("")).Json["actuals"]!.AsArray();
        Assert.Equal([("2", true), ("96.5", false)], actuals.Select(a => ((string?)a!["value"], (bool)a["corrected"]!)));
        Assert.Equal(("验收单.txt", proof), ((string?)actuals[0]!["files"]![0]!["name"], (string?)actuals[0]!["files"]![0]!["sha256"]));
        await NothingFor(unit, code);
    }

    [Fact]
    public async Task an_adjustment_is_returned_then_approved_as_the_next_edition_and_the_year_is_archived()
    {
        var unit = await NewUnit();
        var code = await unit.Approved(1);
        var table = unit.Table(code);
        var proposal = new { content = OneUnit.Content("90000.00", target: "≥90%"), reason = "规模缩小", document = "请示5号" };

        await unit.Done(code, "adjustments", proposal);
        var asked = await table.Get("");
        Assert.Equal(("approved", "bureau", "100000.00", "规模缩小"), (asked["stage"], asked["heldBy"], asked["adjustedYuan"], (string?)asked.Json["pendingAdjustment"]!["reason"]));
        await unit.Done(code, "adjustments/return", new { reason = "依据不足" });
        Assert.Equal("依据不足", (await table.Get(""))["adjustmentReturned"]);
        await unit.Done(code, "adjustments", proposal);
        var decree = (await unit.Api.Upload("%PDF-1.7 批复"u8.ToArray(), "批复.pdf"))["sha256"];
        await unit.Done(code, "adjustments/approve", new { document = "遵财预〔2023〕30号", approvedOn = "2023-09-01", files = new[] { decree } });

        var adjusted = await table.Get("");
        Assert.Equal(("2", "100000.00", "90000.00", null), (adjusted["edition"], adjusted["initialYuan"], adjusted["adjustedYuan"], adjusted["pendingAdjustment"]));
        Assert.Equal("≥90%", (string?)adjusted.Json["content"]!["indicators"]![1]!["target"]!["raw"]);
        Assert.Equal(decree, (string?)adjusted.Json["approvalFiles"]![0]!["sha256"]);
        Assert.Equal("≥95%", (string?)(await table.Get("?edition=1")).Json["content"]!["indicators"]![1]!["target"]!["raw"]);
        await unit.Done(code, "archive");
        Assert.Equal(("archived", "nobody"), await Standing(table));
        Assert.Equal((422, "spend/not-approved"), (await unit.Spend(code, "1.00", "2023-12-31")).Problem);
        await NothingFor(unit, code);
    }

    [Fact]
    public async Task a_draft_is_given_up_and_drafted_anew_and_last_years_table_becomes_this_years_draft()
    {
        var unit = await NewUnit();
        var code = await unit.Drafted(1);
        await unit.Done(code, "discard", new { reason = "项目取消" });
        Assert.Equal(("discarded", "nobody"), await Standing(unit.Table(code)));
        await unit.Drafted(1);
        Assert.Equal(("draft", "unit"), await Standing(unit.Table(code)));

        _ = (await unit.Api.Post("/years/2024/goal-tables/copies", new { fromYear = 2023, code })).Ok;
        var copied = (await unit.Api.Get($"/years/2024/goal-tables/{code}")).Json;
        Assert.Equal(("draft", 2024, null), ((string?)copied["stage"], (int)copied["fiscalYear"]!, (string?)copied["content"]!["budget"]!["totalYuan"]));
        Assert.Equal(["采购数量", "群众满意度"], copied["content"]!["indicators"]!.AsArray().Select(i => (string?)i!["name"]));
        Assert.Equal((422, "copy/not-earlier"), (await unit.Api.Post("/years/2023/goal-tables/copies", new { fromYear = 2024, code })).Problem);
        Assert.Equal((404, "not-found"), (await unit.Api.Post("/years/2025/goal-tables/copies", new { fromYear = 2022, code })).Problem);
        await NothingFor(unit, code);
    }

    [Fact]
    public async Task a_line_of_a_voucher_pays_once_in_the_unit_and_year_even_when_two_race_for_it()
    {
        var unit = await NewUnit();
        string[] codes = [await unit.Approved(1), await unit.Approved(2)];

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => unit.Spend(codes[n % 2], $"{n + 1}.00", "2023-03-01", voucher: "记-88")));

        Assert.Single(replies, reply => (int)reply.Status == 200);
        Assert.All(replies.Where(reply => (int)reply.Status != 200), reply => Assert.Contains(reply.Problem, new (int, string?)[] { (422, "spend/voucher-used"), (409, "command/busy") }));
        Assert.Equal((422, "spend/voucher-used"), (await unit.Spend(codes[0], "1.00", "2023-04-01", voucher: "记-88")).Problem);
        Assert.Equal((422, "spend/voucher-used"), (await unit.Spend(codes[1], "1.00", "2023-04-01", voucher: "记-88")).Problem);
        _ = (await unit.Table(codes[1]).Post("/spends", new { amountYuan = "1.00", paidOn = "2023-04-01", voucher = "记-88", line = "2" })).Ok;
        await NothingFor(unit, codes[0]);
    }

    static async Task<(string?, string?)> Standing(Caller table) => (await table.Get("")) is var reply ? (reply["stage"], reply["heldBy"]) : default;

    async Task NothingFor(OneUnit unit, string code)
    {
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430009");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("")).Problem);
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

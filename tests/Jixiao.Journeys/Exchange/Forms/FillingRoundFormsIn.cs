using System.Text.Json.Nodes;
using Jixiao.Journeys.Evaluation;
using Jixiao.Journeys.MonitoringRounds;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Exchange.Forms;

public sealed class FillingRoundFormsIn(SharedInstance shared)
{
    [Fact]
    public async Task a_monitoring_form_filled_in_with_excel_stands_in_the_editor_or_all_its_mistakes_are_told()
    {
        var (unit, code) = await HalfYear.Called(await shared.Started());
        var template = await Template(unit, code, "monitoring");
        var wrong = await Sent(unit, code, "monitoring", template.Beside("全年预计执行数（万元）", "九万").Beside("偏差原因", "没钱").Beside("纠正措施", "加快支付").Beside("措施完成日期", "九月")
            .Under("全年预计完成", 1, "两台").Under("完成可能性", 2, "也许").Under("纠正措施", 2, "回访"));
        Assert.Equal((422, "sheet/problems"), wrong.Problem);
        Assert.Equal(
            ["资金 sheet/not-in-list", "资金 sheet/no-day", "全年预计执行数（万元） money/malformed", "1 actual/malformed", "2 monitoring/measure-incomplete", "2 sheet/not-in-list"],
            Problems(wrong).Select(p => $"{p["place"]} {p["code"]}"));
        Assert.All(Problems(wrong), p => Assert.Contains($"{p["at"]!["column"]}{p["at"]!["row"]}", SheetFixture.Unlocked(template)));
        Assert.Equal(404, (int)(await unit.Table(code).Get("/monitoring/1/working-copy")).Status);

        var filled = template.Beside("全年预计执行数（万元）", "9.000001", isNumber: true).Beside("偏差原因", "经费保障").Beside("原因说明", "资金下达晚").Beside("纠正措施", "加快支付").Beside("措施完成日期", "2099年9月30日")
            .Under("全年预计完成", 1, "2").Under("全年预计完成", 2, "90%").Under("完成可能性", 2, "有可能").Under("备注", 2, "问卷");
        Assert.Equal(204, (int)(await Sent(unit, code, "monitoring", filled)).Status);
        var kept = (await unit.Table(code).Get("/monitoring/1/working-copy")).Ok.Json["content"]!;
        Assert.Equal(
            ("9.000001", "Funding", "资金下达晚", "加快支付", "2099-09-30"),
            ((string?)kept["forecast"], (string?)kept["cause"], (string?)kept["explanation"], (string?)kept["measure"], (string?)kept["measureDue"]));
        Assert.Equal(await unit.Version(code), (long)(await unit.Table(code).Get("/monitoring/1/working-copy")).Ok.Json["baseVersion"]!);
        Assert.Equal(["2//", "90/Possible/问卷"], kept["rows"]!.AsArray().Select(row => $"{row!["forecast"]}/{row["possibility"]}/{row["remark"]}"));
        Assert.DoesNotContain(await unit.Events(code), e => e.Data is Domain.GoalTables.MonitoringReported);
        await NobodyElse(unit, code, "monitoring");
    }

    [Fact]
    public async Task a_self_evaluation_filled_in_with_excel_stands_in_the_editor_or_all_its_mistakes_are_told()
    {
        var (unit, code) = await YearEnd.Called(await shared.Started());
        await YearEnd.Done(unit, code, "1");
        var template = await Template(unit, code, "self-evaluation");
        var wrong = await Sent(unit, code, "self-evaluation", template.Under("偏差原因", 1, "其它").Under("措施完成日期", 2, "2099-06-30"));
        Assert.Equal(["1 sheet/not-in-list", "2 monitoring/measure-incomplete"], Problems(wrong).Select(p => $"{p["place"]} {p["code"]}"));

        var filled = template.Beside("实际完成情况", "年度目标部分完成").Under("偏差原因", 1, "硬件条件保障").Under("原因说明", 1, "厂家延期").Under("改进措施", 1, "加快采购").Under("措施完成日期", 1, "2099-06-30");
        Assert.Equal(204, (int)(await Sent(unit, code, "self-evaluation", filled)).Status);
        var kept = (await unit.Table(code).Get("/self-evaluation/1/working-copy")).Ok.Json["content"]!;
        Assert.Equal(
            ("年度目标部分完成", "Equipment", "厂家延期", "加快采购", "2099-06-30"),
            ((string?)kept["outcome"], (string?)kept["rows"]![0]!["cause"], (string?)kept["rows"]![0]!["explanation"], (string?)kept["rows"]![0]!["measure"], (string?)kept["rows"]![0]!["measureDue"]));
        Assert.Equal((422, "import/nothing-found"), (await Sent(unit, code, "self-evaluation", (await unit.Table(code).Get("/templates/actuals.xlsx")).Ok.Bytes)).Problem);

        _ = (await YearEnd.Report(unit, code, YearEnd.HalfMet)).Ok;
        Assert.Contains("厂家延期", PaperFixture.Cells(await Template(unit, code, "self-evaluation")).Select(cell => cell.Text));
        _ = (await YearEnd.Act(unit, code, "/self-evaluation/1/accept", new { })).Ok;
        Assert.Equal((422, "sheet/closed"), (await Sent(unit, code, "self-evaluation", filled)).Problem);
        await NobodyElse(unit, code, "self-evaluation");
    }

    [Fact]
    public async Task what_was_taken_out_of_a_template_or_put_in_twice_is_told_and_nothing_is_blank_by_accident()
    {
        var (unit, code) = await HalfYear.Called(await shared.Started());
        var template = await Template(unit, code, "monitoring");
        var rows = (await unit.Table(code).Get("/monitoring/1")).Ok.Json["indicators"]!.AsArray().Select(row => (string)row!["name"]!).ToList();
        Assert.Equal(
            ["纠正措施 sheet/part-missing", "备注 sheet/part-missing"],
            Told(await Sent(unit, code, "monitoring", template.Instead("纠正措施", "措施").Instead("备注", "说明"))));
        Assert.Equal(["1 sheet/row-twice", "2 sheet/row-missing"], Told(await Sent(unit, code, "monitoring", template.Instead("2", "1").Instead(rows[1], rows[0]))));
        Assert.Equal(["模板版本 sheet/no-version"], Told(await Sent(unit, code, "monitoring", template.Instead($"{await unit.Version(code)}", "999999"))));
        Assert.Equal(404, (int)(await unit.Table(code).Get("/monitoring/1/working-copy")).Status);
        await NobodyElse(unit, code, "monitoring");
    }

    [Fact]
    public async Task a_workbook_of_an_older_version_is_shown_beside_what_was_handed_in_since()
    {
        var (unit, code) = await YearEnd.Called(await shared.Started());
        await YearEnd.Done(unit, code);
        var filled = (await Template(unit, code, "self-evaluation")).Beside("实际完成情况", "旧表所写");
        _ = (await YearEnd.Report(unit, code, YearEnd.AllMet)).Ok;
        using var clerk = await Visitor.Of(unit, "clerk", unit.Tenant);
        var at = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}/self-evaluation/1";
        Assert.Contains("从Excel填报", (await clerk.Get($"{at}/edit")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("下载填报模板", (await clerk.Get($"{at}/sheet")).Ok.Page, StringComparison.Ordinal);

        var wrong = (await clerk.Upload($"{at}/sheet", "sheet", filled.Under("偏差原因", 1, "其它"), "填报.xlsx")).Ok.Page;
        foreach (var told in new[] { "有1处需要修改，没有采用任何内容", "不在下拉列表中" })
            Assert.Contains(told, wrong, StringComparison.Ordinal);

        Assert.Equal($"{at}/edit", (await clerk.Upload($"{at}/sheet", "sheet", filled, "填报.xlsx")).Headers!.Location!.PathAndQuery);

        var sides = (await clerk.Get($"{at}/edit")).Ok.Page;
        foreach (var side in new[] { "旧表所写", "年度目标全部完成" })
            Assert.Contains(side, sides, StringComparison.Ordinal);
        await Visitor.NobodyElse(unit, $"{at}/sheet");
    }

    static IEnumerable<string> Told(Reply reply) => Problems(reply).Select(p => $"{p["place"]} {p["code"]}");

    static MultipartFormDataContent Book(byte[] bytes) => new() { { new ByteArrayContent(bytes), "file", "填报.xlsx" } };

    static async Task<byte[]> Template(OneUnit unit, string code, string form)
    {
        var template = (await unit.Table(code).Get($"/{form}/1/template.xlsx")).Ok.Bytes;
        Assert.Empty(PaperFixture.Faults(template, "xlsx"));
        return template;
    }

    static Task<Reply> Sent(OneUnit unit, string code, string form, byte[] book) =>
        unit.Table(code).Post($"/{form}/1/sheet", Book(book));

    static IEnumerable<JsonNode> Problems(Reply reply) => reply.Json["problems"]!.AsArray().OfType<JsonNode>();

    static async Task NobodyElse(OneUnit unit, string code, string form)
    {
        var other = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As("clerk").Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}");
        Assert.Equal((404, "not-found"), (await other.Get($"/{form}/1/template.xlsx")).Problem);
        Assert.Equal(404, (int)(await other.Post($"/{form}/1/sheet", Book([1]))).Status);
    }
}

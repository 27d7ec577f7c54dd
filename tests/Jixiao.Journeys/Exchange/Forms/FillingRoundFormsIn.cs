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

    static async Task<byte[]> Template(OneUnit unit, string code, string form)
    {
        var template = (await unit.Table(code).Get($"/{form}/1/template.xlsx")).Ok.Bytes;
        Assert.Empty(PaperFixture.Faults(template, "xlsx"));
        return template;
    }

    static Task<Reply> Sent(OneUnit unit, string code, string form, byte[] book) =>
        unit.Table(code).Post($"/{form}/1/sheet", new MultipartFormDataContent { { new ByteArrayContent(book), "file", "填报.xlsx" } });

    static IEnumerable<JsonNode> Problems(Reply reply) => reply.Json["problems"]!.AsArray().OfType<JsonNode>();

    static async Task NobodyElse(OneUnit unit, string code, string form)
    {
        var other = (await OneUnit.Registered(unit.Instance, unit.Division, "430009")).As("clerk").Below($"/api/units/{unit.Tenant}/years/2023/goal-tables/{code}");
        Assert.Equal((404, "not-found"), (await other.Get($"/{form}/1/template.xlsx")).Problem);
        Assert.Equal(404, (int)(await other.Post($"/{form}/1/sheet", new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "填报.xlsx" } })).Status);
    }
}

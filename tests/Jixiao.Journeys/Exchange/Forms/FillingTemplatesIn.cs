using DocumentFormat.OpenXml.Packaging;
using Jixiao.Domain;
using Jixiao.Exchange.Documents;
using Jixiao.Journeys.Support;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Jixiao.Journeys.Exchange.Forms;

public sealed class FillingTemplatesIn(SharedInstance shared)
{
    [Theory]
    [InlineData("10606.7522", 10_606_752_200)]
    [InlineData("10606.752200000001", 10_606_752_200)]
    [InlineData("0.07", 70_000)]
    [InlineData("7.0000000000000007E-2", 70_000)]
    [InlineData("1234567.89", 1_234_567_890_000)]
    [InlineData("0.30000000000000004", 300_000)]
    [InlineData("0.000001", 1)]
    [InlineData("1E-6", 1)]
    public async Task a_number_of_a_workbook_loses_no_fen(string stored, long fen)
    {
        var (unit, template) = await Blank();
        var read = PublishedDocumentReader.Read(template.Beside("预算数", stored, isNumber: true).Beside("其中：财政资金", stored, isNumber: true).Beside("项目名称", "项目"), "goals.xlsx");
        Assert.Equal(Money.Fen(fen), Assert.Single(read.Tables).Content.Budget.Total);
        Assert.DoesNotContain(read.Problems, problem => problem.Code.StartsWith("amount/", StringComparison.Ordinal));
        Assert.Equal(unit.Tenant[7..], read.Tables[0].UnitNumber);
    }

    [Fact]
    public async Task everything_that_is_wrong_is_told_at_once_by_its_cell()
    {
        var (_, template) = await Blank();
        Assert.Empty(PaperFixture.Faults(template, "xlsx"));
        var read = PublishedDocumentReader.Read(Row(template, 1, "2台").Beside("预算数", "十万左右").Beside("项目名称", "信息化项目").Under("指标值", 2, "≥972023年12月底前").Under("三级指标", 2, "验收"), "goals.xlsx");
        Assert.Equal("信息化项目", read.Tables[0].Content.ProjectName);
        Assert.Equal(2023, read.FiscalYear?.Number);
        Assert.Equal(2, read.Tables[0].Content.Indicators.Count);

        var wrong = read.Problems.Where(p => p.Code is "amount/unreadable" or "target/unreadable").Select(p => (p.Code, p.At!.Column, p.At.Row, Says: p.At.ToString())).ToList();
        Assert.Equal(["amount/unreadable", "target/unreadable"], wrong.Select(w => w.Code));
        foreach (var (_, column, row, says) in wrong)
        {
            Assert.Contains($"{column}{row}", SheetFixture.Unlocked(template));
            Assert.Equal($"工作表“2023年度项目绩效目标表填报模板”第{row}行{column}列", says);
        }
    }

    [Fact]
    public async Task only_what_is_to_be_filled_in_can_be_entered_and_levels_are_chosen()
    {
        var (_, template) = await Blank();
        using var package = SpreadsheetDocument.Open(new MemoryStream(template), isEditable: false);
        var sheet = SheetFixture.Sheet(package);
        Assert.True(sheet.Elements<S.SheetProtection>().Single().Sheet!.Value);
        var lists = sheet.Descendants<S.DataValidation>().Where(rule => rule.Type?.Value == S.DataValidationValues.List).Select(rule => rule.Formula1!.Text).ToList();
        Assert.Equal(["\"产出指标,效益指标,满意度指标\"", "\"数量指标,质量指标,时效指标,成本指标,经济效益指标,社会效益指标,生态效益指标,可持续影响指标,服务对象满意度指标\""], lists);
        Assert.All(sheet.Descendants<S.DataValidation>(), rule => Assert.True(rule.Prompt!.Value!.Length is > 0 and < 255));
        var unlocked = SheetFixture.Unlocked(template).ToHashSet();
        Assert.All(PaperFixture.Cells(template).Where(cell => cell.Text is "项目编码" or "预算数" or "一级指标" or "指标值"), cell => Assert.DoesNotContain(cell.At, unlocked));
    }

    [Fact]
    public async Task a_filled_template_becomes_a_draft_and_its_own_template_changes_nothing()
    {
        var (unit, template) = await Blank();
        var filled = Row(template, 1, "2台").Beside("项目编码", unit.Code(1)).Beside("项目名称", "信息化项目").Beside("预算数", "10.5", isNumber: true).Beside("其中：财政资金", "10.5").Beside("绩效目标", "1.按期完成。\n2.验收合格。");
        var report = (await unit.Api.Import(filled, "表.xlsx", "draft")).Ok.Json;
        Assert.Equal("drafted", (string?)report["tables"]![0]!["outcome"]);
        var content = (await unit.Table(unit.Code(1)).Get("")).Ok.Json["content"]!;
        Assert.Equal(("105000.00", 2, 1), ((string?)content["budget"]!["totalYuan"], content["goals"]!.AsArray().Count, content["indicators"]!.AsArray().Count));

        var own = (await unit.Table(unit.Code(1)).Get("/templates/goal-table.xlsx")).Ok.Bytes;
        Assert.Empty(PaperFixture.Faults(own, "xlsx"));
        Assert.Equal(0, (long)(await unit.Api.Import(own, "表.xlsx", "draft")).Ok.Json["events"]!);
        var changed = (await unit.Api.Import(own.Under("指标值", 1, "3台"), "表.xlsx", "draft")).Ok.Json;
        Assert.Equal((1, "changed"), ((int)changed["events"]!, (string?)changed["tables"]![0]!["outcome"]));
        await NobodyElseTakesOne(unit, unit.Code(1));
    }

    [Fact]
    public async Task actuals_are_taken_from_a_workbook_all_or_none()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        var template = (await unit.Table(code).Get("/templates/actuals.xlsx")).Ok.Bytes;
        Assert.Empty(PaperFixture.Faults(template, "xlsx"));
        var day = template.Beside("截至日期", "2023年6月30日");

        var wrong = await Sent(unit, code, day.Under("实际完成值", 1, "两台").Under("实际完成值", 2, "196"));
        Assert.Equal((422, "actual/problems"), wrong.Problem);
        Assert.Equal([("1", "actual/malformed"), ("2", "actual/not-a-rate")], wrong.Json["problems"]!.AsArray().Select(p => ((string?)p!["place"], (string?)p["code"])));
        Assert.All(wrong.Json["problems"]!.AsArray(), p => Assert.Contains($"{p!["at"]!["column"]}{p["at"]!["row"]}", SheetFixture.Unlocked(template)));
        Assert.Equal((422, "actual/problems"), (await Sent(unit, code, template.Beside("截至日期", "六月").Under("实际完成值", 1, "1"))).Problem);
        Assert.Equal((422, "actual/problems"), (await Sent(unit, code, template)).Problem);
        Assert.DoesNotContain(await unit.Events(code), e => e.Data is Domain.GoalTables.ActualReported);

        var filled = day.Under("实际完成值", 1, "0.30000000000000004", isNumber: true).Under("实际完成值", 2, "96%").Under("说明", 2, "问卷");
        var taken = (await Sent(unit, code, filled, "book-1")).Ok;
        Assert.Equal(taken.Text, (await Sent(unit, code, filled, "book-1")).Ok.Text);
        Assert.Equal((422, "command/id-reused"), (await Sent(unit, code, day.Under("实际完成值", 1, "2"), "book-1")).Problem);
        Assert.Equal((await unit.Events(code))[^1].Version, taken.Version);
        Assert.Equal(
            [(0.3m, new DateOnly(2023, 6, 30), (string?)null), (96m, new DateOnly(2023, 6, 30), "问卷")],
            (await unit.Events(code)).Select(e => e.Data).OfType<Domain.GoalTables.ActualReported>().Select(e => (e.Value!.Value, e.AsOf, e.Note)));
        Assert.Contains("从Excel登记", (await unit.Below($"/units/{unit.Tenant}/years/2023/goal-tables/{code}").Get("/actuals")).Ok.Page, StringComparison.Ordinal);

        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002");
        Assert.Equal(404, (int)(await Sent(other, code, day.Under("实际完成值", 1, "1"))).Status);
        await NobodyElseTakesOne(unit, code);
    }

    [Fact]
    public async Task a_workbook_that_is_none_or_too_long_is_refused()
    {
        var (_, template) = await Blank();
        Assert.Equal("import/not-a-document", Assert.Throws<RuleBroken>(() => PublishedDocumentReader.Read(template[..^500], "goals.xlsx")).Code);
        Assert.Equal("import/not-a-document", Assert.Throws<RuleBroken>(() => PublishedDocumentReader.Read(template, "goals.xls")).Code);
        Assert.Equal("import/nothing-found", Assert.Throws<RuleBroken>(() => PublishedDocumentReader.Read(SheetFixture.Of(5_000), "goals.xlsx")).Code);
        Assert.Equal("import/too-many-rows", Assert.Throws<RuleBroken>(() => PublishedDocumentReader.Read(SheetFixture.Of(5_001), "goals.xlsx")).Code);
    }

    static byte[] Row(byte[] template, int row, string target) => template.Under("一级指标", row, "产出指标").Under("二级指标", row, "数量指标").Under("三级指标", row, "采购数量").Under("指标值", row, target);

    async Task<(OneUnit Unit, byte[] Template)> Blank()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        return (unit, (await unit.Api.Get("/years/2023/templates/goal-table.xlsx")).Ok.Bytes);
    }

    static Task<Reply> Sent(OneUnit unit, string code, byte[] book, string? key = null) =>
        unit.Table(code).Post("/actuals/sheet", new MultipartFormDataContent { { new ByteArrayContent(book), "file", "完成值.xlsx" } }, key);

    static async Task NobodyElseTakesOne(OneUnit unit, string code)
    {
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430003");
        foreach (var template in new[] { "/templates/goal-table.xlsx", "/templates/actuals.xlsx" })
            Assert.Equal(404, (int)(await other.Table(code).Get(template)).Status);
    }
}

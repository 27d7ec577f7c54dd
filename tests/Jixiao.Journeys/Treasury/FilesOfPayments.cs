using System.Net;
using System.Text;
using Jixiao.Journeys.Support;
using MiniExcelLibs;
using static Jixiao.Journeys.Treasury.TreasuryOf;

namespace Jixiao.Journeys.Treasury;

public sealed class FilesOfPayments(SharedInstance shared)
{
    const string Head = "编号,单位,年度,项目编码,金额（元）,资金来源,支付日期,凭证号,行号,冲销编号,原因";

    [Fact]
    public async Task a_workbooks_amounts_lose_no_fen()
    {
        var unit = await NewUnit();
        var code = (await Tables(unit, 1, 5_000_000))[0];
        var day = new DateTime(2023, 6, 1);
        var sheet = Workbook(
            Cells("a", 430001, code, 0.07, day), Cells("b", "430001", code, 1234567.89, "2023年6月1日"), Cells("c", unit.Tenant, code, 0.1 + 0.2, "2023/6/1"), Cells(4, 430001, code, "1,000.10", day.ToOADate()),
            Cells("e", 430001, code, 0.005, day));

        var batch = Batch.Of(await new TreasuryOf(unit).Upload(sheet, "6月支付.xlsx"));

        Assert.Equal((5, 4, 0, 0, 1), batch.Figures);
        Assert.Equal(["6 e money/fraction-of-fen"], batch.Refused);
        Assert.Equal(["a 0.07", "b 1234567.89", "c 0.30", "4 1000.10"], (await unit.Table(code).Get("")).Json["spends"]!.AsArray().Select(s => $"{s!["id"]} {s["amountYuan"]}"));
        Assert.All((await unit.Table(code).Get("")).Json["spends"]!.AsArray(), s => Assert.Equal("2023-06-01", (string?)s!["paidOn"]));
    }

    [Fact]
    public async Task comma_separated_values_are_read_as_chinese_programs_write_them()
    {
        var unit = await NewUnit();
        var code = (await Tables(unit, 1))[0];
        var text = $"{Head}\r\nx1,430001,2023,{code},\"1,234.50\",财政资金,2023-06-01,支-1,1,,\r\n,,,,,,,,,,\r\nx2,430001,2023,{code},10,其他资金,2023-06-02,\"支\"\"2\"\"\",,,\r\nx3,430001,2023,{code},1234.50,,2023-06-03,退-1,,x1,退款\r\n";
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text);

        Assert.Equal((3, 3, 1, 0, 0), Batch.Of(await new TreasuryOf(unit).Upload(gb18030, "6月.csv")).Figures);
        Assert.Equal((3, 0, 0, 3, 0), Batch.Of(await new TreasuryOf(unit).Bureau.Post("/spends", new StringContent(text, Encoding.UTF8, "text/csv"))).Figures);

        var spends = (await unit.Table(code).Get("")).Json["spends"]!.AsArray();
        Assert.Equal(["x1 支-1 1 0.00", "x2 支\"2\"  10.00"], spends.Select(s => $"{s!["id"]} {s["voucher"]} {s["line"]} {s["leftYuan"]}"));
    }

    [Fact]
    public async Task the_template_can_be_filled_in_and_sent()
    {
        var unit = await NewUnit();
        var template = await new TreasuryOf(unit).Bureau.Get("/spends/template.xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template.MediaType);
        using var sheet = new MemoryStream(template.Bytes);
        Assert.Equal(Head, string.Join(',', ((IDictionary<string, object>)sheet.Query().First()).Values));
        Assert.Equal((422, "treasury/empty"), (await new TreasuryOf(unit).Upload(template.Bytes, "空.xlsx")).Problem);
    }

    [Fact]
    public async Task what_is_no_such_file_is_refused_whole()
    {
        var unit = await NewUnit();
        var treasury = new TreasuryOf(unit);
        Assert.Equal((422, "treasury/empty"), (await treasury.Upload([], "空.csv")).Problem);
        Assert.Equal((422, "treasury/no-head"), (await treasury.Upload("编号,单位\n1,430001\n"u8.ToArray(), "短.csv")).Problem);
        Assert.Equal((422, "treasury/unreadable"), (await treasury.Upload([.. "PK\x03\x04"u8, .. new byte[100]], "坏.xlsx")).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()).As("treasury").Below($"/api/bureaus/{unit.Division}").Get("/spends/template.xlsx")).Problem);
    }

    [Fact]
    public async Task a_form_without_script_is_answered_by_the_page_of_the_batch()
    {
        var unit = await NewUnit();
        var (code, name) = ((await Tables(unit, 1))[0], $"treasury-{unit.Division}");
        await unit.Instance.Person(name, unit.Division, memberships: $"treasury {unit.Division}");
        using var visitor = await Visitor.SignedIn(unit.Instance, name);
        var page = $"/bureaus/{unit.Division}/treasury";

        var sent = await visitor.Upload(page, "batch", Encoding.UTF8.GetBytes($"{Head}\nx1,430001,2023,{code},10,,2023-06-01,支-1,,,\nx2,430001,2023,{code},ten,,2023-06-01,支-2,,,\n"), "6月.csv");

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        var result = (await visitor.Get(sent.Headers!.Location!.ToString())).Page;
        Assert.Contains("处理结果：6月.csv", result, StringComparison.Ordinal);
        Assert.Contains("“ten”不是金额。", result, StringComparison.Ordinal);
        Assert.Contains(name, (await visitor.Get(page)).Page, StringComparison.Ordinal);
        Assert.Equal((403, "permission/denied"), (await visitor.Get($"/api/bureaus/{unit.Division}/rollups?year=2023&by=unit")).Problem);
    }

    static byte[] Workbook(params object[] rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows.Cast<Dictionary<string, object?>>());
        return file.ToArray();
    }

    static Dictionary<string, object?> Cells(object id, object unit, string project, object yuan, object paidOn) => new()
    {
        ["编号"] = id, ["单位"] = unit, ["年度"] = 2023, ["项目编码"] = project, ["金额(元)"] = yuan, ["资金来源"] = "财政资金", ["支付日期"] = paidOn, ["凭证号"] = $"支-{id}", ["行号"] = 1,
    };

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

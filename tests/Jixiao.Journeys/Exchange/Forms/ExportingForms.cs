using System.IO.Compression;
using System.Text.Json;
using Jixiao.Exchange.Documents;
using Jixiao.Journeys.MonitoringRounds;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Exchange.Forms;

public sealed class ExportingForms(SharedInstance shared)
{
    [Fact]
    public async Task the_published_document_exported_and_imported_again_makes_no_event()
    {
        var unit = await New(registered: false);
        _ = (await unit.Api.Import(Published.In(unit.Division), "goals.txt", "approved")).Ok;
        var before = await unit.Events();
        var document = (await unit.Api.Get("/years/2023/document.docx")).Ok;
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", document.MediaType);
        Assert.Empty(PaperFixture.Faults(document.Bytes, "docx"));

        var read = PublishedDocumentReader.Read(document.Bytes, "goals.docx");
        var original = PublishedDocumentReader.Read(Published.In(unit.Division), "goals.txt");
        Documents.TextFixture.AssertSaysTheSame(original, read);
        Assert.Equal(original.Problems.Where(p => p.Code != "year/assumed").Select(p => (p.Place, p.Code)), read.Problems.Select(p => (p.Place, p.Code)));

        foreach (var @as in new[] { "approved", "draft" })
        {
            var report = (await unit.Api.Import(document.Bytes, "goals.docx", @as)).Ok.Json;
            Assert.Equal(0, (long)report["events"]!);
            Assert.All(report["tables"]!.AsArray(), table => Assert.Equal("unchanged", (string?)table!["outcome"]));
        }
        Assert.Equal(before.Count, (await unit.Events()).Count);
    }

    [Fact]
    public async Task every_table_exported_as_a_workbook_and_imported_again_makes_no_event()
    {
        var unit = await New(registered: false);
        _ = (await unit.Api.Import(Published.In(unit.Division), "goals.txt", "approved")).Ok;
        var before = await unit.Events();
        foreach (var code in (await unit.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray().Select(table => (string)table!["code"]!))
        {
            var sheet = (await unit.Table(code).Get("/forms/goal-table.xlsx")).Ok;
            Assert.Empty(PaperFixture.Faults(sheet.Bytes, "xlsx"));
            Assert.Equal("unchanged", (string?)(await unit.Api.Import(sheet.Bytes, "goals.xlsx", "draft")).Ok.Json["tables"]![0]!["outcome"]);
            Assert.Equal("unchanged", (string?)(await unit.Api.Import((await unit.Table(code).Get("/templates/goal-table.xlsx")).Ok.Bytes, "goals.xlsx", "draft")).Ok.Json["tables"]![0]!["outcome"]);
        }
        Assert.Equal(before.Count, (await unit.Events()).Count);
    }

    [Fact]
    public async Task every_form_is_sound_and_nobody_elses()
    {
        await using var instance = await shared.Another(clock: new SettableClock(new(2023, 7, 10)));
        var (unit, code) = await HalfYear.Called(instance);
        Assert.Equal((422, "monitoring/none"), (await unit.Table(code).Get("/forms/monitoring.docx")).Problem);
        Assert.Equal((422, "adjustment/none"), (await unit.Table(code).Get("/forms/adjustment.docx")).Problem);
        Assert.Contains("未填报", PaperFixture.WordText((await unit.Table(code).Get("/monitoring/1/form.docx")).Ok.Bytes), StringComparison.Ordinal);
        await HalfYear.OnPlan(unit, code);
        _ = (await HalfYear.Report(unit, code, HalfYear.AllMet)).Ok;
        var handedIn = PaperFixture.WordText((await unit.Table(code).Get("/forms/monitoring.docx")).Ok.Bytes);
        _ = (await unit.Spend(code, "1.00", "2023-06-30")).Ok;
        Assert.Equal(handedIn, PaperFixture.WordText((await unit.Table(code).Get("/forms/monitoring.docx")).Ok.Bytes));
        Assert.Equal(handedIn, PaperFixture.WordText((await unit.Table(code).Get("/monitoring/1/form.docx")).Ok.Bytes));
        Assert.Contains("1–6月（截至2023年6月30日）", handedIn, StringComparison.Ordinal);
        Assert.Contains("60.00%", handedIn, StringComparison.Ordinal);
        _ = (await unit.Table(code).Post("/adjustments", new { content = OneUnit.Content(name: "改名项目", target: "≥90%"), reason = "=1+1" }, await unit.Version(code))).Ok;

        string[] forms = ["/forms/goal-table", "/forms/adjustment", "/forms/monitoring", "/forms/self-evaluation", "/monitoring/1/form"];
        var other = await OneUnit.Registered(instance, unit.Division, "430002");
        foreach (var address in forms.SelectMany(form => new[] { $"{form}.docx", $"{form}.xlsx" }))
        {
            var form = (await unit.Table(code).Get(address)).Ok;
            Assert.Equal([], PaperFixture.Faults(form.Bytes, address[^4..]));
            Assert.Equal("attachment", form.Disposition);
            Assert.Equal(404, (int)(await other.Table(code).Get(address)).Status);
        }
        foreach (var unknown in new[] { "/forms/unknown.docx", "/forms/goal-table.pdf", "/monitoring/2/form.docx" })
            Assert.Equal(404, (int)(await unit.Table(code).Get(unknown)).Status);

        var packed = (await unit.Bureau.Get("/years/2023/forms.zip?form=monitoring")).Ok;
        Assert.Equal(["1"], packed.Headers!.GetValues("Jixiao-Files"));
        using var zip = new ZipArchive(new MemoryStream(packed.Bytes));
        Assert.Equal([$"430430/430001测试单位/{code}测试项目绩效执行监控表.docx"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task tables_are_packed_in_folders_of_their_units()
    {
        var unit = await New();
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002", "另一/单位");
        foreach (var one in new[] { unit, other })
            _ = await one.Drafted(1);
        var packed = (await unit.Bureau.Get("/years/2023/forms.zip")).Ok;
        Assert.Equal(("application/zip", "2"), (packed.MediaType, packed.Headers!.GetValues("Jixiao-Files").Single()));
        using var zip = new ZipArchive(new MemoryStream(packed.Bytes));
        Assert.Equal([$"430430/430001测试单位/{unit.Code(1)}测试项目绩效目标表.docx", $"430430/430002另一_单位/{other.Code(1)}测试项目绩效目标表.docx"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await (await entry.OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(content, TestContext.Current.CancellationToken);
            Assert.Empty(PaperFixture.Faults(content.ToArray(), "docx"));
        }
        using var own = new ZipArchive(new MemoryStream((await unit.Api.Get("/years/2023/forms.zip")).Ok.Bytes));
        Assert.Equal([$"{unit.Code(1)}测试项目绩效目标表.docx"], own.Entries.Select(entry => entry.FullName));
        Assert.Equal(404, (int)(await unit.Bureau.Get("/years/2023/forms.zip?department=999")).Status);
        Assert.Equal(404, (int)(await unit.As("clerk").Below($"/api/units/{other.Tenant}").Get("/years/2023/forms.zip")).Status);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task what_would_pass_for_a_formula_stays_text(string text)
    {
        var (unit, kept) = await Saying(text);
        var sheet = (await unit.Table(unit.Code(1)).Get("/forms/goal-table.xlsx")).Ok.Bytes;
        Assert.Equal([], PaperFixture.Faults(sheet, "xlsx"));
        var cell = Assert.Single(PaperFixture.Cells(sheet), cell => cell.Text == kept);
        Assert.Equal(("inlineStr", true), (cell.Type, cell.IsQuoted));
        Assert.False(PaperFixture.HasFormulas(sheet));
    }

    [Fact]
    public async Task markup_and_control_characters_stay_text()
    {
        var (unit, _) = await Saying("</w:t><w:br/>&amp;]]>\u0001尾");
        var word = (await unit.Table(unit.Code(1)).Get("/forms/goal-table.docx")).Ok.Bytes;
        Assert.Equal([], PaperFixture.Faults(word, "docx"));
        Assert.Contains("</w:t><w:br/>&amp;]]>尾", PaperFixture.WordText(word), StringComparison.Ordinal);
        var sheet = (await unit.Table(unit.Code(1)).Get("/forms/goal-table.xlsx")).Ok.Bytes;
        Assert.Equal([], PaperFixture.Faults(sheet, "xlsx"));
        Assert.Contains(PaperFixture.Cells(sheet), cell => cell.Text == "</w:t><w:br/>&amp;]]>尾");
    }

    /// <summary>A unit whose table says that of the use of its money, and how it is kept.</summary>
    async Task<(OneUnit Unit, string Kept)> Saying(string text)
    {
        var unit = await New();
        var content = JsonSerializer.SerializeToNode(OneUnit.Content())!;
        content["use"] = text;
        _ = (await unit.Api.Post("/years/2023/goal-tables", new { code = unit.Code(1), content })).Ok;
        return (unit, (string)(await unit.Table(unit.Code(1)).Get("")).Ok.Json["content"]!["use"]!);
    }

    async Task<OneUnit> New(bool registered = true)
    {
        var instance = await shared.Started();
        return registered ? await OneUnit.Registered(instance, SharedInstance.NewDivision()) : OneUnit.Unknown(instance, SharedInstance.NewDivision());
    }
}

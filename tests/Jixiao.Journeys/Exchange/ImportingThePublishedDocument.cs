using System.Text;
using System.Text.Json.Nodes;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Commands;
using Jixiao.Journeys.Support;
using Jixiao.Sample;

namespace Jixiao.Journeys.Exchange;

public sealed class ImportingThePublishedDocument(SharedInstance shared)
{
    const string FileName = "goals.txt";

    [Fact]
    public async Task the_published_document_becomes_eight_approved_tables()
    {
        var bytes = SampleDocuments.Read(SampleDocuments.Zunhua2023);
        var unit = await NewUnit("130281");

        var report = (await unit.Api.Import(bytes, FileName, "approved")).Ok.Json;

        var year = (await unit.Api.Get("/years/2023")).Ok.Json;
        var tables = year["tables"]!.AsArray();
        Assert.Equal("遵化市机关事务中心本级", (string?)year["name"]);
        Assert.All(report["tables"]!.AsArray(), t => Assert.Equal("approved", (string?)t!["outcome"]));
        Assert.All(tables, t => Assert.Equal("approved", (string?)t!["stage"]));
        Assert.Equal(InOrder(10, 9, 9, 9, 9, 9, 10, 10), ByName(tables, "indicators"));
        Assert.Equal(
            InOrder("17000.00", "100000.00", "2400000.00", "2630000.00", "1200000.00", "2310000.00", "2000000.00", "410000.00"),
            ByName(tables, "initialYuan"));
        Assert.Equal(("11067000.00", "11067000.00", "0.00"), ((string?)year["initialYuan"], (string?)year["adjustedYuan"], (string?)year["executedYuan"]));
        foreach (var code in tables.Select(t => (string)t!["code"]!))
            Assert.Equal("03-31 30, 06-30 60, 10-31 90, 12-31 100", Plan((await unit.Table(code).Get("")).Ok.Json));

        var unreadable = (await unit.Table("13028123P00026110001R").Get("")).Ok.Json["content"]!["indicators"]![3]!["target"]!;
        Assert.Equal(("≥972023年12月底前", "unreadable"), ((string?)unreadable["raw"], (string?)unreadable["kind"]));
        Assert.Contains(report["document"]!["problems"]!.AsArray(), p => ((string?)p!["place"], (string?)p["code"]) == ("4.4", "target/unreadable"));

        var (events, sha256) = (await unit.Events(), SourceFiles.Sha256(bytes));
        Assert.Equal((int)report["events"]!, events.Count + 2); // The unit and its department are the bureau's.
        Assert.All(events, e => Assert.Equal((FileName, sha256), (e.GetHeader(Headers.File)?.ToString(), e.GetHeader(Headers.Sha256)?.ToString())));
        Assert.All(events, e => Assert.False(string.IsNullOrEmpty(e.GetHeader(Headers.Place)?.ToString())));
        Assert.Equal("4.4", events.Single(e => e.Data is IndicatorSet { Target.Raw: "≥972023年12月底前" }).GetHeader(Headers.Place)?.ToString());
        Assert.Equal("二.3", events.Single(e => e.Data is GoalItemSet { No: 3 }).GetHeader(Headers.Place)?.ToString());

        Assert.Equal(bytes, (await unit.Api.Get($"/files/{sha256}")).Ok.Bytes);
        await NobodyElseSees(unit, "13028123P00026110001R", sha256);
    }

    [Fact]
    public async Task the_same_file_again_makes_no_event()
    {
        var unit = await Imported("approved");
        var before = await unit.Events();

        var again = (await unit.Api.Import(Published.In(unit.Division), "renamed.txt", "approved")).Ok.Json;

        Assert.Equal(0, (long)again["events"]!);
        Assert.All(again["tables"]!.AsArray(), t => Assert.Equal("unchanged", (string?)t!["outcome"]));
        Assert.Equal(before.Count, (await unit.Events()).Count);
    }

    [Fact]
    public async Task the_same_file_twice_at_once_is_imported_once()
    {
        var unit = await NewUnit();
        var replies = await Task.WhenAll(Enumerable.Range(1, 2).Select(_ => unit.Api.Import(Published.In(unit.Division), FileName, "approved")));

        Assert.Contains(replies, r => (int)r.Status == 200);
        Assert.All(replies, r => Assert.True((int)r.Status == 200 || r.Problem == (409, "command/busy")));
        var events = await unit.Events();
        Assert.Equal(8, events.Count(e => e.Data is GoalTableApproved));
        Assert.Equal(75, events.Count(e => e.Data is IndicatorSet));
    }

    [Fact]
    public async Task a_corrected_file_asks_to_adjust_what_is_approved()
    {
        var unit = await Imported("approved");
        var before = (await unit.Events()).Count;

        var report = (await unit.Api.Import(Published.With(unit.Division, t => t.Replaced("≥1.7万元", "≥1.8万元")), FileName, "approved")).Ok.Json;

        Assert.Equal(1, (long)report["events"]!);
        var requested = Assert.IsType<AdjustmentRequested>(Assert.Single((await unit.Events()).Skip(before)).Data);
        Assert.Equal("≥1.8万元", requested.Proposal.Indicators[1].Target.Raw);
        Assert.Equal("adjustmentRequested", (string?)report["tables"]![0]!["outcome"]);
        var table = (await unit.Table($"{unit.Division}23P00031710001F").Get("")).Ok.Json;
        Assert.True((bool)table["adjustmentPending"]!);
        Assert.Equal("≥1.7万元", (string?)table["content"]!["indicators"]![1]!["target"]!["raw"]);
    }

    [Fact]
    public async Task a_corrected_draft_changes_by_its_differences()
    {
        var unit = await Imported("draft");
        var before = (await unit.Events()).Count;

        var report = (await unit.Api.Import(Published.With(unit.Division, t => t.Replaced("≥1.7万元", "≥1.8万元")), FileName, "draft")).Ok.Json;

        Assert.Equal(["changed", .. Enumerable.Repeat("unchanged", 7)], report["tables"]!.AsArray().Select(t => (string?)t!["outcome"]));
        var corrected = Assert.Single((await unit.Events()).Skip(before));
        Assert.Equal((2, "≥1.8万元"), corrected.Data is IndicatorSet e ? (e.Row, e.Target.Raw) : default);
        Assert.Equal("1.2", corrected.GetHeader(Headers.Place)?.ToString());
    }

    [Fact]
    public async Task a_table_that_a_corrected_file_leaves_out_is_left_alone()
    {
        var unit = await Imported("draft");
        var code = $"{unit.Division}23P00030910001K";
        var version = await unit.Version(code);

        var report = (await unit.Api.Import(Published.With(unit.Division, Published.WithoutLastTable), FileName, "draft")).Ok.Json;

        Assert.Equal(7, report["tables"]!.AsArray().Count);
        Assert.Equal(version, await unit.Version(code));
        Assert.Equal(8, (await unit.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray().Count);
    }

    [Fact]
    public async Task a_project_without_a_code_keeps_the_number_it_was_given_when_its_table_moves_up()
    {
        var unit = await NewUnit();
        string[] codes = ["13028123P000292100015", "13028123P00030910001K"];
        string WithoutCodes(string text) => codes.Aggregate(text, (left, code) => left.Replaced(code, ""));
        string WithoutSeventh(string text) => text.Remove(text.IndexOf("7.重点活动经费绩效目标表", StringComparison.Ordinal), text.IndexOf("8.综合业务经费绩效目标表", StringComparison.Ordinal) - text.IndexOf("7.重点活动经费绩效目标表", StringComparison.Ordinal)).Replaced("8.综合业务经费绩效目标表", "7.综合业务经费绩效目标表");

        var first = (await unit.Api.Import(Published.With(unit.Division, WithoutCodes), FileName, "draft")).Ok.Json["tables"]!.AsArray();
        var second = (await unit.Api.Import(Published.With(unit.Division, text => WithoutSeventh(WithoutCodes(text))), FileName, "draft")).Ok.Json["tables"]!.AsArray();

        Assert.StartsWith($"{unit.Division}23U430001", (string?)first[7]!["code"], StringComparison.Ordinal);
        Assert.NotEqual((string?)first[6]!["code"], (string?)first[7]!["code"]);
        Assert.Equal(((string?)first[7]!["code"], "unchanged"), ((string?)second[6]!["code"], (string?)second[6]!["outcome"]));
        Assert.Equal(8, (await unit.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray().Count);
    }

    [Fact]
    public async Task another_units_document_is_refused_and_leaves_nothing()
    {
        var division = SharedInstance.NewDivision();
        var other = OneUnit.Unknown(await shared.Started(), division, "430002");
        var bytes = Published.In(division);

        Assert.Equal((422, "import/other-unit"), (await other.Api.Import(bytes, FileName, "approved")).Problem);
        Assert.Equal((422, "import/other-unit"), (await (await NewUnit()).Api.Import(bytes, FileName, "approved")).Problem);

        Assert.Empty(await other.Events());
        Assert.Equal((404, "not-found"), (await other.Api.Get($"/files/{SourceFiles.Sha256(bytes)}")).Problem);
        Assert.Equal((404, "not-found"), (await other.Api.Get("/years/2023")).Problem);
    }

    [Fact]
    public async Task a_text_without_tables_is_refused()
    {
        var unit = await NewUnit();
        Assert.Equal((422, "import/nothing-found"), (await unit.Api.Import(Encoding.UTF8.GetBytes("今天天气很好。\n没有绩效目标。\n"), FileName, "draft")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Api.Import(Published.In(unit.Division), FileName, "final")).Problem);
        Assert.Empty(await unit.Events());
    }

    async Task<OneUnit> NewUnit(string? division = null) => OneUnit.Unknown(await shared.Started(), division ?? SharedInstance.NewDivision());

    async Task<OneUnit> Imported(string @as)
    {
        var unit = await NewUnit();
        _ = (await unit.Api.Import(Published.In(unit.Division), FileName, @as)).Ok;
        return unit;
    }

    async Task NobodyElseSees(OneUnit unit, string code, string sha256)
    {
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430099");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("")).Problem);
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("/history")).Problem);
        Assert.Equal((404, "not-found"), (await other.Api.Get($"/files/{sha256}")).Problem);
        Assert.Empty((await other.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray());
    }

    static string Plan(JsonNode table) => string.Join(", ", table["content"]!["plan"]!.AsArray().Select(p => $"{p!["by"]} {p["percent"]}"));

    // The document's order; the API lists by code.
    static readonly string[] Names = ["安可计算机购置", "公务用车监控运行系统经费", "国际饭店运转补助资金", "聘用临时人员工资保险及劳保", "维修建设经费", "职工食堂补贴资金", "重点活动经费", "综合业务经费"];

    static IEnumerable<string> InOrder(params IEnumerable<object> values) => values.Select(v => v.ToString()!);

    static IEnumerable<string> ByName(JsonArray tables, string field) => Names.Select(name => tables.Single(t => (string?)t!["name"] == name)![field]!.ToString());
}

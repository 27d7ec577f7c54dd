using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jixiao.Journeys.Monitoring;
using Jixiao.Journeys.Support;
using Marten.Events;
using MiniExcelLibs;

namespace Jixiao.Journeys.Bureau;

public sealed class AskingRollups(SharedInstance shared)
{
    static readonly string[] Groupings = ["division", "department", "section", "unit", "level1", "level2", "level3", "class", "stage", "size"];

    [Theory]
    [MemberData(nameof(EveryGrouping))]
    public async Task every_figure_leads_to_its_tables_and_they_to_their_entries(string by)
    {
        var (bureau, _) = await Played();
        var rollup = (await bureau.Get($"/rollups?year=2023&by={by}")).Ok.Json;
        Assert.NotEmpty(rollup["rows"]!.AsArray());
        foreach (var row in rollup["rows"]!.AsArray())
        {
            var tables = (await Followed(bureau, (string)row!["href"]!)).Json;
            var lines = tables["rows"]!.AsArray();
            Assert.Equal(row["figures"]!["tables"]!.ToString(), $"{lines.Count}");
            foreach (var figure in new[] { "initialYuan", "adjustedYuan", "receivedYuan", "executedYuan" })
                Assert.Equal(Yuan(row["figures"]!["all"]![figure]), lines.Sum(line => Yuan(line!["figures"]!["all"]![figure])));
            Assert.Equal(Count(row, "indicators"), lines.Sum(line => Count(line, "indicators")));
            Assert.Equal(Count(row, "met"), lines.Sum(line => Count(line, "met")));
            foreach (var line in lines.Where(l => (string)l!["stage"]! == "approved").Take(2))
                await LeadsToItsEntries(bureau, line!);
        }
    }

    public static TheoryData<string> EveryGrouping => [.. Groupings];

    [Fact]
    public async Task pages_of_tables_follow_one_another_without_a_gap_in_every_order()
    {
        var (bureau, _) = await Played();
        var all = Codes((await bureau.Get("/rollups/tables?year=2023&order=key")).Ok.Json).ToList();
        Assert.Equal(8, all.Count);
        foreach (var order in new[] { "key", "initial", "adjusted", "received", "executed", "rate", "revisions", "revised", "met", "daysLate" })
            foreach (var ascending in new[] { "true", "false" })
            {
                var found = new List<string>();
                var next = $"{bureau.Address}/rollups/tables?year=2023&order={order}&ascending={ascending}&pageSize=3";
                while (next is not null)
                {
                    var page = (await Followed(bureau, next)).Json;
                    found.AddRange(Codes(page));
                    next = (string?)page["next"];
                }
                Assert.Equal(all.Order(), found.Order());
                Assert.Equal(Codes((await bureau.Get($"/rollups/tables?year=2023&order={order}&ascending={ascending}")).Ok.Json), found);
            }
        Assert.Equal((400, "request/malformed"), (await bureau.Get("/rollups/tables?year=2023&order=red")).Problem);
        Assert.Equal((400, "request/malformed"), (await bureau.Get("/rollups/tables?year=2023&after=x")).Problem);
    }

    [Fact]
    public async Task rows_are_ranked_and_cut_at_both_ends_while_the_total_stays()
    {
        var (bureau, _) = await Played();
        var whole = (await bureau.Get("/rollups?year=2023&by=unit&order=rate")).Ok.Json;
        Assert.Equal(["1", "2", "3"], whole["rows"]!.AsArray().Select(r => $"{r!["rank"]}"));
        var rates = whole["rows"]!.AsArray().Select(r => Yuan(r!["figures"]!["rate"])).ToList();
        Assert.Equal(rates.OrderDescending(), rates);
        var ends = (await bureau.Get("/rollups?year=2023&by=unit&order=rate&top=1&bottom=1")).Ok.Json;
        Assert.Equal(["1", "3"], ends["rows"]!.AsArray().Select(r => $"{r!["rank"]}"));
        Assert.Equal(whole["total"]!.ToJsonString(), ends["total"]!.ToJsonString());
        var second = (await bureau.Get("/rollups?year=2023&by=unit&order=rate&ascending=true&pageSize=2&page=2")).Ok.Json;
        Assert.Equal((3, "3"), ((int)second["count"]!, $"{second["rows"]!.AsArray().Single()!["rank"]}"));
        Assert.Equal(whole["rows"]!.AsArray()[0]!["key"]!.ToString(), second["rows"]!.AsArray().Single()!["key"]!.ToString());
    }

    [Fact]
    public async Task last_year_stands_beside_this_year()
    {
        var instance = await shared.Started();
        var division = SharedInstance.NewDivision();
        var unit = await OneUnit.Registered(instance, division);
        var code = await unit.Approved(1, "30000.00");
        await using (var session = instance.Store.LightweightSession(unit.Tenant))
        {
            session.Events.StartStream($"goal-table/2022/{code}", Life.ApprovedIn(new(2022), code, 20_000_00));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var rollup = (await unit.Bureau.Get("/rollups?year=2023&by=unit&lastYear=true")).Ok.Json;
        Assert.Equal(("30000.00", "20000.00"), ($"{rollup["total"]!["all"]!["initialYuan"]}", $"{rollup["lastYear"]!["all"]!["initialYuan"]}"));
        Assert.Equal("20000.00", $"{rollup["rows"]!.AsArray().Single()!["lastYear"]!["all"]!["initialYuan"]}");
        Assert.Null((await unit.Bureau.Get("/rollups?year=2023&by=unit")).Ok.Json["lastYear"]);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Bureau.Get("/rollups?year=2023")).Problem);
    }

    [Fact]
    public async Task what_is_entered_late_is_the_difference_of_two_moments()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1, "30000.00");
        _ = (await unit.Spend(code, "100.00", "2023-06-15")).Ok;
        clock.Day = new(2023, 7, 20);
        _ = (await unit.Spend(code, "23.45", "2023-06-28")).Ok;
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));

        var compared = (await unit.Bureau.Get("/rollups/compare?year=2023&by=unit&at=2023-06-30T16:00:00Z")).Ok.Json;
        Assert.Equal(("100.00", "123.45"), ($"{compared["one"]!["total"]!["all"]!["executedYuan"]}", $"{compared["other"]!["total"]!["all"]!["executedYuan"]}"));
        var differences = compared["rows"]!.AsArray().Single()!["differences"]!.AsArray().Select(d => $"{d}").ToList();
        Assert.Equal(["all.executedYuan", "fiscal.executedYuan", "rate", "againstPlan", "againstTime"], differences);
        Assert.Equal("2023-07-01", $"{compared["on"]}");
        var late = (await unit.Bureau.Get($"/rollups/tables/{unit.Tenant}/{code}/entries?year=2023&on=2023-06-30")).Ok.Json["spends"]!.AsArray();
        Assert.Equal(["False 100.00", "True 23.45"], late.Select(s => $"{(bool)s!["isLate"]!} {s["amountYuan"]}"));
        Assert.Single((await unit.Bureau.Get($"/rollups/tables/{unit.Tenant}/{code}/entries?year=2023&on=2023-06-30&at=2023-07-01T00:00:00Z")).Ok.Json["spends"]!.AsArray());
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Get("/rollups/compare?year=2023")).Problem);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Bureau.Get("/rollups/compare?year=2023&at=2023-06-30T16:00:00Z")).Problem);
    }

    [Fact]
    public async Task lights_are_counted_as_known_then_by_the_thresholds_known_then()
    {
        var clock = new SettableClock(new(2023, 6, 30));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        _ = (await unit.Spend(code, "48000.00", "2023-06-15")).Ok;
        _ = await unit.Drafted(2);
        clock.Day = new(2023, 7, 10);
        _ = (await RuleBookOfABureau.Set(unit, "2023-06-30", "90")).Ok;
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["yellow 1", "grey 1"], await Lights("&on=2023-06-30"));
        Assert.Equal(["green 1", "grey 1"], await Lights("&on=2023-06-29"));
        Assert.Equal(["green 1", "grey 1"], await Lights("&on=2023-06-30&at=2023-07-01T00:00:00Z"));
        Assert.Equal("""{"red":0,"yellow":1,"blue":0,"green":0,"grey":1}""", (await unit.Bureau.Get("/rollups?year=2023&by=division&lights=true&on=2023-06-30")).Ok.Json["total"]!["lights"]!.ToJsonString());
        Assert.Equal("1", $"{(await unit.Bureau.Get("/rollups?year=2023&by=unit&order=red&on=2023-06-30")).Ok.Json["rows"]![0]!["figures"]!["lights"]!["yellow"]}");
        Assert.Equal([code], (await unit.Bureau.Get("/rollups/tables?year=2023&on=2023-06-30&light=yellow")).Ok.Json["rows"]!.AsArray().Select(r => (string)r!["code"]!));

        // What was asked before is asked again after more became known.
        _ = (await unit.Spend(code, "20000.00", "2023-06-28")).Ok;
        _ = await unit.Drafted(3);
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(["green 1", "grey 2"], (await Lights("&on=2023-06-30")).Order());
        Assert.Equal(["green 1", "grey 1"], await Lights("&on=2023-06-30&at=2023-07-01T00:00:00Z"));

        async Task<IEnumerable<string>> Lights(string times) =>
            [.. (await unit.Bureau.Get($"/rollups?year=2023&by=light{times}")).Ok.Json["rows"]!.AsArray().Select(r => $"{r!["key"]} {r["figures"]!["tables"]}")];
    }

    [Fact]
    public async Task each_sees_what_he_is_responsible_for()
    {
        var (bureau, units) = await Played();
        var tenant = units[0].Tenant;
        var ofDepartment = Below(units[0], $"officer {bureau.Division}/430");
        Assert.Equal(["430"], Keys((await ofDepartment.Get("/rollups?year=2023&by=department")).Ok.Json));
        Assert.Equal(["205", "430"], Keys((await units[0].As("analyst").Bureau.Get("/rollups?year=2023&by=department")).Ok.Json));
        Assert.DoesNotContain("205001", (await ofDepartment.Get("/rollups/tables?year=2023")).Ok.Text, StringComparison.Ordinal);
        Assert.Empty((await ofDepartment.Get("/rollups/tables?year=2023&unit=" + $"{bureau.Division}-205001")).Ok.Json["rows"]!.AsArray());
        Assert.DoesNotContain("205001", (await ofDepartment.Get("/rollups/tables.csv?year=2023")).Ok.Text, StringComparison.Ordinal);
        var elsewhere = $"/rollups/tables/{bureau.Division}-205001/{units[2].Code(1)}/entries?year=2023";
        Assert.Equal((404, "not-found"), (await ofDepartment.Get(elsewhere)).Problem);
        _ = (await units[0].As("analyst").Bureau.Get(elsewhere)).Ok;
        var stranger = OneUnit.Unknown(units[0].Instance, SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await stranger.Bureau.Get($"/rollups/tables/{tenant}/{units[0].Code(1)}/entries?year=2023")).Problem);
        foreach (var path in new[] { "/rollups?year=2023", "/rollups/tables?year=2023", "/rollups.csv?year=2023", "/rollups/tables.xlsx?year=2023", $"/rollups/tables/{tenant}/{units[0].Code(1)}/entries?year=2023" })
            Assert.Equal((404, "not-found"), (await units[0].As("clerk").Bureau.Get(path)).Problem);
    }

    [Fact]
    public async Task sheets_say_what_the_answers_say_and_nothing_in_them_is_a_formula()
    {
        var (bureau, units) = await Played();
        _ = (await units[0].Api.Post("/years/2023/goal-tables", new { code = units[0].Code(7), content = OneUnit.Content(name: "=HYPERLINK(\"http://x\",\"点\")") })).Ok;
        await units[0].Instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var lines = (await bureau.Get("/rollups/tables?year=2023&order=key")).Ok.Json["rows"]!.AsArray();

        var csv = (await bureau.Get("/rollups/tables.csv?year=2023&order=key")).Ok;
        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Bytes[..3]);
        Assert.Equal(("text/csv", "attachment", "9"), (csv.MediaType, csv.Disposition, csv.Headers!.GetValues("Jixiao-Rows").Single()));
        var rows = Encoding.UTF8.GetString(csv.Bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + lines.Count, rows.Length);
        Assert.StartsWith("单位登记号,单位名称,", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"点\"\")\"", csv.Text, StringComparison.Ordinal);
        Assert.Contains(",-1500.25,", csv.Text, StringComparison.Ordinal);

        using var workbook = new MemoryStream((await bureau.Get("/rollups/tables.xlsx?year=2023&order=key")).Ok.Bytes);
        var cells = workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(lines.Select(l => $"{l!["code"]} {l["name"]} {l["figures"]!["all"]!["executedYuan"]}"), cells.Select(c => $"{c["项目编码"]} {c["项目名称"]} {Convert.ToDecimal(c["执行数"], CultureInfo.InvariantCulture):0.00}"));

        var grouped = (await bureau.Get("/rollups.csv?year=2023&by=department")).Ok.Text.Split("\r\n");
        Assert.Equal(4, grouped.Length);
        Assert.Equal((404, "not-found"), (await bureau.Get("/rollups.pdf?year=2023")).Problem);
    }

    [Theory]
    [InlineData("/rollups")]
    [InlineData("/rollups?year=1")]
    [InlineData("/rollups?year=2023&by=colour")]
    [InlineData("/rollups?year=2023&by=1")]
    [InlineData("/rollups?year=2023&on=30.06.2023")]
    [InlineData("/rollups?year=2023&at=yesterday")]
    [InlineData("/rollups?year=2023&size=huge")]
    [InlineData("/rollups?year=2023&stage=7")]
    [InlineData("/rollups?year=2023&top=-1")]
    public async Task what_cannot_be_read_is_refused(string path) =>
        Assert.Equal((400, "request/malformed"), (await OneUnit.Unknown(await shared.Started(), SharedInstance.NewDivision()).Bureau.Get(path)).Problem);

    /// <summary>Two departments with three units and eight tables: drafts, approvals, budgets up and down, payments, receipts, actuals.</summary>
    async Task<(Asking Bureau, IReadOnlyList<OneUnit> Units)> Played()
    {
        var instance = await shared.Started();
        var division = SharedInstance.NewDivision();
        var units = new List<OneUnit>();
        foreach (var number in new[] { "430001", "430002", "205001" })
            units.Add(await OneUnit.Registered(instance, division, number));
        foreach (var (unit, n) in units.Select((unit, n) => (unit, n)))
            await Play(unit, n);
        await instance.Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        return (new(units[0]), units);
    }

    static async Task Play(OneUnit unit, int n)
    {
        _ = await unit.Drafted(9, "5000.00");
        for (var table = 1; table <= (n == 2 ? 1 : 2); table++)
        {
            var code = await unit.Approved(table, $"{(n + 1) * table * 40_000}.00");
            _ = (await unit.Spend(code, $"{(n + 1) * 1_000}.{table}5", "2023-04-10")).Ok;
            _ = (await unit.Table(code).Post("/receipts", new { amountYuan = "500.00", receivedOn = "2023-02-10", voucher = "额度" })).Ok;
            _ = (await unit.Table(code).Post("/actuals", new { indicator = 1, asOf = "2023-06-30", value = table == 1 ? "2" : "1" })).Ok;
            _ = (await unit.Table(code).Post("/revisions", new { amountYuan = table == 1 ? "-1500.25" : "2500.50", effectiveOn = "2023-06-20", reason = "调整", document = "17号" }, await unit.Version(code))).Ok;
        }
    }

    static async Task LeadsToItsEntries(Asking bureau, JsonNode line)
    {
        var entries = (await Followed(bureau, (string)line["entries"]!)).Json;
        var all = line["figures"]!["all"]!;
        Assert.Equal(all.ToJsonString(), entries["table"]!["figures"]!["all"]!.ToJsonString());
        Assert.Equal(Yuan(all["executedYuan"]), entries["spends"]!.AsArray().Sum(s => Yuan(s!["amountYuan"])));
        Assert.Equal(Yuan(all["receivedYuan"]), entries["receipts"]!.AsArray().Sum(s => Yuan(s!["amountYuan"])));
        Assert.Equal(Yuan(all["adjustedYuan"]), Yuan(all["initialYuan"]) + entries["changes"]!.AsArray().Sum(s => Yuan(s!["amountYuan"])));
        Assert.Single(entries["actuals"]!.AsArray());
        var events = (await Followed(bureau, (string)line["history"]!)).Json.ToJsonString();
        Assert.All(entries["spends"]!.AsArray(), spend => Assert.Contains($"\"version\":{spend!["version"]}", events, StringComparison.Ordinal));
    }

    static Caller Below(OneUnit unit, string membership) => new(unit.Instance.Http, $"/api/bureaus/{unit.Division}", () => unit.Instance.Token(membership));

    static async Task<Reply> Followed(Asking bureau, string address) => (await bureau.Unit.Below(address).Get("")).Ok;

    static IEnumerable<string> Codes(JsonNode list) => list["rows"]!.AsArray().Select(r => $"{r!["unit"]} {r["code"]}");

    static IEnumerable<string> Keys(JsonNode rollup) => rollup["rows"]!.AsArray().Select(r => $"{r!["key"]}").Order();

    static decimal Yuan(JsonNode? amount) => decimal.Parse($"{amount}", CultureInfo.InvariantCulture);

    static long Count(JsonNode? row, string figure) => (long)row!["figures"]![figure]!;

    /// <summary>The bureau, asked by somebody who may read all of it.</summary>
    sealed record Asking(OneUnit Unit)
    {
        public string Division => Unit.Division;

        public string Address => $"/api/bureaus/{Division}";

        public Task<Reply> Get(string path) => Unit.Bureau.Get(path);
    }
}

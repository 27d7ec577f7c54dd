using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;
using static Jixiao.Journeys.Treasury.TreasuryOf;

namespace Jixiao.Journeys.Treasury;

public sealed class RecordingBatches(SharedInstance shared)
{
    [Fact]
    public async Task what_breaks_a_rule_is_recorded_and_marked()
    {
        var unit = await NewUnit();
        var codes = await Tables(unit, 2, 1_000);
        var (one, two, draft) = (codes[0], codes[1], await unit.Drafted(3));

        var batch = await new TreasuryOf(unit).Send(
            Row("ok", unit, one, "100.07", voucher: "支-1", line: "1"), Row("early", unit, draft, "1.00"), Row("much", unit, one, "1000.00"), Row("late", unit, two, "1.00", "2024-01-01"),
            Row("twice", unit, one, "2.00", voucher: "支-1", line: "1"), Row("elsewhere", unit, two, "3.00", voucher: "支-1", line: "1"), Row("line 2", unit, two, "4.00", voucher: "支-1", line: "2"),
            Back("back", "ok", unit, one, "100.00"), Back("back again", "ok", unit, one, "0.08"));

        Assert.Equal((9, 9, 6, 0, 0), batch.Figures);
        Assert.True((bool)batch.Summary["finished"]!);
        Assert.Equal(["ok ", "much spend/over-budget", "twice spend/voucher-used,spend/over-budget"], await Spends(unit, one));
        Assert.Equal(["late spend/outside-year", "elsewhere spend/voucher-used", "line 2 "], await Spends(unit, two));
        Assert.StartsWith("early spend/not-approved", Assert.Single(await Spends(unit, draft)), StringComparison.Ordinal);
        Assert.Equal([[], ["reversal/over-spend"]], (await unit.Events(one)).Select(e => e.Data).OfType<SpendReversed>().Select(e => e.Broken ?? []));
        Assert.Equal("1001.99", (await unit.Table(one).Get(""))["executedYuan"]);
    }

    [Fact]
    public async Task what_is_no_payment_is_refused_row_by_row_and_the_rest_recorded()
    {
        var unit = await NewUnit();
        var codes = await Tables(unit, 2);
        var treasury = new TreasuryOf(unit);
        await treasury.Send(Row("known", unit, codes[0], "5.00"));

        var batch = await treasury.Send(
            Row("fine", unit, codes[0], "1.00"), "{\"id\":", Row("", unit, codes[0], "1.00"), Row("money", unit, codes[0], "1,50"), Row("fen", unit, codes[0], "0.001"), Row("zero", unit, codes[0], "0"),
            Row("day", unit, codes[0], "1.00", "2023-02-30"), Row("project", unit, "13028123", "1.00"), Row("table", unit, unit.Code(9), "1.00"),
            new { id = "unit", unit = "999999", year = 2023, project = codes[0], amountYuan = "1.00", paidOn = "2023-06-01", voucher = "1" },
            new { id = "other", unit = "100001-430001", year = 2023, project = codes[0], amountYuan = "1.00", paidOn = "2023-06-01", voucher = "1" },
            new { id = "source", unit = "430001", year = 2023, project = codes[0], amountYuan = "1.00", source = "gift", paidOn = "2023-06-01", voucher = "1" },
            Row("known", unit, codes[0], "6.00"), Row("known", unit, codes[1], "5.00"), Row("known", unit, codes[0], "5.00"), Back("back", "nobody", unit, codes[0], "1.00"), "[1]", Row("fine too", unit, codes[1], "2.00"));

        Assert.Equal(
            [
                "2  row/malformed", "3  row/missing", "4 money money/malformed", "5 fen money/fraction-of-fen", "6 zero spend/not-positive", "7 day row/day", "8 project project/malformed-code",
                "9 table treasury/unknown-table", "10 unit treasury/unknown-unit", "11 other treasury/unknown-unit", "12 source row/source", "13 known spend/id-reused", "14 known spend/id-reused",
                "16 back reversal/no-spend", "17  row/malformed",
            ],
            batch.Refused);
        Assert.Equal((18, 2, 0, 1, 15), batch.Figures);
        Assert.All(batch.Lines.Where(line => line["row"] is not null), line => Assert.NotEqual("", (string?)line["sentence"]));
        Assert.Equal(["known ", "fine "], await Spends(unit, codes[0]));
        Assert.Equal(["fine too "], await Spends(unit, codes[1]));
    }

    [Fact]
    public async Task the_same_batch_again_records_nothing()
    {
        var unit = await NewUnit();
        var codes = await Tables(unit, 3);
        var (treasury, rows) = (new TreasuryOf(unit), codes.SelectMany(code => Enumerable.Range(1, 5).Select(n => Row($"{code}-{n}", unit, code, $"{n}.01"))).Append(Back("back", $"{codes[0]}-1", unit, codes[0], "1.00")).ToList());

        Assert.Equal((16, 16, 0, 0, 0), (await treasury.Send(rows)).Figures);
        var before = await unit.Events();
        Assert.Equal((16, 0, 0, 16, 0), (await treasury.Send(rows)).Figures);
        Assert.Equal((16, 0, 0, 16, 0), (await treasury.Send("the night's", rows.AsEnumerable().Reverse())).Figures);

        Assert.Equal(before.Select(e => e.Id), (await unit.Events()).Select(e => e.Id));
        Assert.Equal((422, "command/id-reused"), (await treasury.Bureau.Post("/spends", Content(rows.Take(1)), "the night's")).Problem);
    }

    [Fact]
    public async Task thousands_of_rows_over_many_units_add_up_to_the_fen()
    {
        var first = await NewUnit();
        OneUnit[] units = [first, .. await Task.WhenAll(Enumerable.Range(2, 9).Select(n => OneUnit.Registered(first.Instance, first.Division, $"43{n % 3}{n:000}")))];
        var tables = new List<(OneUnit Unit, string Code)>();
        foreach (var unit in units)
            tables.AddRange((await Tables(unit, 12, 10_000_000)).Select(code => (unit, code)));
        var random = new Random(5);
        var rows = Enumerable.Range(0, 5_000).Select(n => (N: n, Table: tables[random.Next(tables.Count)], Fen: random.Next(1, 1_000_000))).ToList();

        var batch = await new TreasuryOf(first).Send(rows.Select(row => Row($"{row.N}", row.Table.Unit, row.Table.Code, (row.Fen / 100m).ToString("0.00", CultureInfo.InvariantCulture))));

        Assert.Equal((5_000, 5_000, 0, 0, 0), batch.Figures);
        Assert.Equal(3, batch.Lines.Count(line => line["percent"] is not null));
        foreach (var unit in units)
            Assert.Equal(
                rows.Where(row => row.Table.Unit == unit).GroupBy(row => row.Table.Code).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Sum(row => row.Fen) / 100m:0.00}"),
                (await unit.Api.Get("/years/2023")).Ok.Json["tables"]!.AsArray().Where(t => (string?)t!["executedYuan"] != "0.00").Select(t => $"{t!["code"]} {t["executedYuan"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_code_that_many_units_share_splits_a_batch_by_units_and_not_by_tables()
    {
        var first = await NewUnit();
        OneUnit[] units = [first, .. await Task.WhenAll(Enumerable.Range(2, 4).Select(n => OneUnit.Registered(first.Instance, first.Division, $"430{n:000}")))];
        string[] codes = [first.Code(1), first.Code(2), first.Code(3)];
        foreach (var unit in units)
            await Tables(unit, codes);
        var rows = units.SelectMany(unit => Enumerable.Range(0, 30).Select(n => Row($"{unit.Tenant}-{n}", unit, codes[n % 3], "1.00")));

        var batch = await new TreasuryOf(first).Send(rows);

        Assert.Equal((150, 150, 0, 0, 0), batch.Figures);
        Assert.Equal(units.Length, batch.Lines.Count(line => line["percent"] is not null));
    }

    [Fact]
    public async Task every_fact_says_who_recorded_it_out_of_what()
    {
        var unit = await NewUnit();
        var code = (await Tables(unit, 1))[0];
        await new TreasuryOf(unit).Send(Row("first", unit, code, "1.00"), Row("second", unit, code, "2.00"));

        var events = (await unit.Events(code)).TakeLast(2).ToList();
        Assert.Equal(["first", "second"], events.Select(e => e.CausationId));
        Assert.All(events, e => Assert.Equal(("treasury", true, true, 64), (e.GetHeader("role")?.ToString(), e.UserName?.Length > 0, e.CorrelationId?.Length > 0, e.GetHeader("sha256")?.ToString()!.Length)));
        Assert.Equal(["第1行", "第2行"], events.Select(e => e.GetHeader("place")?.ToString()));
        Assert.Equal(5, await unit.Version(code));
        Assert.Equal(2, (await unit.Table(code).Get("/history")).Ok.Json.AsArray().Count(revision => (string?)revision!["role"] is "国库接口"));
    }

    [Fact]
    public async Task only_the_treasury_and_the_officer_of_the_division_may_send_one()
    {
        var unit = await NewUnit();
        var code = (await Tables(unit, 1))[0];
        var content = () => Content([Row("one", unit, code, "1.00")]);
        Assert.Equal((404, "not-found"), (await unit.As("clerk").Bureau.Post("/spends", content())).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("analyst").Bureau.Post("/spends", content())).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()).As("officer").Below($"/api/bureaus/{unit.Division}").Post("/spends", content())).Problem);
        Assert.Empty(await Spends(unit, code));
        Assert.Equal((1, 1, 0, 0, 0), Batch.Of(await unit.As("officer").Bureau.Post("/spends", content())).Figures);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, unit.Division, "430002").As("clerk").Table(code).Get("")).Problem);
    }

    static async Task<IEnumerable<string>> Spends(OneUnit unit, string code) =>
        [.. (await unit.Table(code).Get("")).Ok.Json["spends"]!.AsArray().Select(s => $"{s!["id"]} {string.Join(',', s["broken"]!.AsArray().Select(b => (string?)b))}")];

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

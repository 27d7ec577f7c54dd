using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;
using Jixiao.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Rounds;

public sealed class RunningRounds(SharedInstance shared)
{
    [Fact]
    public async Task a_round_is_ordered_extended_given_other_units_and_ended()
    {
        var unit = await New();
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        var ordered = (await unit.Bureau.Post("/rounds", Declaration)).Ok;
        Assert.Equal(("round/2023/declaration/1", 1, "\"1\""), (ordered["id"], (int)ordered.Version, ordered.ETag));

        Assert.Equal(2, (await unit.Bureau.Post("/rounds/2023/declaration/1/extend", new { closesOn = "2022-11-30", reason = "系统升级" })).Version);
        Assert.Equal((428, "command/if-match-required"), (await unit.Bureau.Post("/rounds/2023/declaration/1/units", new { units = new[] { "430001" } })).Problem);
        Assert.Equal((412, "command/stale"), (await unit.Bureau.Post("/rounds/2023/declaration/1/units", new { units = new[] { "430001" } }, ifMatch: 1)).Problem);
        Assert.Equal(3, (await unit.Bureau.Post("/rounds/2023/declaration/1/units", new { units = new[] { "430001" } }, ifMatch: 2)).Version);
        Assert.Equal(["2022年申报"], (await unit.Api.Get("/years/2023/rounds")).Ok.Json.AsArray().Select(r => (string?)r!["name"]));
        Assert.Empty((await other.Api.Get("/years/2023/rounds")).Ok.Json.AsArray());

        Assert.Equal(4, (await unit.Bureau.Post("/rounds/2023/declaration/1/end")).Version);
        Assert.Equal(4, (await unit.Bureau.Post("/rounds/2023/declaration/1/end")).Version);
        Assert.Equal((422, "round/ended"), (await unit.Bureau.Post("/rounds/2023/declaration/1/extend", new { closesOn = "2022-12-30", reason = "再延" })).Problem);
        var listed = Assert.Single((await unit.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray())!;
        Assert.Equal(("2022-11-30", true, unit.Tenant), ((string?)listed["closesOn"], (bool)listed["ended"]!, (string?)listed["units"]![0]));
    }

    [Fact]
    public async Task rounds_of_a_kind_are_numbered_within_their_year_even_when_ordered_at_once()
    {
        var unit = await New();
        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => unit.Bureau.Post("/rounds", Declaration)));
        Assert.Equal(["round/2023/declaration/1", "round/2023/declaration/2", "round/2023/declaration/3"], replies.Select(r => r.Ok["id"]).Order(StringComparer.Ordinal));
        Assert.Equal("round/2023/self-evaluation/1", (await unit.Bureau.Post("/rounds", new { year = 2023, kind = "selfEvaluation", name = "自评", opensOn = "2024-02-01", closesOn = "2024-03-01", formVersion = "2023" }))["id"]);
        Assert.Empty((await unit.Bureau.Get("/rounds?year=2024")).Ok.Json.AsArray());
    }

    [Theory]
    [InlineData("""{"year":2023,"kind":"declaration","name":"甲","opensOn":"2022-11-02","closesOn":"2022-11-01","formVersion":"1"}""", 422, "round/closes-before-opens")]
    [InlineData("""{"year":2023,"kind":"declaration","name":"甲","opensOn":"2020-11-02","closesOn":"2022-11-01","formVersion":"1"}""", 422, "round/outside-year")]
    [InlineData("""{"year":2023,"kind":"monitoring","name":"甲","opensOn":"2023-07-01","closesOn":"2023-07-20","formVersion":"1"}""", 422, "round/no-period")]
    [InlineData("""{"year":2023,"kind":"declaration","name":"甲","opensOn":"2022-11-02","closesOn":"2022-11-03","formVersion":"1","units":[]}""", 422, "round/no-units")]
    [InlineData("""{"year":2023,"kind":"declaration","name":"甲","opensOn":"2022-11-02","closesOn":"2022-11-03","formVersion":"1","units":["430009"]}""", 422, "round/unknown-unit")]
    [InlineData("""{"year":2023,"kind":"bogus","name":"甲","opensOn":"2022-11-02","closesOn":"2022-11-03","formVersion":"1"}""", 400, "request/malformed")]
    [InlineData("""{"year":2023,"kind":"declaration","name":"甲","opensOn":"2022-11-02","formVersion":"1"}""", 400, "request/malformed")]
    [InlineData("""{"year":1999,"kind":"declaration","name":"甲","opensOn":"2022-11-02","closesOn":"2022-11-03","formVersion":"1"}""", 422, "year/out-of-range")]
    public async Task what_cannot_be_a_round_is_refused(string body, int status, string code)
    {
        var unit = await New();
        Assert.Equal((status, code), (await unit.Bureau.Text("/rounds", body)).Problem);
        Assert.Empty((await unit.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray());
    }

    [Fact]
    public async Task a_round_that_is_not_there_is_not_found_nor_is_another_divisions()
    {
        var unit = await New();
        _ = (await unit.Bureau.Post("/rounds", Declaration)).Ok;
        var other = await New();
        foreach (var path in new[] { "/rounds/2023/declaration/1/end", "/rounds/2023/declaration/2/end", "/rounds/2023/bogus/1/end", "/rounds/20/declaration/1/end" })
            Assert.Equal((404, "not-found"), (await other.Bureau.Post(path)).Problem);
        Assert.Empty((await other.Bureau.Get("/rounds?year=2023")).Ok.Json.AsArray());
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(await shared.Started(), unit.Division, "430009").Api.Get("/years/2023/rounds")).Problem);
    }

    [Fact]
    public async Task the_round_of_a_day_is_the_one_that_opened_last_and_the_next_one_opens_later()
    {
        var unit = await New();
        _ = (await unit.Bureau.Post("/rounds", Declaration)).Ok;
        _ = (await unit.Bureau.Post("/rounds", Declaration with { opensOn = "2022-12-01", closesOn = "2022-12-31" })).Ok;
        await using var scope = (await shared.Started()).App.Services.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<RoundsView>();
        var (code, stop) = (UnitCode.Parse(unit.Tenant), TestContext.Current.CancellationToken);

        Assert.Null(await view.For(code, new(2023), RoundKind.Declaration, new(2022, 9, 30), stop));
        Assert.Equal(1, (await view.For(code, new(2023), RoundKind.Declaration, new(2022, 11, 30), stop))?.Number);
        Assert.Equal(2, (await view.For(code, new(2023), RoundKind.Declaration, new(2022, 12, 1), stop))?.Number);
        Assert.Equal(2, (await view.NextFor(code, new(2023), RoundKind.Declaration, new(2022, 11, 30), stop))?.Number);
        Assert.Null(await view.NextFor(code, new(2023), RoundKind.Declaration, new(2022, 12, 1), stop));
        Assert.Null(await view.For(code, new(2023), RoundKind.Monitoring, new(2022, 12, 1), stop));
    }

    [Fact]
    public async Task the_page_orders_extends_and_ends_without_script()
    {
        var (instance, unit) = (await shared.Started(), await New());
        var page = $"/bureaus/{unit.Division}/years/2023/rounds";
        Assert.Contains("还没有部署", await PageForm.Read(instance, page), StringComparison.Ordinal);
        Assert.Contains("截止日期早于开始日期", await PageForm.Send(instance, page, "OrderRound", Ordering("2022-11-01", "2022-10-01")), StringComparison.Ordinal);
        Assert.Contains("轮次已部署", await PageForm.Send(instance, page, "OrderRound", Ordering("2022-10-01", "2022-11-01")), StringComparison.Ordinal);

        const string round = "round/2023/declaration/1";
        Assert.Contains("应晚于原截止日期", await PageForm.Send(instance, page, "ExtendRound", Fields(("closesOn", "2022-10-31"), ("reason", "升级")), round), StringComparison.Ordinal);
        Assert.Contains("已延期", await PageForm.Send(instance, page, "ExtendRound", Fields(("closesOn", "2022-12-31"), ("reason", "升级")), round), StringComparison.Ordinal);
        Assert.Contains("单位已调整", await PageForm.Send(instance, page, "ChangeRoundUnits", Fields(("units", "430001")), round), StringComparison.Ordinal);
        Assert.Contains("1个单位", await PageForm.Read(instance, page), StringComparison.Ordinal);
        Assert.Matches("已逾期[0-9]+天", await PageForm.Read(instance, page));
        Assert.Contains("轮次已结束", await PageForm.Send(instance, page, "EndRound", [], round), StringComparison.Ordinal);
        Assert.DoesNotContain("已逾期", await PageForm.Read(instance, page), StringComparison.Ordinal);
    }

    static IEnumerable<KeyValuePair<string, string>> Ordering(string opensOn, string closesOn) => Fields(
        ("kind", "declaration"), ("name", "2022年申报"), ("opensOn", opensOn), ("closesOn", closesOn), ("formVersion", "2023"), ("periodFrom", ""), ("periodTo", ""));

    static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    static RoundOrder Declaration { get; } = new(2023, "declaration", "2022年申报", "2022-10-01", "2022-11-15", "2023");

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());

    sealed record RoundOrder(int year, string kind, string name, string opensOn, string closesOn, string formVersion);
}

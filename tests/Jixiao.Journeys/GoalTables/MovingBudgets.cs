using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>Transfers and split reserves: two streams, one decision, the sum kept.</summary>
public sealed class MovingBudgets(SharedInstance shared)
{
    [Fact]
    public async Task a_transfer_changes_both_units_under_one_decision_or_neither()
    {
        var (giver, taker) = await TwoUnits();
        var (from, to) = (await giver.Approved(1), await taker.Approved(1, "50000.00"));

        _ = (await giver.Bureau.Post("/transfers", Transfer(giver, from, taker, to, "30000.00"), key: "transfer-" + giver.Division)).Ok;
        Assert.Equal(("70000.00", "80000.00"), (await Adjusted(giver, from), await Adjusted(taker, to)));
        var sides = (Change(await giver.Table(from).Get("")), Change(await taker.Table(to).Get("")));
        Assert.Equal((("-30000.00", "transfer-" + giver.Division), ("30000.00", "transfer-" + giver.Division)), sides);

        Assert.Equal((422, "budget/below-zero"), (await giver.Bureau.Post("/transfers", Transfer(giver, from, taker, to, "70000.01"))).Problem);
        var draft = await taker.Drafted(2);
        var before = (await giver.Events(from)).Count;
        Assert.Equal((422, "budget/not-approved"), (await giver.Bureau.Post("/transfers", Transfer(giver, from, taker, draft, "1.00"))).Problem);
        Assert.Equal((404, "not-found"), (await giver.Bureau.Post("/transfers", Transfer(giver, from, taker, taker.Code(7), "1.00"))).Problem);
        var stranger = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await giver.Bureau.Post("/transfers", Transfer(giver, from, stranger, await stranger.Approved(1), "1.00"))).Problem);
        Assert.Equal((before, "70000.00", "80000.00"), ((await giver.Events(from)).Count, await Adjusted(giver, from), await Adjusted(taker, to)));
        Assert.All(await taker.Events(to), e => Assert.NotNull(e.UserName));
        Assert.Equal((404, "not-found"), (await taker.Table(from).Get("")).Problem);
    }

    [Fact]
    public async Task twenty_transfers_in_both_directions_at_once_keep_the_sum()
    {
        var (left, right) = await TwoUnits();
        var (one, other) = (await left.Approved(1), await right.Approved(1));

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => left.Bureau.Post("/transfers", n % 2 == 0 ? Transfer(left, one, right, other, "10.00") : Transfer(right, other, left, one, "1.00"))));

        Assert.All(replies, reply => Assert.True((int)reply.Status is 200 or 409, reply.Text));
        var done = Enumerable.Range(0, 20).Where(n => (int)replies[n].Status == 200).Sum(n => n % 2 == 0 ? -10m : 1m);
        Assert.Equal(($"{100_000 + done:0.00}", $"{100_000 - done:0.00}"), (await Adjusted(left, one), await Adjusted(right, other)));
        Assert.Equal((404, "not-found"), (await right.Table(one).Get("")).Problem);
    }

    [Fact]
    public async Task a_reserve_is_split_to_projects_until_nothing_is_left()
    {
        var (unit, other) = await TwoUnits();
        var (code, second) = (await unit.Approved(1), await other.Approved(1));
        var reserves = "/years/2023/reserves";

        var set = (await unit.Bureau.Post(reserves, new { name = "办公设备更新", amountYuan = "80000.00", document = "遵财预〔2023〕2号", department = "430" })).Ok;
        Assert.Equal("1", set["no"]);
        Assert.Equal("2", (await unit.Bureau.Post(reserves, new { name = "应急", amountYuan = "1.00", document = "2号" }))["no"]);
        _ = (await unit.Bureau.Post($"{reserves}/1/splits", Split(unit, code, "50000.00"))).Ok;
        Assert.Equal((422, "reserve/over-left"), (await unit.Bureau.Post($"{reserves}/1/splits", Split(other, second, "30000.01"))).Problem);
        _ = (await unit.Bureau.Post($"{reserves}/1/splits", Split(other, second, "30000.00"))).Ok;

        Assert.Equal(("150000.00", "130000.00"), (await Adjusted(unit, code), await Adjusted(other, second)));
        var kept = (await unit.Bureau.Get(reserves)).Ok.Json[0]!;
        Assert.Equal(("办公设备更新", "0.00", "2023-06-30"), ((string?)kept["name"], (string?)kept["leftYuan"], (string?)kept["splitBy"]));
        Assert.Equal(["50000.00", "30000.00"], kept["splits"]!.AsArray().Select(split => (string?)split!["amountYuan"]));
        Assert.Equal((404, "not-found"), (await unit.Bureau.Post($"{reserves}/9/splits", Split(unit, code, "1.00"))).Problem);
        var elsewhere = await OneUnit.Registered(await shared.Started(), unit.Division, "205001");
        Assert.Equal((422, "reserve/other-department"), (await unit.Bureau.Post($"{reserves}/1/splits", Split(elsewhere, await elsewhere.Approved(1), "1.00"))).Problem);
        var stranger = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        Assert.Empty((await stranger.Bureau.Get(reserves)).Ok.Json.AsArray());
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("")).Problem);
    }

    static object Transfer(OneUnit giver, string from, OneUnit taker, string to, string yuan) => new
    {
        from = new { unit = giver.Tenant, year = 2023, code = from }, to = new { unit = taker.Tenant, code = to },
        amountYuan = yuan, source = "fiscal", effectiveOn = "2023-07-01", reason = "调剂使用", document = "遵财预〔2023〕20号",
    };

    static object Split(OneUnit unit, string code, string yuan) =>
        new { unit = unit.Tenant, code, amountYuan = yuan, effectiveOn = "2023-05-01", reason = "代编细化", document = "遵财预〔2023〕12号" };

    static async Task<string?> Adjusted(OneUnit unit, string code) => (await unit.Table(code).Get(""))["adjustedYuan"];

    static (string?, string?) Change(Reply table) => table.Json["budgetChanges"]![0] is { } change ? ((string?)change["changeYuan"], (string?)change["decision"]) : default;

    async Task<(OneUnit, OneUnit)> TwoUnits()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        return (await OneUnit.Registered(instance, division), await OneUnit.Registered(instance, division, "430002"));
    }
}

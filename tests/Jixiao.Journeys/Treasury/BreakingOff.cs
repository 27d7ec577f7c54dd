using System.Net;
using System.Net.Http.Headers;
using Jixiao.Domain.GoalTables;
using Jixiao.Journeys.Support;
using Marten;
using static Jixiao.Journeys.Treasury.TreasuryOf;

namespace Jixiao.Journeys.Treasury;

/// <summary>A batch that does not come to its end, or not undisturbed, and is sent again.</summary>
public sealed class BreakingOff(SharedInstance shared)
{
    // Ten groups, so that whoever goes after the first leaves some behind.
    const int Rows = 20_000;
    const int Projects = 40;

    [Fact]
    public async Task whoever_goes_away_midway_sends_it_again_from_its_start()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var rows = await Batched(unit);
        await Broken(unit.Instance.Http, await unit.Instance.Token($"treasury {unit.Division}"), unit.Division, rows, () => { });

        var again = await new TreasuryOf(unit).Send(rows);

        Assert.Equal((Rows, 0), (again.Figures.Recorded + again.Figures.Known, again.Figures.Refused));
        Assert.InRange(again.Figures.Known, 1, Rows - 1);
        await EachOnce(unit);
    }

    [Fact]
    public async Task a_clerk_who_spends_meanwhile_loses_nothing()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var (rows, clerk) = (await Batched(unit), 0);
        var sending = new TreasuryOf(unit).Send(rows);
        while (!sending.IsCompleted || clerk < 5)
        {
            var reply = await unit.Spend(unit.Code(1 + clerk % Projects), "0.01", "2023-05-01", $"clerk-{unit.Division}-{clerk}");
            if (reply.Status == HttpStatusCode.OK)
                clerk++;
            else
                Assert.Equal((409, "command/busy"), reply.Problem);
        }

        Assert.Equal((Rows, Rows, 0, 0, 0), (await sending).Figures);
        await EachOnce(unit, clerk);
    }

    [Fact]
    public async Task two_who_send_the_same_batch_at_once_record_it_once()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var rows = await Batched(unit);
        var both = await Task.WhenAll(new TreasuryOf(unit).Send(rows), new TreasuryOf(unit).Send(rows));

        Assert.Equal((Rows, Rows), (both.Sum(b => b.Figures.Recorded), both.Sum(b => b.Figures.Known)));
        await EachOnce(unit);
    }

    [Fact]
    public async Task many_who_send_the_same_batch_at_once_are_all_answered()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        await Tables(unit, 1);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => new TreasuryOf(unit).Send("many", [Row("1", unit, unit.Code(1), "1.00")])));

        Assert.All(all, batch => Assert.Equal((1, 0), (batch.Figures.Rows, batch.Figures.Refused)));
        Assert.Equal((1, 11), (all.Sum(b => b.Figures.Recorded), all.Sum(b => b.Figures.Known)));
    }

    [Fact]
    public async Task a_kill_in_the_middle_loses_and_doubles_nothing()
    {
        var database = await shared.NewDatabase();
        await using var instance = await Instance.Start(database, roles: "web");
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var (rows, token) = (await Batched(unit), await instance.Token($"treasury {unit.Division}"));
        await using (var product = await RunningProduct.Start(database))
            await Broken(product.Http, token, unit.Division, rows, product.Kill);

        var again = await new TreasuryOf(unit).Send(rows);

        Assert.Equal((Rows, 0), (again.Figures.Recorded + again.Figures.Known, again.Figures.Refused));
        Assert.InRange(again.Figures.Known, 1, Rows - 1);
        await EachOnce(unit);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(instance, SharedInstance.NewDivision()).Table(unit.Code(1)).Get("")).Problem);
    }

    static async Task<IReadOnlyList<object>> Batched(OneUnit unit)
    {
        await Tables(unit, Projects, 10_000_000);
        return [.. Enumerable.Range(0, Rows).Select(n => Row($"{n:00000}", unit, unit.Code(1 + n % Projects), $"{n}.01"))];
    }

    /// <summary>Sends a batch and breaks it off at the first sign of progress.</summary>
    static async Task Broken(HttpClient http, string token, string division, IReadOnlyList<object> rows, Action breaking)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/bureaus/{division}/spends") { Content = Content(rows), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("percent", await lines.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        breaking();
    }

    /// <summary>Every row is recorded once, and every state is the sum of its events.</summary>
    static async Task EachOnce(OneUnit unit, int byClerk = 0)
    {
        var events = await unit.Events();
        Assert.Equal(Enumerable.Range(0, Rows).Select(n => $"{n:00000}"), events.Select(e => e.Data).OfType<SpendRecorded>().Where(s => s.Origin is SpendOrigin.Treasury).Select(s => s.SpendId).Order(StringComparer.Ordinal));
        Assert.Equal(byClerk, events.Count(e => e.Data is SpendRecorded { Origin: SpendOrigin.Unit }));
        await using var session = unit.Instance.Store.QuerySession(unit.Tenant);
        foreach (var table in await session.Query<GoalTable>().ToListAsync(TestContext.Current.CancellationToken))
        {
            var folded = events.Where(e => e.StreamKey == table.Id).OrderBy(e => e.Version).Aggregate(GoalTable.Empty(table.Id), (state, e) => state.Evolve(e.Data));
            Assert.Equal((folded.Version, folded.Executed, folded.Spends.Count), (table.Version, table.Executed, table.Spends.Count));
        }
    }
}

using System.Collections.Concurrent;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>The product is killed in the middle of a hundred payments, started again, and sent all of them once more.</summary>
public sealed class SurvivingAKill(SharedInstance shared)
{
    const int Payments = 100;
    const int Tables = 5;

    [Fact]
    public async Task what_was_acknowledged_is_there_once_and_what_was_not_can_be_sent_again()
    {
        var database = await shared.NewDatabase();
        // A first instance prepares the unit, its tables and the token; the killed one finds them.
        var (address, token, codes) = await Prepared(database);
        ConcurrentDictionary<int, string> acknowledged = [];
        await using (var product = await RunningProduct.Start(database))
            await Parallel.ForEachAsync(Enumerable.Range(0, Payments), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, _) =>
            {
                if (await Pay(product, address, token, codes, n) is not { } answer)
                    return;
                acknowledged[n] = answer;
                if (acknowledged.Count == Payments * 2 / 5)
                    product.Kill();
            });
        Assert.InRange(acknowledged.Count, Payments * 2 / 5, Payments - 1);

        await using var again = await RunningProduct.Start(database);
        ConcurrentDictionary<int, string> answers = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, Payments), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, _) => answers[n] = (await Pay(again, address, token, codes, n))!);

        Assert.All(acknowledged, answer => Assert.Equal(answer.Value, answers[answer.Key]));
        var recorded = new List<string?>();
        foreach (var code in codes)
            recorded.AddRange((await new Caller(again.Http, $"{address}/{code}", () => Task.FromResult(token)).Get("")).Ok.Json["spends"]!.AsArray().Select(spend => (string?)spend!["id"]));
        Assert.Equal(Enumerable.Range(0, Payments).Select(n => $"kill-{n:000}"), recorded.Order(StringComparer.Ordinal));
        Assert.Equal((404, "not-found"), (await new Caller(again.Http, address.Replace("430001", "430002", StringComparison.Ordinal), () => Task.FromResult(token)).Get($"/{codes[0]}")).Problem);
    }

    /// <summary>The answer once the payment is in; null when the product died over it.</summary>
    static async Task<string?> Pay(RunningProduct product, string address, string token, IReadOnlyList<string> codes, int n)
    {
        var table = new Caller(product.Http, $"{address}/{codes[n % Tables]}", () => Task.FromResult(token));
        try
        {
            while (true)
            {
                var reply = await table.Post("/spends", new { amountYuan = $"{n + 1}.00", paidOn = "2023-03-01", voucher = $"记-{n}" }, key: $"kill-{n:000}");
                if ((int)reply.Status != 409)
                    return reply.Ok.Text;
            }
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    static async Task<(string Address, string Token, IReadOnlyList<string> Codes)> Prepared(NamedDatabase database)
    {
        await using var instance = await Instance.Start(database);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var codes = new List<string>();
        for (var n = 1; n <= Tables; n++)
            codes.Add(await unit.Approved(n));
        return ($"/api/units/{unit.Tenant}/years/2023/goal-tables", await instance.Token($"clerk {unit.Tenant}"), codes);
    }
}

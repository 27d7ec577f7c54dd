using Jixiao.Domain.Monitoring;
using Jixiao.Exchange;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;
using Jixiao.Monitoring.Scanning;
using Jixiao.Sample;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Monitoring;

/// <summary>
/// The sample's story, looked at on every last day of a month, a week before a check point of the plans and on the eleventh day after it. What is expected on which day
/// stands in <c>Approved/alerts-of-the-played-year.txt</c>.
/// </summary>
public sealed class WatchingThePlayedYear(WatchedByDay watched) : IClassFixture<WatchedByDay>
{
    const string Bureau = "130281";
    static readonly string[] Units = ["130281-205001", "130281-205014", "130281-430001", "130281-430002"];

    static readonly DateOnly[] Days =
    [
        new(2023, 1, 31), new(2023, 2, 1), new(2023, 2, 28), new(2023, 3, 24), new(2023, 3, 31), new(2023, 4, 11), new(2023, 4, 30), new(2023, 5, 31), new(2023, 6, 23), new(2023, 6, 30), new(2023, 7, 1),
        new(2023, 7, 11), new(2023, 7, 31), new(2023, 8, 31), new(2023, 9, 30), new(2023, 10, 24), new(2023, 10, 31), new(2023, 11, 11), new(2023, 11, 30), new(2023, 12, 24), new(2023, 12, 31),
        new(2024, 1, 11),
    ];

    readonly List<string> seen = [];
    long upTo;

    Instance Instance => watched.Instance;

    [Fact]
    public async Task a_year_raises_what_is_expected_day_by_day()
    {
        await using (var scope = Instance.App.Services.CreateAsyncScope())
            await SampleYear.Tell(
                scope.ServiceProvider.GetRequiredService<CommandDoor>(), scope.ServiceProvider.GetRequiredService<ImportDocument>(), Days, day => watched.Clock.Day = day, Look,
                TestContext.Current.CancellationToken);
        Approval.Compare("alerts-of-the-played-year", seen);

        var before = await States();
        await Instance.Rebuild();
        Assert.Equal(before, await States());
        var clerk = OneUnit.Unknown(Instance, Bureau, "430002").As(Roles.Clerk);
        Assert.Equal((404, "not-found"), (await clerk.Below("/api/units/130281-205014").Get("/alerts")).Problem);
        Assert.Empty((await OneUnit.Unknown(Instance, SharedInstance.NewDivision()).Bureau.Get("/alerts")).Ok.Json.AsArray());
    }

    /// <summary>Two scans at once, then all of the daily one: nothing is doubled, and what was seen is not seen again.</summary>
    async Task Look(DateOnly day)
    {
        await Task.WhenAll(Units.SelectMany(unit => new[] { Scan(unit, day), Scan(unit, day) }));
        await Daily(day);
        var changed = await Changes();
        seen.AddRange([$"{day:yyyy-MM-dd}", .. changed]);
        await Daily(day);
        Assert.Empty(await Changes());
    }

    async Task Scan(string unit, DateOnly day)
    {
        await using var scope = Instance.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitScan>().Run(new(unit, day), TestContext.Current.CancellationToken);
    }

    async Task Daily(DateOnly day)
    {
        foreach (var unit in Units)
            await Scan(unit, day);
        await using var scope = Instance.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BureauScan>().Run(new(Bureau, day), TestContext.Current.CancellationToken);
    }

    /// <summary>What became of alerts since it was asked last, in words.</summary>
    async Task<IReadOnlyList<string>> Changes()
    {
        var (words, last) = (new List<string>(), upTo);
        foreach (var tenant in Units.Append(Bureau))
        {
            await using var session = Instance.Store.QuerySession(tenant);
            var events = await session.Events.QueryAllRawEvents().Where(e => e.Sequence > upTo).ToListAsync(TestContext.Current.CancellationToken);
            var alerts = (await session.Query<Alert>().ToListAsync(TestContext.Current.CancellationToken)).ToDictionary(alert => alert.Id);
            words.AddRange(events.Where(e => alerts.ContainsKey(e.StreamKey!)).Select(e => $"  {tenant[^6..]} {Word(e.Data)} {alerts[e.StreamKey!].Rule} {alerts[e.StreamKey!].Title}"));
            last = events.Select(e => e.Sequence).Append(last).Max();
        }
        upTo = last;
        return [.. words.Order(StringComparer.Ordinal)];
    }

    static string Word(object change) => change switch
    {
        AlertRaised raised => $"raised {Slug(raised.Severity)}",
        AlertUpdated updated => $"updated {Slug(updated.Severity)}",
        AlertReopened reopened => $"reopened {Slug(reopened.Severity)}",
        AlertCleared => "cleared",
        _ => change.GetType().Name,
    };

    static string Slug(Severity severity) => severity.ToString().ToLowerInvariant();

    async Task<IReadOnlyList<string>> States()
    {
        var states = new List<string>();
        foreach (var tenant in Units.Append(Bureau))
        {
            await using var session = Instance.Store.QuerySession(tenant);
            states.AddRange((await session.Query<Alert>().OrderBy(alert => alert.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(Facts.Written));
        }
        return states;
    }
}

using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Alerts as lists show them: in one order, narrowed down, page by page, and to nobody who may not see them.</summary>
public sealed class ListingAlerts(SharedInstance shared)
{
    [Fact]
    public async Task the_most_pressing_come_first_and_every_page_goes_on_where_the_last_ended()
    {
        var unit = await New();
        var cleared = await AlertsOf.Raised(unit, unit.Code(1), Severity.Red, "已解除的");
        await AlertsOf.Happened(unit, cleared, new AlertCleared(new(2023, 7, 1)));
        _ = await AlertsOf.Raised(unit, unit.Code(2), Severity.Notice, "提醒的");
        _ = await AlertsOf.Raised(unit, unit.Code(3), Severity.Yellow, "黄的");
        _ = await AlertsOf.Raised(unit, unit.Code(4), Severity.Red, "红的", "2023-07-02");
        _ = await AlertsOf.Raised(unit, unit.Code(5), Severity.Red, "红得早的");

        string[] all = ["红得早的", "红的", "黄的", "提醒的", "已解除的"];
        Assert.Equal(all, Titles(await unit.Api.Get("/alerts")));
        var walked = new List<string?>();
        for (var next = $"/api/units/{unit.Tenant}/alerts?pageSize=2"; next is not null;)
        {
            var page = (await unit.Below("").Get(next)).Ok;
            walked.AddRange(Titles(page));
            next = page.Headers!.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }
        Assert.Equal(all, walked);
        Assert.Equal((400, "alert/bad-cursor"), (await unit.Api.Get("/alerts?after=x")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Api.Get("/alerts?state=sleeping")).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, unit.Division, "430009").As(Roles.Clerk).Below($"/api/units/{unit.Tenant}").Get("/alerts")).Problem);
    }

    [Fact]
    public async Task a_list_is_narrowed_down_by_what_becomes_of_them()
    {
        var unit = await New();
        object[] planned = [new AlertExplained(DeviationCause.Funding, "资金下达较晚", null, new(2023, 7, 1)), new CorrectionPlanned("加快招标", new(2023, 7, 31), new(2023, 7, 1))];
        await AlertsOf.Happened(unit, await AlertsOf.Raised(unit, unit.Code(1), Severity.Red, "逾期的"), planned);
        await AlertsOf.Happened(unit, await AlertsOf.Raised(unit, unit.Code(2), Severity.Red, "已报的"), [.. planned, new CorrectionReported("已签订合同", null, new(2023, 7, 2))]);
        await AlertsOf.Happened(unit, await AlertsOf.Raised(unit, unit.Code(3), Severity.Yellow, "静默的"), new AlertMuted(new(2099, 12, 31), "等待", new(2023, 7, 1)));
        await AlertsOf.Happened(unit, await AlertsOf.Raised(unit, unit.Code(4), Severity.Yellow, "解除的"), new AlertCleared(new(2023, 7, 1)));
        await AlertsOf.Happened(unit, await AlertsOf.Raised(unit, unit.Code(5), Severity.Notice, "销号的"), new AlertClosed("属实", new(2023, 7, 1)));
        _ = await AlertsOf.Raised(unit, unit.Code(6), Severity.Yellow, "另一规则", "2023-08-01", "table-silent");

        foreach (var (asked, titles) in new[]
        {
            ("state=overdue", (string[])["逾期的"]), ("state=waiting-for-bureau", ["已报的"]), ("state=muted", ["静默的"]), ("state=cleared", ["解除的"]), ("state=closed", ["销号的"]),
            ("state=open", ["逾期的", "已报的", "另一规则"]), ("state=waiting-for-unit", ["逾期的", "另一规则"]), ("severity=notice", ["销号的"]), ("rule=table-silent", ["另一规则"]),
            ("raisedFrom=2023-07-01", ["另一规则"]), ("raisedTo=2023-06-30&state=overdue", ["逾期的"]), ($"text={Uri.EscapeDataString("报的")}", ["已报的"]),
        })
            Assert.Equal((asked, string.Join('、', titles)), (asked, string.Join('、', Titles(await unit.Api.Get($"/alerts?{asked}")))));
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()).Below($"/api/units/{unit.Tenant}").Get("/alerts")).Problem);
    }

    [Fact]
    public async Task everybody_sees_in_a_bureau_what_is_his()
    {
        var unit = await New();
        var elsewhere = await OneUnit.Registered(unit.Instance, unit.Division, "205001", "别处单位");
        _ = await AlertsOf.Raised(unit, unit.Code(1), title: "本处的");
        _ = await AlertsOf.Raised(elsewhere, elsewhere.Code(1), title: "别处的");
        _ = await AlertsOf.OfBureau(unit, "projection-lag", "projection/facts");
        _ = await AlertsOf.OfBureau(unit, "reserve-not-split", "reserve/2023/1");

        string[] whole = ["projection/facts", "reserve/2023/1", "别处的", "本处的"];
        foreach (var reader in new[] { Roles.Officer, Roles.Analyst, Roles.Auditor })
            Assert.Equal(whole, Titles(await unit.As(reader).Bureau.Get("/alerts")).Order(StringComparer.Ordinal));
        Assert.Equal(["本处的"], Titles(await unit.As(Roles.Reviewer).Bureau.Get("/alerts")));
        Assert.Equal(["projection/facts"], Titles(await unit.As(Roles.Administrator).Bureau.Get("/alerts")));
        Assert.Equal(["别处的"], Titles(await unit.As(Roles.Officer).Bureau.Get("/alerts?department=205")));
        Assert.Equal(["别处的"], Titles(await unit.As(Roles.Officer).Bureau.Get("/alerts?unit=205001")));
        Assert.Equal(["别处的"], Titles(await unit.As(Roles.Officer).Bureau.Get($"/alerts?text={Uri.EscapeDataString("别处单位")}")));
        Assert.Equal((403, "permission/denied"), (await unit.As(Roles.Treasury).Bureau.Get("/alerts")).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()).Below($"/api/bureaus/{unit.Division}").Get("/alerts")).Problem);
        Assert.Contains("projection/facts", (await unit.As(Roles.Administrator).Below($"/bureaus/{unit.Division}/alerts").Get("")).Ok.Page, StringComparison.Ordinal);
        Assert.Contains("projection/facts", (await unit.As(Roles.Administrator).Below($"/bureaus/{unit.Division}").Get(AlertsOf.Address("alert/projection-lag/projection/facts"))).Ok.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lists_are_read_by_the_index_of_their_order()
    {
        var instance = await shared.Started();
        await using var command = Source(instance).CreateCommand("select indexdef from pg_indexes where indexname = 'mt_doc_alert_idx_in_order'");
        Assert.EndsWith("(urgency, raised_on, id)", (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    static Npgsql.NpgsqlDataSource Source(Instance instance) => (Npgsql.NpgsqlDataSource)instance.App.Services.GetService(typeof(Npgsql.NpgsqlDataSource))!;

    static IEnumerable<string?> Titles(Reply reply) => reply.Ok.Json.AsArray().Select(alert => (string?)alert!["title"]);

    async Task<OneUnit> New() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

using System.Globalization;
using JasperFx.Events;
using Jixiao.Audit.Entries;
using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;
using Jixiao.Journeys.Bureau;
using Jixiao.Journeys.Support;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.Audit;

/// <summary>Own their hosts: they rebuild, rewind and deliver by hand.</summary>
public sealed class EntriesOfTheSearch(SharedInstance shared)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task rows_are_a_fold_of_the_raw_events_live_rebuilt_and_redelivered()
    {
        var (database, division) = (await shared.NewDatabase(), SharedInstance.NewDivision());
        await using (var live = await Instance.Start(database))
        {
            await Play(live, division);
            await live.Store.WaitForNonStaleProjectionDataAsync(Patience);
            await Agree(live);
            var followed = await Rows(live);
            await Rebuild(live);
            Assert.Equal(followed, await Rows(live));
            await FlatTables.Execute(live, "delete from jixiao.audit_entry where version % 3 = 0");
            await Rebuild(live);
            Assert.Equal(followed, await Rows(live));
            await FlatTables.Execute(live, "delete from jixiao.mt_event_progression where name = 'AuditEntries:All'");
        }
        await using var again = await Instance.Start(database);
        _ = await OneUnit.Registered(again, division, "430009");
        await again.Store.WaitForNonStaleProjectionDataAsync(Patience);
        await Agree(again);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(again, division, "430002").As("clerk").Below($"/api/audit/{division}/revisions").Get("")).Problem);
    }

    [Fact]
    public async Task pages_that_come_twice_late_or_never_leave_the_rows_of_a_rebuild()
    {
        var clock = new Moments();
        await using var instance = await Instance.Start(await shared.NewDatabase(), roles: "web", clock: clock);
        var unit = UnitCode.Parse($"{SharedInstance.NewDivision()}-430001");
        for (var payment = 0; payment < 12; payment++)
            for (var n = 0; n < 3; n++)
            {
                // A clock that goes back and forth, as those of several servers do.
                clock.Now = new(2023, 3, 1 + payment * 7 % 12, 9, n, 0, TimeSpan.Zero);
                await using var session = instance.Store.LightweightSession(unit.ToString());
                session.CausationId = $"{n}-{payment / 2}";
                session.Events.Append(GoalTable.Key(new(2023), ProjectCode.MadeFor(unit, new(2023), n)), payment == 0 ? [Drafted(ProjectCode.MadeFor(unit, new(2023), n))] : Paid(payment));
                await session.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        var events = await Stored(instance);
        foreach (var page in new[] { events[..10], events[15..20], events[15..20], events[10..12], events[22..30], events[30..] })
        {
            await using var connection = instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateConnection();
            await AuditFlattening.Instance.Apply(connection, page, TestContext.Current.CancellationToken);
        }
        var delivered = await Rows(instance);
        Assert.Equal(36, delivered.Count);
        await Rebuild(instance);
        Assert.Equal(delivered, await Rows(instance));
        await Agree(instance);
    }

    static GoalTableDrafted Drafted(ProjectCode project) => new(new(2023), project, "项目", "CN-2015");

    static object[] Paid(int n) => [new SpendRecorded($"{n}", Money(n), FundSource.Fiscal, new(2023, 2, 1), $"记-{n}")];

    static Domain.Money Money(int n) => Domain.Money.Fen(100 + n);

    static async Task Play(Instance instance, string division)
    {
        var unit = await OneUnit.Registered(instance, division);
        _ = (await unit.Bureau.Post("/departments", new { code = "430", name = "部门" })).Ok;
        var code = await unit.Approved(1);
        foreach (var month in new[] { 2, 3, 7 })
            _ = (await unit.Spend(code, $"{month}00.10", $"2023-{month:00}-15")).Ok;
        _ = await unit.Done(code, "revisions", new { amountYuan = "-500.25", effectiveOn = "2023-06-20", reason = "进度滞后，收回“结余”\\n", document = "遵财预〔2023〕17号" });
        _ = (await unit.Bureau.Post("/years/2023/reserves", new { name = "代编", amountYuan = "1000.00", document = "2号" })).Ok;
        _ = await unit.Drafted(2);
    }

    /// <summary>Every row against a fold of the events as Marten reads them, made by another hand.</summary>
    static async Task Agree(Instance instance)
    {
        await using var session = instance.Store.QuerySession(new Marten.Services.SessionOptions { AllowAnyTenant = true });
        var events = await session.Events.QueryAllRawEvents().Where(e => e.AnyTenant()).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(events);
        Assert.Equal(events.GroupBy(e => (e.TenantId, e.StreamKey)).SelectMany(stream => Expected([.. stream.OrderBy(e => e.Version)])).Order(), (await Rows(instance)).Order());
    }

    static IEnumerable<string> Expected(IReadOnlyList<IEvent> stream) => stream.Select((e, n) =>
    {
        var first = n;
        while (first > 0 && stream[first - 1].CausationId == e.CausationId)
            first--;
        var about = Particulars.Of(e.Data);
        return string.Join('|',
            e.Sequence, e.TenantId[..6], e.TenantId, e.StreamKey, e.StreamKey!.Split('/')[0], e.Version, Text(stream.Take(n + 1).Max(x => x.Timestamp)), stream[first].Sequence, Text(stream.Take(first + 1).Max(x => x.Timestamp)),
            about.EffectiveOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), e.UserName, e.GetHeader("role"), e.EventTypeName, about.Document, about.Voucher, about.Amount?.InFen, about.Reason, e.GetHeader("address"), about.Counterpart);
    });

    static Task<IReadOnlyList<string>> Rows(Instance instance) => FlatTables.Rows(instance, """
        select array_to_string(array[sequence::text, division, tenant_id, stream, stream_kind, version::text, to_char(recorded at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'), revision::text,
          to_char(begun at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'), effective_on::text, user_name, role, kind, document, voucher, amount::text, reason, address, counterpart], '|', '') from jixiao.audit_entry order by sequence
        """);

    static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    static async Task<List<RawEvent>> Stored(Instance instance)
    {
        await using var connection = await instance.App.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return [.. (await RawEvents.Share(connection, "%", 0, 1, TestContext.Current.CancellationToken, signed: true).ToListAsync(TestContext.Current.CancellationToken)).OrderBy(e => e.Sequence)];
    }

    static Task Rebuild(Instance instance) => instance.Rebuild(AuditEntries.Progress);
}

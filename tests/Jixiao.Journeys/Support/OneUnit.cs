using JasperFx.Events;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Journeys.Support;

/// <summary>A registered unit and what is done to it over HTTP.</summary>
public sealed class OneUnit
{
    readonly Instance instance;

    OneUnit(Instance instance, string division, string number)
    {
        (this.instance, Division, Tenant) = (instance, division, $"{division}-{number}");
        (Api, Bureau) = (new(instance, $"/api/units/{Tenant}"), new(instance, $"/api/bureaus/{division}"));
    }

    public string Division { get; }

    public string Tenant { get; }

    public Caller Api { get; }

    public Caller Bureau { get; }

    /// <summary>A unit that was not registered.</summary>
    public static OneUnit Unknown(Instance instance, string division, string number = "430001") => new(instance, division, number);

    public static async Task<OneUnit> Registered(Instance instance, string division, string number = "430001", string name = "测试单位")
    {
        var unit = new OneUnit(instance, division, number);
        _ = (await unit.Bureau.Post("/units", new { code = number, name })).Ok;
        return unit;
    }

    public Caller Table(string code) => new(instance, $"/api/units/{Tenant}/years/2023/goal-tables/{code}");

    /// <summary>The code of the unit's n-th project.</summary>
    public string Code(int n)
    {
        var twenty = $"{Division}23P{Tenant[7..]}{n:00000}";
        return twenty + ProjectCode.CheckOf(twenty);
    }

    /// <summary>Drafts the unit's n-th project.</summary>
    public async Task<string> Drafted(int n, string yuan = "100000.00")
    {
        _ = (await Api.Post("/years/2023/goal-tables", new { code = Code(n), content = Content(yuan) })).Ok;
        return Code(n);
    }

    public async Task<string> Approved(int n, string yuan = "100000.00")
    {
        var code = await Drafted(n, yuan);
        var submitted = (await Table(code).Post("/submit", ifMatch: await Version(code))).Version;
        _ = (await Table(code).Post("/approve", new { document = "遵财预〔2023〕1号", approvedOn = "2023-02-01" }, submitted)).Ok;
        return code;
    }

    public Task<Reply> Spend(string code, string yuan, string paidOn, string? key = null, string voucher = "记-1") =>
        Table(code).Post("/spends", new { amountYuan = yuan, paidOn, voucher }, key: key);

    public async Task<long> Version(string code) => (await Table(code).Get("")).Version;

    /// <summary>The unit's events as they are stored.</summary>
    public async Task<IReadOnlyList<IEvent>> Events()
    {
        await using var session = instance.Store.QuerySession(UnitCode.Parse(Tenant).ToString());
        return await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<IEvent>> Events(string code) => [.. (await Events()).Where(e => e.StreamKey == $"goal-table/2023/{code}")];

    public static object Content(string yuan = "100000.00", string name = "测试项目", string target = "≥95%") => new
    {
        name,
        budget = new { totalYuan = yuan, fiscalYuan = yuan },
        use = "测试用途",
        plan = new[] { new { by = "03-31", percent = "30" }, new { by = "06-30", percent = "60" }, new { by = "10-31", percent = "90" }, new { by = "12-31", percent = "100" } },
        goals = new[] { "1.按计划完成。" },
        indicators = new[]
        {
            new { level1 = "产出指标", level2 = "数量指标", name = "采购数量", target = new { raw = "2台" } },
            new { level1 = "满意度指标", level2 = "服务对象满意度指标", name = "群众满意度", target = new { raw = target } },
        },
    };
}

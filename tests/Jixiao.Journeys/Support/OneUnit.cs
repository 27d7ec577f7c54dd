using JasperFx.Events;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.Journeys.Support;

/// <summary>A unit and what is done to it over HTTP, by somebody who is everything there but an auditor.</summary>
public sealed class OneUnit
{
    static readonly string[] Usual = [Roles.Clerk, Roles.Reviewer, Roles.Officer, Roles.Analyst, Roles.Administrator];

    readonly Instance instance;
    readonly string[] roles;
    int vouchers;

    OneUnit(Instance instance, string division, string number, params string[] roles)
    {
        (this.instance, Division, Tenant, this.roles) = (instance, division, $"{division}-{number}", roles);
        (Api, Bureau) = (Below($"/api/units/{Tenant}"), Below($"/api/bureaus/{division}"));
    }

    public Instance Instance => instance;

    public string Division { get; }

    public string Tenant { get; }

    public Caller Api { get; }

    public Caller Bureau { get; }

    /// <summary>A unit that was not registered.</summary>
    public static OneUnit Unknown(Instance instance, string division, string number = "430001") => new(instance, division, number, Usual);

    public static async Task<OneUnit> Registered(Instance instance, string division, string number = "430001", string name = "测试单位")
    {
        var unit = Unknown(instance, division, number);
        _ = (await unit.Bureau.Post("/units", new { code = number, name })).Ok;
        return unit;
    }

    /// <summary>The same unit for one who has these roles alone: in the unit, in its department, or in its division, as the role is.</summary>
    public OneUnit As(params string[] only) => new(instance, Division, Tenant[7..], only);

    public Caller Goals => Below($"/api/units/{Tenant}/years/2023/unit-goals");

    public Caller Table(string code) => Below($"/api/units/{Tenant}/years/2023/goal-tables/{code}");

    /// <summary>Any other address, asked by the same one.</summary>
    public Caller Below(string address) => new(instance.Http, address, () => instance.Token(roles.Select(role => $"{role} {ScopeOf(role)}")));

    string ScopeOf(string role) => role switch
    {
        Roles.Clerk or Roles.Lead => Tenant,
        Roles.Reviewer => $"{Division}/{Tenant[7..10]}",
        _ => Division,
    };

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

    /// <summary>Drafted and handed in.</summary>
    public async Task<string> Submitted(int n, string yuan = "100000.00") => await Done(await Drafted(n, yuan), "submit");

    /// <summary>Handed in and passed by the department.</summary>
    public async Task<string> Passed(int n, string yuan = "100000.00") => await Done(await Submitted(n, yuan), "department-pass");

    /// <summary>Passed and graded 优 by the bureau.</summary>
    public async Task<string> Reviewed(int n, string yuan = "100000.00") => await Done(await Passed(n, yuan), "review", Excellent);

    public async Task<string> Approved(int n, string yuan = "100000.00") => await Done(await Reviewed(n, yuan), "approve", Approval);

    /// <summary>Does one step more with a table on the version where it stands.</summary>
    public async Task<string> Done(string code, string step, object? body = null)
    {
        _ = (await Table(code).Post($"/{step}", body, await Version(code))).Ok;
        return code;
    }

    /// <summary>A voucher of its own unless one is named.</summary>
    public Task<Reply> Spend(string code, string yuan, string paidOn, string? key = null, string? voucher = null) =>
        Table(code).Post("/spends", new { amountYuan = yuan, paidOn, voucher = voucher ?? $"记-{key ?? $"{Interlocked.Increment(ref vouchers)}"}" }, key: key);

    public async Task<long> Version(string code) => (await Table(code).Get("")).Version;

    /// <summary>The unit's events as they are stored.</summary>
    public async Task<IReadOnlyList<IEvent>> Events()
    {
        await using var session = instance.Store.QuerySession(UnitCode.Parse(Tenant).ToString());
        return await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<IEvent>> Events(string code) => [.. (await Events()).Where(e => e.StreamKey == $"goal-table/2023/{code}")];

    public static object Excellent { get; } = new { completeness = "19", relevance = "28", suitability = "27", feasibility = "18" };

    public static object Approval { get; } = new { document = "遵财预〔2023〕1号", approvedOn = "2023-02-01" };

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

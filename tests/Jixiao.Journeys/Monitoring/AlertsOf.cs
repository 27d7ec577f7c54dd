using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Monitoring;

/// <summary>Alerts as a scan leaves them, and the addresses of those.</summary>
static class AlertsOf
{
    public const string Rule = "spend-behind-plan";

    /// <summary>An alert of the unit as if a scan had found it; about a table that there is, or not.</summary>
    public static Task<string> Raised(OneUnit unit, string code, Severity severity = Severity.Red, string title = "测试项目", string raisedOn = "2023-06-30", string rule = Rule) =>
        Append(unit, unit.Tenant, code, new AlertRaised(UnitCode.Parse(unit.Tenant), rule, $"goal-table/2023/{code}", title, severity, Found, DateOnly.ParseExact(raisedOn, "yyyy-MM-dd")), rule);

    /// <summary>One that concerns the bureau itself.</summary>
    public static Task<string> OfBureau(OneUnit unit, string rule, string subject) =>
        Append(unit, unit.Division, subject, new AlertRaised(null, rule, subject, subject, Severity.Red, Found, new(2023, 6, 30)), rule);

    /// <summary>What a scan, or an act, says of it later.</summary>
    public static async Task Happened(OneUnit unit, string key, params object[] events)
    {
        await using var session = unit.Instance.Store.LightweightSession(unit.Tenant);
        session.LastModifiedBy = "daily-scan";
        session.CausationId = Guid.NewGuid().ToString("n");
        session.SetHeader("role", "job");
        (await session.Events.FetchForWriting<Alert>(key, TestContext.Current.CancellationToken)).AppendMany(events);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Its address below the unit's or the bureau's.</summary>
    public static string Address(string key) => $"/alerts/{key["alert/".Length..].Replace('/', '~')}";

    public static Figures Found { get; } = Figures.None.With("adjusted", Money.Yuan(100_000)).With("executed", Money.Yuan(30_000)).With("plannedPercent", 60m).With("usualPercent", 50m).With("reachedPercent", 50m);

    static async Task<string> Append(OneUnit unit, string tenant, string subject, AlertRaised raised, string rule)
    {
        var key = Alert.Key(rule, raised.Subject);
        await using var session = unit.Instance.Store.LightweightSession(tenant);
        session.LastModifiedBy = "daily-scan";
        session.CausationId = $"scan {subject}";
        session.SetHeader("role", "job");
        session.Events.StartStream<Alert>(key, raised);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return key;
    }
}

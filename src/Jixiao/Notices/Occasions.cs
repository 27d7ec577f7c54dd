using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;

namespace Jixiao.Notices;

/// <summary>Which events are told to whom, a line for each kind. A kind's heading is the text <c>NoticeOf.</c> and its name.</summary>
public static class Occasions
{
    static readonly string[] Unit = [Roles.Clerk, Roles.Lead];

    public static IReadOnlyDictionary<Type, Occasion> All { get; } = new[]
    {
        Occasion.Of<Alert, AlertRaised>(h => Found(h.Tenant, h.After, h.On)),
        Occasion.Of<Alert, AlertReopened>(h => Found(h.Tenant, h.After, h.On)),
        Occasion.Of<Alert, AlertUpdated>(h => h.After.Severity > h.Before.Severity ? Found(h.Tenant, h.After, h.On) : null),
        Occasion.Of<Alert, AlertCleared>(h => Found(h.Tenant, h.After, h.On, Severity.Notice)),
        Occasion.Of<Alert, AlertEscalated>(h => Escalated(h.Tenant, h.After, h.Event.To)),
        Occasion.Of<Alert, AlertExplained>(h => About(h.Tenant, h.After, Severity.Yellow, h.Event.Explanation, Roles.Officer)),
        Occasion.Of<Alert, CorrectionReported>(h => About(h.Tenant, h.After, Severity.Yellow, h.Event.Report, Roles.Officer)),
        Occasion.Of<Alert, AlertSentBack>(h => About(h.Tenant, h.After, h.After.Severity, h.Event.Reason, Unit)),
        Occasion.Of<Alert, AlertClosed>(h => About(h.Tenant, h.After, Severity.Notice, h.Event.Opinion, Unit)),
        Occasion.Of<Round, RoundOrdered>(h => new(Severity.Yellow, h.After.Id, h.After.Name, Audience.OfCalled(DivisionCode.Parse(h.Tenant), h.After.Units), Words: Day(h.After.ClosesOn))),
        Occasion.Of<GoalTable, GoalTableReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<GoalTable, AdjustmentReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<GoalTable, MonitoringReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<GoalTable, SelfEvaluationReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<GoalTable, RectificationOrdered>(h => Returned(h, h.Event.Requirement)),
        Occasion.Of<GoalTable, RectificationReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<UnitYearGoals, UnitGoalsReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<UnitYearGoals, UnitGoalsAdjustmentReturned>(h => Returned(h, h.Event.Reason)),
        Occasion.Of<UnitYearGoals, UnitSelfEvaluationReturned>(h => Returned(h, h.Event.Reason)),
    }.ToDictionary(occasion => occasion.Event);

    /// <summary>What a rule finds, unless the alert is silenced.</summary>
    static Told? Found(string tenant, Alert alert, DateOnly on, Severity? severity = null) =>
        alert.IsMutedOn(on) ? null : About(tenant, alert, severity ?? alert.Severity, null, Unit);

    static Told Escalated(string tenant, Alert alert, EscalationLevel to) => About(tenant, alert, alert.Severity, null, to switch
    {
        EscalationLevel.Lead => Roles.Lead,
        EscalationLevel.Department => Roles.Reviewer,
        _ => Roles.Officer,
    });

    /// <param name="roles">Who is told where it concerns a unit; what concerns none is the bureau's, or the administrators'.</param>
    static Told About(string tenant, Alert alert, Severity severity, string? words, params IReadOnlyList<string> roles) => new(severity, alert.Id, alert.Title, alert switch
    {
        { Unit: { } unit } => Audience.Of(unit, roles),
        _ when PlatformRules.Names.Contains(alert.Rule) => Audience.OfAdministrators(DivisionCode.Parse(tenant)),
        _ => Audience.OfBureau(DivisionCode.Parse(tenant)),
    }, alert.Rule, words);

    static Told Returned<TEvent>(Happened<GoalTable, TEvent> h, string reason) => new(Severity.Yellow, h.After.Id, h.After.ProjectName, Audience.Of(UnitCode.Parse(h.Tenant), Unit), Words: reason);

    static Told Returned<TEvent>(Happened<UnitYearGoals, TEvent> h, string reason) =>
        new(Severity.Yellow, h.After.Id, new FiscalYear(h.After.Year).ToString(), Audience.Of(UnitCode.Parse(h.Tenant), Unit), Words: reason);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

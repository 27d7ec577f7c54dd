using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Audit;

/// <summary>Tells in the reader's language what an event changed, with what was there before it.</summary>
public sealed partial class EventWords(IStringLocalizer<Texts> texts)
{
    public string Role(string? role) => role is null ? "" : texts[$"Role.{role}"];

    /// <param name="before">The state of its stream, whatever stream that is.</param>
    public string Tell(object @event, object before) => before switch
    {
        GoalTable table => TellContent(@event, table) ?? TellLifeCycle(@event, table) ?? TellMoney(@event, table) ?? TellActual(@event, table) ?? TellMonitoring(@event, table) ?? TellEvaluation(@event, table),
        UnitYearGoals goals => TellGoals(@event, goals) ?? TellGoalsLifeCycle(@event, goals) ?? TellUnitEvaluation(@event, goals),
        Unit or Department => TellRegister(@event, before),
        Round round => TellRound(@event, round),
        Reserve reserve => TellReserve(@event, reserve),
        RuleBook book => TellRules(@event, book),
        Alert alert => TellAlert(@event, alert),
        _ => null,
    } ?? @event.GetType().Name;

    string? TellContent(object @event, GoalTable before) => @event switch
    {
        GoalTableDrafted e => texts["Told.Drafted", e.Year, e.Project, e.ProjectName],
        ProjectRenamed e => texts["Told.Renamed", before.ProjectName, e.ProjectName],
        BudgetSet e => texts["Told.BudgetSet", Amount(e.Total), Amount(e.Fiscal), Amount(e.Other)],
        FundsUseStated e => texts["Told.Use", e.Use],
        SpendingPlanSet e => texts["Told.Plan", List(e.Plan.CheckPoints.Select(p => texts["Told.CheckPoint", p.Month, p.Day, p.Percent].Value))],
        GoalsStated e => texts["Told.Goals", e.Goals.Count, string.Join(" ", e.Goals)],
        IndicatorSet e => Tell(e, before),
        IndicatorRemoved e => texts["Told.IndicatorRemoved", NameOf(e.Id, before)],
        _ => null,
    };

    string? TellLifeCycle(object @event, GoalTable before) => @event switch
    {
        GoalTableSubmitted { On: { } on } e when new Submission(on, e.Round, e.DueOn) is { DaysLate: > 0 and var days } => texts["Told.SubmittedLate", days],
        GoalTableSubmitted => texts["Told.Submitted"],
        GoalTableWithdrawn => texts["Told.Withdrawn"],
        GoalTableReturned { Places: [] } e => texts["Told.Returned", texts[$"HeldBy.{e.By}"], e.Reason],
        GoalTableReturned e => texts["Told.ReturnedAt", texts[$"HeldBy.{e.By}"], e.Reason, List(e.Places.Select(Place))],
        DepartmentReviewPassed { Opinion: { } opinion } => texts["Told.DepartmentPassedWith", opinion],
        DepartmentReviewPassed => texts["Told.DepartmentPassed"],
        BureauReviewed e => texts["Told.Reviewed", e.Completeness + e.Relevance + e.Suitability + e.Feasibility, texts[$"Grade.{e.Grade}"], e.Completeness, e.Relevance, e.Suitability, e.Feasibility, e.Opinion],
        GoalTableApproved e => texts["Told.Approved", e.Edition, e.ApprovedOn, Document(e.Document)] + Files(e.Files),
        GoalTableDiscarded e => texts["Told.Discarded", e.Reason],
        GoalTableArchived e => texts["Told.Archived", e.On],
        AdjustmentRequested e => texts["Told.AdjustmentRequested", e.Reason, before.Differences(e.Proposal).Count()] + Files(e.Files),
        AdjustmentApproved e => texts["Told.AdjustmentApproved", e.Edition, e.ApprovedOn, Document(e.Document)] + Files(e.Files),
        AdjustmentWithdrawn => texts["Told.AdjustmentWithdrawn"],
        AdjustmentReturned e => texts["Told.AdjustmentReturned", e.Reason],
        _ => null,
    };

    string Place(ReturnedPlace place) => place.Note is { } note ? texts["Told.Place", place.Place, note] : place.Place;

    string Files(IReadOnlyList<Evidence>? files) => files is null or [] ? "" : texts["Told.Files", List(files.Select(f => f.Name))];

    string List(IEnumerable<string> parts) => string.Join(texts["List.Separator"], parts);

    static string NameOf(int indicator, GoalTable table) => table.Indicators.FirstOrDefault(i => i.Id == indicator)?.Name ?? $"{indicator}";

    string Tell(IndicatorSet e, GoalTable before)
    {
        if (before.Indicators.FirstOrDefault(i => i.Id == e.Id) is not { } was)
            return texts["Told.IndicatorAdded", e.Row, e.Level2, e.Name, e.Target];
        var changes = Fields(was, e).Where(field => field.Old != field.New).Select(field => texts["Told.Field", texts[field.Name], field.Old, field.New].Value).ToList();
        return changes is []
            ? texts["Told.IndicatorMoved", e.Name, e.Row]
            : texts["Told.IndicatorChanged", e.Row, was.Name, List(changes)];
    }

    (string Name, string Old, string New)[] Fields(Indicator was, IndicatorSet e) =>
    [
        ("Indicator.Level1", was.Level1, e.Level1),
        ("Indicator.Level2", was.Level2, e.Level2),
        ("Indicator.Name", was.Name, e.Name),
        ("Indicator.Description", was.Description, e.Description),
        ("Indicator.Target", was.Target.Raw, e.Target.Raw),
        ("Indicator.Accrual", texts[$"Accrual.{was.Accrual}"], texts[$"Accrual.{e.Accrual}"]),
        ("Indicator.Basis", was.Basis, e.Basis),
    ];

    string Document(string document) => document == ApproveGoalTable.AsPublished ? texts["Approval.AsPublished"] : document;
}

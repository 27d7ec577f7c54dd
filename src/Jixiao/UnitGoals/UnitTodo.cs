using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.UnitGoals;

/// <summary>Why something lies on the unit's desk, the most pressing first.</summary>
public enum TodoKind
{
    /// <summary>已退回.</summary>
    Returned,

    /// <summary>调整退回.</summary>
    AdjustmentReturned,

    /// <summary>监控表退回.</summary>
    MonitoringReturned,

    /// <summary>自评表退回.</summary>
    SelfEvaluationReturned,

    /// <summary>整改.</summary>
    RectificationDue,

    /// <summary>监控表待填报.</summary>
    MonitoringDue,

    /// <summary>自评表待填报.</summary>
    SelfEvaluationDue,

    /// <summary>草稿.</summary>
    Draft,

    /// <summary>完成值未填报: a check point of the plan is past.</summary>
    ActualsMissing,
}

/// <summary>One thing that the unit has to do.</summary>
/// <param name="Table">The goal table; null for the unit's own goals.</param>
/// <param name="Standing">Where it stands, with the reason it came back.</param>
/// <param name="Count">What blocks a draft, or indicators without an actual; null where there is nothing to count.</param>
public sealed record TodoItem(TodoKind Kind, GoalTable? Table, Standing Standing, int? Count = null)
{
    /// <summary>The round that a form is for; null for anything else.</summary>
    public Round? Round { get; init; }

    /// <summary>Why the round's form came back; null for anything else.</summary>
    public Returning? FormReturned { get; init; }

    /// <summary>What has to be put right; null for anything else.</summary>
    public Rectification? Rectification { get; init; }
}

/// <summary>What a unit has to do in a year, told from its tables and goals alone.</summary>
public static class UnitTodo
{
    /// <summary>Everything that waits for the unit on that day.</summary>
    /// <param name="rounds">The bureau's rounds of the year.</param>
    public static IReadOnlyList<TodoItem> Of(UnitYear year, IReadOnlyList<Round> rounds, DateOnly today)
    {
        var running = rounds.Where(round => !round.IsEnded && round.OpensOn <= today && round.Includes(year.Unit.Code)).ToLookup(round => round.Kind);
        var items = year.Tables.SelectMany(table => OfTable(table, today).Concat(OfForms(table, running)).Concat(OfRectifications(table)));
        return [.. OfGoals(year).Concat(OfWholeYear(year, running)).Concat(items).OrderBy(item => item.Kind)];
    }

    static IEnumerable<TodoItem> OfGoals(UnitYear year) => year.Goals?.Standing switch
    {
        { Stage: Stage.Returned } returned => [new(TodoKind.Returned, null, returned)],
        { Stage: Stage.Draft } draft => [new(TodoKind.Draft, null, draft)],
        { AdjustmentReturned: not null } adjusted => [new(TodoKind.AdjustmentReturned, null, adjusted)],
        _ => [],
    };

    static IEnumerable<TodoItem> OfWholeYear(UnitYear year, ILookup<RoundKind, Round> running) => year.Goals is not { Standing: { Stage: Stage.Approved } standing } goals ? []
        : running[RoundKind.SelfEvaluation].Select(round => (round, own: goals.SelfEvaluatedIn(round.Id))).Where(form => form.own?.Stage is null or SelfEvaluationStage.Returned)
            .Select(form => new TodoItem(form.own is null ? TodoKind.SelfEvaluationDue : TodoKind.SelfEvaluationReturned, null, standing) { Round = form.round, FormReturned = form.own?.Returned });

    static IEnumerable<TodoItem> OfTable(GoalTable table, DateOnly today)
    {
        if (table.Standing.Stage is Stage.Returned)
            yield return new(TodoKind.Returned, table, table.Standing);
        if (table.Standing.Stage is Stage.Draft)
            yield return new(TodoKind.Draft, table, table.Standing, Blocking(table));
        if (table.Standing.AdjustmentReturned is not null)
            yield return new(TodoKind.AdjustmentReturned, table, table.Standing);
        if (table.Standing.Stage is Stage.Approved && MissingActuals.Of(table, today).Count is > 0 and var missing)
            yield return new(TodoKind.ActualsMissing, table, table.Standing, missing);
    }

    static IEnumerable<TodoItem> OfForms(GoalTable table, ILookup<RoundKind, Round> running)
    {
        if (table.Standing.Stage is not Stage.Approved)
            yield break;
        foreach (var round in running[RoundKind.Monitoring])
            if (table.MonitoredIn(round.Id)?.Stage is null or MonitoringStage.Returned)
                yield return new(table.MonitoredIn(round.Id) is null ? TodoKind.MonitoringDue : TodoKind.MonitoringReturned, table, table.Standing) { Round = round, FormReturned = table.MonitoredIn(round.Id)?.Returned };
        foreach (var round in running[RoundKind.SelfEvaluation])
            if (table.SelfEvaluatedIn(round.Id)?.Stage is null or SelfEvaluationStage.Returned)
                yield return new(table.SelfEvaluatedIn(round.Id) is null ? TodoKind.SelfEvaluationDue : TodoKind.SelfEvaluationReturned, table, table.Standing) { Round = round, FormReturned = table.SelfEvaluatedIn(round.Id)?.Returned };
    }

    static IEnumerable<TodoItem> OfRectifications(GoalTable table) =>
        table.Standing.Stage.Takes(Step.ReportRectification) ? table.Rectifications.Where(one => one.IsOpen).Select(open => new TodoItem(TodoKind.RectificationDue, table, table.Standing) { Rectification = open }) : [];

    static int Blocking(GoalTable table) => ContentProblems.Of(table.ToContent(), Framework(table)).Count(p => p.Blocks);

    static IndicatorFramework Framework(GoalTable table) => IndicatorFramework.All.FirstOrDefault(f => f.Id == table.Framework) ?? IndicatorFramework.Cn2015;
}

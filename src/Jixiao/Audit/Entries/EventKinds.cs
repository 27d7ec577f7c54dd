using System.Collections.Frozen;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Audit.Entries;

/// <summary>The kinds of events by their stored names, and what several of them have in common.</summary>
public static class EventKinds
{
    static readonly FrozenDictionary<Type, string> Names = Kinds.ByStoredName.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    public static IReadOnlyList<string> All { get; } = [.. Kinds.ByStoredName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Money moved: their amounts can be added up.</summary>
    public static IReadOnlyList<string> Moving { get; } = Of(
        typeof(BudgetRevised), typeof(BudgetTransferredIn), typeof(BudgetTransferredOut), typeof(CarryOverAdded), typeof(FundsReceived), typeof(FundsReleased), typeof(FundsSuspended),
        typeof(ReserveSplit), typeof(SpendRecorded), typeof(SpendReversed));

    /// <summary>An approved budget was changed.</summary>
    public static IReadOnlyList<string> OfBudgets { get; } = Of(typeof(BudgetRevised), typeof(BudgetTransferredIn), typeof(BudgetTransferredOut), typeof(CarryOverAdded));

    /// <summary>Money was paid, or came back.</summary>
    public static IReadOnlyList<string> OfPayments { get; } = Of(typeof(SpendRecorded), typeof(SpendReversed));

    /// <summary>What happened on a day was entered.</summary>
    public static IReadOnlyList<string> OfEntries { get; } = [.. Moving, .. Of(typeof(ActualReported))];

    /// <summary>What was planned was changed: budgets, reserves, goals, indicators, of a table and of a unit.</summary>
    public static IReadOnlyList<string> OfPlans { get; } =
    [
        .. OfBudgets,
        .. Of(
            typeof(AdjustmentRequested), typeof(AdjustmentApproved), typeof(FundsSuspended), typeof(FundsReleased), typeof(IndicatorSet), typeof(IndicatorRemoved), typeof(GoalsStated), typeof(FundsUseStated),
            typeof(SpendingPlanSet), typeof(BudgetSet), typeof(ProjectRenamed), typeof(UnitGoalsAdjustmentRequested), typeof(UnitGoalsAdjusted), typeof(OverallGoalStated), typeof(GoalItemSet),
            typeof(GoalItemRemoved), typeof(SafeguardStated), typeof(SafeguardRemoved), typeof(ReserveSet), typeof(ReserveSplit)),
    ];

    /// <summary>Something came back to its unit.</summary>
    public static IReadOnlyList<string> OfReturns { get; } = Of(typeof(GoalTableReturned), typeof(AdjustmentReturned), typeof(UnitGoalsReturned), typeof(UnitGoalsAdjustmentReturned));

    /// <summary>The kinds of events of the streams of a kind; null for goal tables, which most events are of.</summary>
    public static IReadOnlyList<string>? OfStream(string kind) => kind switch
    {
        "unit-goals" => Of(UnitYearGoals.Events),
        "alert" => Of(Alert.Events),
        "unit" => Of(Unit.Events),
        "department" => Of(Department.Events),
        "round" => Of(Round.Events),
        "reserve" => Of(Reserve.Events),
        RuleBook.Key => Of(RuleBook.Events),
        _ => null,
    };

    public static string Of(object @event) => Names[@event.GetType()];

    public static IReadOnlyList<string> Of(params IEnumerable<Type> kinds) => [.. kinds.Select(kind => Names[kind])];
}

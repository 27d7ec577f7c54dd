using Jixiao.Domain.Monitoring.Rules;

namespace Jixiao.Domain.Monitoring;

/// <summary>Every rule of the monitoring (监控规则), by what it judges.</summary>
public static class WatchRules
{
    /// <summary>Of goal tables.</summary>
    public static IReadOnlyList<WatchRule<TableFacts>> OfTables { get; } =
    [
        SpendBehindPlan.Rule, OverBudget.Rule, SpentBeforeApproval.Rule, SpentOutsideYear.Rule, VoucherTwice.Rule, ReversalDoubtful.Rule, YearEndRush.Rule, UnusualPayment.Rule,
        BudgetRevisedOften.Rule, TargetLowered.Rule, IndicatorBehind.Rule, IndicatorFarOver.Rule, ActualMissing.Rule, CheckPointNear.Rule, TableSilent.Rule,
    ];

    /// <summary>Of what lies with somebody: goal tables and units' goals.</summary>
    public static IReadOnlyList<WatchRule<WaitingFacts>> OfWaiting { get; } = [ReviewWaiting.Rule, ReturnWaiting.Rule];

    /// <summary>Of rounds, for each unit that they call.</summary>
    public static IReadOnlyList<WatchRule<RoundFacts>> OfRounds { get; } = [RoundClosing.Rule, RoundMissed.Rule];

    /// <summary>Of reserves.</summary>
    public static IReadOnlyList<WatchRule<ReserveFacts>> OfReserves { get; } = [ReserveNotSplit.Rule];

    /// <summary>Of the platform itself: what follows the events, how figures compare with them, how jobs fare.</summary>
    public static IReadOnlyList<WatchRule> OfPlatform { get; } = [ProjectionLag.Rule, ReconciliationDifference.Rule, JobFailing.Rule];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WatchRule> All { get; } = [.. OfTables, .. OfWaiting, .. OfRounds, .. OfReserves, .. OfPlatform];

    /// <summary>The rule of that name; null when there is none.</summary>
    public static WatchRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    /// <summary>What the rule watches over.</summary>
    public static RuleGroup GroupOf(WatchRule rule) => rule.Name switch
    {
        SpendBehindPlan.Name or OverBudget.Name or SpentBeforeApproval.Name or SpentOutsideYear.Name or VoucherTwice.Name or ReversalDoubtful.Name or YearEndRush.Name or UnusualPayment.Name
            or BudgetRevisedOften.Name or ReserveNotSplit.Name => RuleGroup.Execution,
        TargetLowered.Name or IndicatorBehind.Name or IndicatorFarOver.Name or ActualMissing.Name => RuleGroup.Indicators,
        CheckPointNear.Name or TableSilent.Name or ReviewWaiting.Name or ReturnWaiting.Name or RoundClosing.Name or RoundMissed.Name => RuleGroup.Reporting,
        _ => RuleGroup.Platform,
    };
}

/// <summary>What rules watch over.</summary>
public enum RuleGroup
{
    /// <summary>预算执行.</summary>
    Execution,

    /// <summary>指标.</summary>
    Indicators,

    /// <summary>报送与审核.</summary>
    Reporting,

    /// <summary>平台: the platform itself.</summary>
    Platform,
}

using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys;

/// <summary>Events are for ever: each kind keeps its name and can always be read as it was once stored.</summary>
public sealed partial class ApprovedEvents(SharedInstance shared)
{
    static readonly ProjectCode Project = ProjectCode.Parse("13028123P00031710001F");
    static readonly UnitCode Centre = UnitCode.Parse("130281-430001");
    static readonly DateOnly Day = new(2023, 6, 30);
    static readonly SpendingPlan Plan = new([CheckPoint.EndOf(3, 30), CheckPoint.EndOf(6, 62.5m), CheckPoint.EndOf(12, 100)]);
    static readonly TargetValue Target = TargetValue.Read("≥98.5%");
    static readonly Figures Found = Figures.None.With("adjusted", Money.Yuan(17000)).With("executed", Money.Yuan(1234.56m)).With("plannedPercent", 62.5m).With("reachedPercent", 11.62m);
    static readonly GoalTableContent Content = new(
        "安可计算机购置", Budget.OfFiscal(Money.Yuan(17000)), "购置“安可”计算机", Plan, ["1.按计划完成。"],
        [new(null, "产出指标", "质量指标", "购买产品质量", "合格率", Target, Accrual.Level, "工作计划")]);
    static readonly UnitGoalsContent UnitGoals = new(
        "做得更好", [new(1, "安可计算机购置", "购置", Money.WanYuan(1.7m), "购置经费1.7万元", "购买设备", Project)], [new(1, "完善制度建设", "奠定制度基础")]);

    static readonly Evidence File = new("批复.pdf", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1024);
    static readonly Counterpart Counterpart = new("130281-430001", "goal-table/2023/13028123P00031010001P", "修缮费");

    internal static readonly object[] Examples =
    [
        new ActualCorrected(1, 96.25m, null, "漏计", "补报", [File]),
        new ActualReported(1, 3, Day, null, Attainment.Partly, "正在验收", [File]),
        new AdjustmentApproved(2, Day, "遵财预〔2023〕20号", [File]),
        new AdjustmentRequested(Content, "价格变化", "遵机〔2023〕5号", [File]),
        new AdjustmentReturned("依据不足"),
        new AdjustmentWithdrawn(),
        new AlertAcknowledged("已转办", Day),
        new AlertCleared(Day),
        new AlertClosed("属实", Day),
        new AlertEscalated(EscalationLevel.Lead, Day),
        new AlertExplained(DeviationCause.Funding, "资金下达较晚", [File], Day),
        new AlertMuted(new(2023, 9, 30), "等待招标", Day),
        new AlertRaised(Centre, "spend-behind-plan", $"goal-table/2023/{Project}", "安可计算机购置", Severity.Red, Found, Day),
        new AlertReopened(Severity.Red, Found, Day),
        new AlertSentBack("措施不具体", Day),
        new AlertUnmuted("招标完成", Day),
        new AlertUpdated(Severity.Yellow, Found, Day),
        new BudgetRevised(Money.Yuan(-20.5m), FundSource.Fiscal, Day, "收回", "遵财预〔2023〕29号", RevisionKind.Adjustment, 2),
        new BudgetSet(Money.Yuan(17000), Money.Yuan(17000), null),
        new BudgetTransferredIn("decision-1", Counterpart, Money.Yuan(500), FundSource.Fiscal, Day, "调剂", "遵财预〔2023〕12号"),
        new BudgetTransferredOut("decision-1", Counterpart, Money.Yuan(500), FundSource.Fiscal, Day, "调剂", "遵财预〔2023〕12号"),
        new BureauReviewed(Grade.Good, 18.5m, 27, 25, 15, "压实指标值"),
        new CarryOverAdded(Money.Yuan(300), Day, "上年结转", "遵财预〔2023〕3号"),
        new CorrectionPlanned("加快招标", new(2023, 9, 30), Day),
        new CorrectionReported("已签订合同", [File], Day),
        new DepartmentRegistered("430", "遵化市机关事务中心"),
        new DepartmentRenamed("遵化市机关事务局", Day),
        new DepartmentReviewPassed("同意"),
        new DepartmentSectionAssigned("行政政法股", Day),
        new EscalationSet(new(3, 5, 5), Day, "从严", "遵财绩〔2023〕9号"),
        new Evaluated([new("决策", 36.5m, "依据充分"), new("效益", 50)], 86.5m, Grade.Good, "效益有待提高", Day, [File]),
        new EvaluationOrdered([new("决策", 40), new("效益", 60)], ["王评", "李审"], new(2024, 6, 30), Day, new(2, "2023年评分规则", Day)),
        new FundsReceived("R-1", Money.Yuan(17000), FundSource.Other, Day, "遵财指〔2023〕2号"),
        new FundsReleased(Money.Yuan(100), FundSource.Fiscal, Day, "已整改", "遵财预〔2023〕18号"),
        new FundsSuspended(Money.Yuan(100), FundSource.Fiscal, Day, "严重偏离", "遵财预〔2023〕15号"),
        new FundsUseStated("购置“安可”计算机"),
        new GoalItemRemoved(2),
        new GoalItemSet(1, "安可计算机购置", "购置", Money.WanYuan(1.7m), "购置经费1.7万元", "购买设备", Project),
        new GoalTableApproved(1, new(2023, 1, 1), ApproveGoalTable.AsPublished, [File]),
        new GoalTableArchived(new(2024, 3, 1)),
        new GoalTableDiscarded("项目取消"),
        new GoalTableDrafted(new(2023), Project, "安可计算机购置", "CN-2015"),
        new GoalTableReturned(Holder.Department, "指标值不合理", [new("4.4", "两个值连在一起", 3), new("预算数", null)], Day),
        new GoalTableSubmitted(new(2022, 10, 20), "round/2023/declaration/1", new(2022, 10, 31)),
        new GoalTableWithdrawn(),
        new GoalsStated(["1.按计划完成。", "2.提高效益。"]),
        new IndicatorRemoved(3),
        new IndicatorSet(3, 1, "产出指标", "质量指标", "购买产品质量", "合格率", Target, Accrual.Level, "工作计划"),
        new MonitoringAccepted("round/2023/monitoring/1", "同意", Day),
        new MonitoringReported(
            "round/2023/monitoring/1", new(2023, 7, 20), Day, new(Money.Yuan(16000.5m), DeviationCause.Funding, "资金下达晚", new("加快支付", new(2023, 9, 30))),
            [new(3, 96.5m, null, DeviationCause.Other, "厂家延期", Possibility.Possible, new("催货", new(2023, 8, 31)), "备注"), new(4, null, Attainment.Partly)], Thresholds.Usual, new(2023, 7, 10), [File]),
        new MonitoringReturned("round/2023/monitoring/1", "原因不具体", [new("1", "应写明", 3), new("预算执行", null)], Day),
        new OverallGoalStated(new(2023), "做得更好"),
        new ProjectRenamed("安可计算机购置"),
        new RectificationAccepted(1, "整改到位", Day),
        new RectificationOrdered(1, RectificationOrigin.Monitoring, "round/2023/monitoring/1", "加快支付进度", new(2023, 8, 31), Day),
        new RectificationReported(1, "已签订合同", [File], Day),
        new RectificationReturned(1, "请附凭证", Day),
        new ReserveSet(new(2023), "办公设备更新", "430", Money.Yuan(5000), FundSource.Fiscal, "遵财预〔2023〕1号"),
        new ReserveSplit("decision-2", Counterpart, Money.Yuan(2000), Day, "细化", "遵财预〔2023〕12号"),
        new ResultUsed(ResultUse.NextBudget, "压减2024年预算10%", Day),
        new RoundEnded(),
        new RoundExtended(Day, "系统升级"),
        new RoundOrdered(new(2023), RoundKind.Monitoring, 1, "上半年绩效监控", [Centre], new(2023, 7, 1), new(2023, 7, 20), "2023", new(new(2023, 1, 1), Day)),
        new RoundUnitsChanged([Centre]),
        new SafeguardRemoved(2),
        new SafeguardStated(1, "完善制度建设", "奠定制度基础"),
        new ScoringRulesSet("2023年评分规则", ScoringRules.Usual with { Weights = [ScoringRules.Usual.Weights[0]], Caps = [new(50, 59)], Overshoot = new(30, 2.5m) }, Day, "从严评分", "遵财绩〔2023〕11号", [new("决策", 40), new("效益", 60)]),
        new SelfEvaluated(
            "round/2023/self-evaluation/1", new(2024, 3, 15), [new(3, 90, 30.38m, DeviationCause.Other, "厂家延期", new("催货", new(2024, 6, 30)))], "基本完成", new(DeviationCause.Funding, "资金下达晚", new("加快支付", new(2024, 6, 30))),
            ScoringRules.Usual with { Caps = [new(50, 59)], Overshoot = new(30, 2) }, 86.5m, Grade.Good, Day, [File]),
        new SelfEvaluationReturned("round/2023/self-evaluation/1", "原因不具体", [new("1", "应写明", 3), new("完成情况", null)], Day),
        new SelfEvaluationReviewed("round/2023/self-evaluation/1", [new(3, 20, "数量不实")], 76.12m, Grade.Fair, "按核实数改分", Day),
        new SpendRecorded("S-1", Money.Yuan(1234.56m), FundSource.Fiscal, Day, "记-1", "2", SpendOrigin.Treasury, ["spend/over-budget"]),
        new SpendReversed("B-1", "S-1", Money.Yuan(34.56m), FundSource.Fiscal, Day, "记-9", "重复支付", SpendOrigin.Unit),
        new SpendingPlanSet(Plan),
        new ThresholdsSet("2023年监控标准", new(new(60, 80), new(60, 80, 120), new(60, 120), new(12.5m)), Day, "从严监控", "遵财绩〔2023〕7号"),
        new UnitClosed(Day, "并入", [Centre]),
        new UnitGoalsAdjusted(2, Day, "遵财预〔2023〕20号", [File]),
        new UnitGoalsAdjustmentRequested(UnitGoals, "职责变化", "1号", [File]),
        new UnitGoalsAdjustmentReturned("依据不足"),
        new UnitGoalsAdjustmentWithdrawn(),
        new UnitGoalsApproved(1, new(2023, 1, 1), ApproveGoalTable.AsPublished, [File]),
        new UnitGoalsArchived(new(2024, 3, 1)),
        new UnitGoalsDepartmentPassed("同意"),
        new UnitGoalsDiscarded("重新编制"),
        new UnitGoalsReturned(Holder.Bureau, "目标不明确", [new("二.3", null)], Day),
        new UnitGoalsReviewed(Grade.Fair, 10, 20, 20, 10.5m, "目标与项目不符"),
        new UnitGoalsSubmitted(new(2022, 10, 20), "round/2023/declaration/1", new(2022, 10, 31)),
        new UnitGoalsWithdrawn(),
        new UnitMoved("431", "431007", Day, "机构改革", "遵编〔2023〕5号"),
        new UnitRegistered(Centre, "遵化市机关事务中心本级"),
        new UnitRenamed("遵化市机关事务服务中心", Day, null),
        new UnitSelfEvaluated(
            "round/2023/self-evaluation/1", new(2024, 3, 15), [new(null, Money.Yuan(17000), Money.Yuan(16500), Money.Yuan(16000.5m))], 10,
            [new(1, "安可计算机购置", "购置经费1.7万元", Project, 90, 87.5m, 78.75m, null, "购置完成"), new(2, "节能宣传", "宣传12场", null, 0, 70, 0, Attainment.Partly, "宣传8场", DeviationCause.Other, "场地不足", new("补办", new(2024, 6, 30)))],
            "基本完成", new(DeviationCause.Funding, "资金下达晚", new("加快支付", new(2024, 6, 30))), ScoringRules.Usual, 88.45m, Grade.Good, Day, [File]),
        new UnitSelfEvaluationReturned("round/2023/self-evaluation/1", "原因不具体", [new("2", "应写明", 2), new("预算执行", null)], Day),
        new UnitSelfEvaluationReviewed("round/2023/self-evaluation/1", [new(1, 60, "数量不实")], 69.7m, Grade.Fair, "按核实数改分", Day),
        new WatchRuleSet("table-silent", true, new Dictionary<string, decimal> { ["days"] = 60 }, Day, "从严", "遵财绩〔2023〕8号"),
    ];

    [Fact]
    public void every_kind_of_event_has_an_example() => Assert.Equal(Kinds.All, Examples.Select(e => e.GetType()));

    [Fact]
    public async Task events()
    {
        var store = (await shared.Started()).Store.Options;
        var known = (Marten.Events.EventGraph)store.Events;
        Approval.Compare("events", Examples.Select(e => $"{known.EventMappingFor(e.GetType()).EventTypeName} {store.Serializer().ToJson(e)}"));
    }

    [Fact]
    public async Task an_event_is_stored_as_the_one_way_of_writing_facts_says()
    {
        var serializer = (await shared.Started()).Store.Options.Serializer();
        Assert.Equal(Examples.Select(Facts.Written), Examples.Select(serializer.ToJson));
    }

    [Fact]
    public void what_was_stored_is_read_again_as_the_same_fact() => Assert.Equal(
        Examples.Select(Facts.Written),
        Examples.Select(e => Facts.Written(Facts.Read(Facts.Written(e), e.GetType()))));

    [Fact]
    public void no_fraction_is_ever_stored() => Assert.All(Examples, e => Assert.DoesNotMatch(Fraction(), Facts.Written(e)));

    // A number with a point or an exponent outside of a text.
    [GeneratedRegex("""[:\[,]-?\d+[.eE]""", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}

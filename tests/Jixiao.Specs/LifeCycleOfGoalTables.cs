using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Journeys.Support;
using Jixiao.Specs.GoalTables;
using Jixiao.Specs.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.GoalTables.MonitoringFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs;

public sealed class LifeCycleOfGoalTables
{
    static readonly DateOnly Day = new(2023, 6, 30);
    static readonly Money Some = Money.Fen(100_00);
    static readonly GoalTableContent Other = CompleteContent with { Use = "购置计算机" };
    static readonly Transfer Transfer = new("decision-1", Some, FundSource.Fiscal, Day, "调剂", "遵财预〔2023〕12号");
    static readonly Counterpart Counterpart = new("130281-430001", "goal-table/2023/13028123P00031010001P", "修缮费");

    static readonly object[] UnderWay =
    [
        .. Executing, new FundsSuspended(Some, FundSource.Fiscal, Day, "偏离", "遵财预〔2023〕8号"), Paid(100_00, 5, 1),
        Paid(100_00, 5, 1, "t1") with { Voucher = "国-1", Origin = SpendOrigin.Treasury }, new ActualReported(1, 1, new(2023, 3, 31), 50, null, null),
    ];

    /// <summary>A form waits, one rectification is the unit's and another the bureau's.</summary>
    static readonly object[] Monitored =
    [
        .. UnderWay, HandedIn, new RectificationOrdered(1, RectificationOrigin.Evaluation, null, "完善制度", Day, Day), new RectificationOrdered(2, RectificationOrigin.Evaluation, null, "完善制度", Day, Day),
        new RectificationReported(2, "已完善", null, Day),
    ];

    static readonly object[] SelfEvaluated = [.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn, new SelfEvaluationReviewed(SelfEvaluationFacts.Key, [], 96.63m, Grade.Excellent, null, Day)];

    static readonly StagesByCommands.Case<GoalTable>[] Cases =
    [
        Case(""),
        Case("", Complete),
        Case("", [.. Complete, Submitted]),
        Case("", [.. Complete, Submitted, Returned(Holder.Department)]),
        Case("", [.. Complete, Submitted, Passed]),
        Case("优", [.. Complete, Submitted, Passed, Graded(Grade.Excellent)]),
        Case("良", [.. Complete, Submitted, Passed, Graded(Grade.Good)]),
        Case("中", [.. Complete, Submitted, Passed, Graded(Grade.Fair)]),
        Case("差", [.. Complete, Submitted, Passed, Graded(Grade.Poor)]),
        Case("无调整申请", UnderWay),
        Case("监控和整改待办", Monitored),
        Case("调整待批", [.. UnderWay, new AdjustmentRequested(Other with { Budget = Budget.OfFiscal(Money.Fen(11_000_00)) }, "任务调整", null)]),
        Case("自评待复核", [.. SelfEvaluationFacts.Whole, SelfEvaluationFacts.HandedIn]),
        Case("", SelfEvaluated),
        Case("", [.. SelfEvaluated, new EvaluationOrdered(EvaluationCriterion.Usual, ["王评"], Day, Day), new Evaluated([new("决策", 18), new("过程", 18), new("产出", 28), new("效益", 28)], 92, Grade.Excellent, "较好", Day)]),
        Case("", [.. UnderWay, new GoalTableArchived(new(2024, 1, 1))]),
        Case("", [.. Complete, new GoalTableDiscarded("项目取消")]),
    ];

    static readonly StagesByCommands.Try<GoalTable>[] Commands =
    [
        new("DraftGoalTable", new DraftGoalTable(Year, Project, Other)),
        new("DraftGoalTable, the same again", new DraftGoalTable(Year, Project, CompleteContent)),
        new("EditGoalTable", new EditGoalTable(Other with { Indicators = [Row("甲")] })),
        new("StateGoalTable, a draft", new StateGoalTable(Year, Project, Other with { Indicators = [Row("甲")] }, null, "重新公开")),
        new("StateGoalTable, published", new StateGoalTable(Year, Project, Other with { Indicators = [Row("甲")] }, new(Day, "遵财预〔2023〕1号"), "重新公开")),
        new("StateGoalTable, published as it is", new StateGoalTable(Year, Project, CompleteContent, new(Day, "遵财预〔2023〕1号"), "重新公开")),
        new("SubmitGoalTable", new SubmitGoalTable(Day)),
        new("WithdrawGoalTable", new WithdrawGoalTable()),
        new("PassDepartmentReview", new PassDepartmentReview("同意")),
        new("ReturnGoalTable by the department", new ReturnGoalTable(new(Holder.Department, "指标值不合理", [], Day))),
        new("ReturnGoalTable by the bureau", new ReturnGoalTable(new(Holder.Bureau, "指标值不合理", [], Day))),
        new("ReviewGoalTable 优", new ReviewGoalTable(Reviews.Excellent, Day)),
        new("ReviewGoalTable 良", new ReviewGoalTable(Reviews.Good, Day)),
        new("ReviewGoalTable 中", new ReviewGoalTable(Reviews.Fair, Day)),
        new("ReviewGoalTable 差", new ReviewGoalTable(Reviews.Poor, Day)),
        new("ApproveGoalTable", new ApproveGoalTable(Day, "遵财预〔2023〕1号")),
        new("RequestAdjustment", new RequestAdjustment(Other, "任务调整", null)),
        new("WithdrawAdjustment", new WithdrawAdjustment()),
        new("ApproveAdjustment", new ApproveAdjustment(Day, "遵财预〔2023〕20号")),
        new("ReturnAdjustment", new ReturnAdjustment("依据不足")),
        new("DiscardGoalTable by the unit", new DiscardGoalTable("项目取消")),
        new("DiscardGoalTable by the bureau", new DiscardGoalTable("不予立项", Holder.Bureau)),
        new("ArchiveGoalTable after the year", new ArchiveGoalTable(new(2024, 1, 1))),
        new("ReviseBudget", new ReviseBudget(Some, FundSource.Fiscal, Day, "追加", "遵财预〔2023〕9号")),
        new("TransferBudgetOut", new TransferBudgetOut(Transfer, "130281-430001", Counterpart)),
        new("TransferBudgetIn", new TransferBudgetIn(Transfer, Counterpart)),
        new("AddCarryOver", new AddCarryOver(Some, Day, "上年结转", "遵财预〔2023〕3号")),
        new("SuspendFunds", new SuspendFunds(Some, FundSource.Fiscal, Day, "偏离", "遵财预〔2023〕8号")),
        new("ReleaseFunds", new ReleaseFunds(Some, FundSource.Fiscal, Day, "已整改", "遵财预〔2023〕18号")),
        new("ReceiveFunds", new ReceiveFunds("r1", Some, FundSource.Fiscal, Day, "遵财指〔2023〕2号")),
        new("RecordSpend", new RecordSpend("s2", Some, FundSource.Fiscal, Day, "V-2")),
        new("RecordTreasuryPayment", new RecordTreasuryPayment("t2", Some, FundSource.Fiscal, Day, "国-2")),
        new("ReverseSpend by the unit", new ReverseSpend("b1", "s1", Some, Day, "V-9", "重复支付")),
        new("ReverseSpend by the unit of a treasury payment", new ReverseSpend("b1", "t1", Some, Day, "V-9", "重复支付")),
        new("ReverseSpend by the treasury", new ReverseSpend("b1", "t1", Some, Day, "国-9", "退回", SpendOrigin.Treasury)),
        new("ReportActual", new ReportActual(1, Day, 96, null)),
        new("CorrectActual", new CorrectActual(1, 60, null, null, "补报")),
        new("ReportMonitoring", Report with { Funds = Behind, Indicators = [Met with { Cause = DeviationCause.Personnel, Measure = Measure }] }),
        new("ReturnMonitoring", new ReturnMonitoring(HandedIn.Round, "原因不具体", [], Day)),
        new("AcceptMonitoring", new AcceptMonitoring(HandedIn.Round, "同意", Day)),
        new("AcceptMonitoring with a rectification", new AcceptMonitoring(HandedIn.Round, "同意", Day, new("加快支付进度", Day))),
        new("OrderRectification", new OrderRectification(RectificationOrigin.Evaluation, null, "加快支付进度", Day, Day)),
        new("ReportRectification", new ReportRectification(1, "已加快", Day)),
        new("ReturnRectification", new ReturnRectification(2, "请附凭证", Day)),
        new("AcceptRectification", new AcceptRectification(2, "整改到位", Day)),
        new("ReportSelfEvaluation", SelfEvaluationFacts.Report),
        new("ReviewSelfEvaluation", new ReviewSelfEvaluation(SelfEvaluationFacts.Key, [], null, SelfEvaluationFacts.Day)),
        new("OrderEvaluation", new OrderEvaluation(EvaluationCriterion.Usual, ["王评"], Day, Day)),
        new("EvaluateGoalTable", new EvaluateGoalTable([new("决策", 18), new("过程", 18), new("产出", 28), new("效益", 28)], "较好", Day)),
        new("UseResult", new UseResult(ResultUse.Feedback, "反馈单位", Day)),
        new("ReturnSelfEvaluation", new ReturnSelfEvaluation(SelfEvaluationFacts.Key, "说明不具体", [], SelfEvaluationFacts.Day)),
    ];

    [Fact]
    public void every_stage_has_its_answer_to_every_command() => Approval.Compare("life-cycle-of-goal-tables", StagesByCommands.Lines(Cases, Commands));

    [Fact]
    public void no_stage_is_left_out() => Assert.Equal(Enum.GetValues<Stage>(), Cases.Select(c => c.Stage).Distinct());

    [Fact]
    public void no_command_is_left_out() => Assert.Empty(StagesByCommands.Missing(Commands));

    static StagesByCommands.Case<GoalTable> Case(string name, params object[] history)
    {
        var table = Given<GoalTable>(history).State;
        return new(table.Standing.Stage, name, table);
    }
}

using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using Jixiao.Specs.GoalTables;
using UnitEvaluation = Jixiao.Specs.UnitGoals.UnitSelfEvaluationFacts;
using UnitFacts = Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.AnySequence;

/// <summary>Whatever steps are tried in whatever order, the refused ones skipped.</summary>
public sealed class LivingThrough
{
    static readonly DateOnly Day = new(2023, 6, 30);
    static readonly DateOnly After = new(2024, 1, 1);

    static readonly ReportMonitoring Monitor = MonitoringFacts.Report with { Thresholds = new(new(1, 2), new(1, 2, 120), new(1, 120), new(100)) };

    /// <summary>As a table whose indicators nothing has to be explained of would be handed in; most sheets of a random life are worse and refused.</summary>
    static readonly ReportSelfEvaluation SelfEvaluate = SelfEvaluationFacts.Report with { Indicators = [.. Enumerable.Range(1, 8).Select(id => new SelfChosen(id, null, SelfEvaluationFacts.Late))], Execution = SelfEvaluationFacts.Late };

    public static readonly Gen<ICommand<GoalTable>> OfTables = Gen.OneOf<ICommand<GoalTable>>(
        new DraftGoalTable(Year, Project, CompleteContent), new DraftGoalTable(Year, Project, Rows()),
        new EditGoalTable(CompleteContent with { Indicators = [Row("甲"), Row("乙")] }), new EditGoalTable(CompleteContent with { Indicators = [Row("丙")] }),
        new StateGoalTable(Year, Project, CompleteContent with { Use = "购置" }, null, "重新公开"),
        new SubmitGoalTable(Day), new SubmitGoalTable(Day), new WithdrawGoalTable(), new PassDepartmentReview(), new PassDepartmentReview(),
        new ReturnGoalTable(new(Holder.Department, "不合理", [], Day)), new ReturnGoalTable(new(Holder.Bureau, "不合理", [], Day)),
        new ReviewGoalTable(Reviews.Excellent, Day), new ReviewGoalTable(Reviews.Good, Day), new ReviewGoalTable(Reviews.Fair, Day), new ReviewGoalTable(Reviews.Poor, Day),
        new ApproveGoalTable(Day, "1号"), new ApproveGoalTable(Day, "1号"),
        new RequestAdjustment(CompleteContent with { Budget = Budget.OfFiscal(Money.Fen(12_000_00)), Indicators = [Row("甲"), Row("丁")] }, "调整", null),
        new RequestAdjustment(CompleteContent with { Budget = new(Money.Fen(9_000_00), Money.Fen(5_000_00), Money.Fen(4_000_00)), Indicators = [Row("甲")] }, "调整", null),
        new ApproveAdjustment(Day, "2号"), new ApproveAdjustment(Day, "3号"), new ReturnAdjustment("不足"),
        new DiscardGoalTable("取消"), new DiscardGoalTable("取消", Holder.Bureau), new ArchiveGoalTable(Day), new ArchiveGoalTable(After),
        new ReviseBudget(Money.Fen(100), FundSource.Fiscal, Day, "追加", "4号"), new RecordSpend("s1", Money.Fen(100), FundSource.Fiscal, Day, "V-1"),
        new RecordTreasuryPayment("t1", Money.Fen(100), FundSource.Fiscal, Day, "国-1"), new RecordTreasuryPayment("t2", Money.Fen(100), FundSource.Fiscal, After, "国-2"),
        new ReverseSpend("b1", "t1", Money.Fen(10), After, "国-9", "退回", SpendOrigin.Treasury), new ReportActual(1, Day, 95, null), new ReportEach(), new ReportEach(), new ReportEach(),
        Monitor, Monitor with { Funds = new(Money.Fen(100)) }, new ReturnMonitoring(Monitor.Round.Id, "不清", [new("1", "写明")], Day), new AcceptMonitoring(Monitor.Round.Id, null, Day, new("加快", Day)),
        new OrderRectification(RectificationOrigin.Evaluation, null, "完善", Day, Day), new ReportRectification(1, "已完善", Day, [new("说明.pdf", "e3b0c442", 1)]),
        new ReturnRectification(1, "不足", Day), new AcceptRectification(1, null, Day),
        new LooseSelfEvaluation(SelfEvaluate), new LooseSelfEvaluation(SelfEvaluate), new LooseSelfEvaluation(SelfEvaluate), new ReviewSelfEvaluation(SelfEvaluationFacts.Key, [], null, After), new ReviewSelfEvaluation(SelfEvaluationFacts.Key, [new(1, 1, "不实")], "改分", After),
        new ReturnSelfEvaluation(SelfEvaluationFacts.Key, "不清", [new("1", "写明")], After),
        new OrderEvaluation(EvaluationCriterion.Usual, ["王评"], After, After), new OrderEvaluation(EvaluationCriterion.Usual, ["李审"], After, After),
        new EvaluateGoalTable([new("决策", 10), new("过程", 10), new("产出", 20), new("效益", 20)], "一般", After), new EvaluateGoalTable([new("决策", 18), new("过程", 18), new("产出", 28), new("效益", 28)], "较好", After),
        new UseResult(ResultUse.Feedback, "反馈单位", After));

    /// <summary>Reports something of every indicator that the table has by then.</summary>
    sealed record ReportEach : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => table.Indicators.SelectMany((indicator, index) => new ReportActual(indicator.Id, Day, 95, null).Decide(table).Cast<ActualReported>().Select(e => e with { ActualId = e.ActualId + index }));
    }

    /// <summary>Says of each of the table's rows alone, whichever it has by then.</summary>
    sealed record LooseSelfEvaluation(ReportSelfEvaluation Command) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => (Command with { Indicators = [.. Command.Indicators.Where(row => table.Indicators.Any(indicator => indicator.Id == row.Indicator))] }).Decide(table);
    }

    /// <summary>One task, whichever the goals state by then, judged as reached in part.</summary>
    static readonly ReportUnitSelfEvaluation EvaluateUnit = UnitEvaluation.Report with { Tables = [], Tasks = [UnitEvaluation.Judged with { No = 1 }] };

    public static readonly Gen<ICommand<UnitYearGoals>> OfUnits = Gen.OneOf<ICommand<UnitYearGoals>>(
        new DraftUnitGoals(Year, UnitFacts.Content(UnitFacts.Item(1))), new EditUnitGoals(UnitFacts.Content(UnitFacts.Item(2))),
        new StateUnitGoals(Year, UnitFacts.Content(UnitFacts.Item(3)), null, "重新公开"),
        new SubmitUnitGoals(Day), new WithdrawUnitGoals(), new PassUnitGoals(), new PassUnitGoals(),
        new ReturnUnitGoals(new(Holder.Department, "不合理", [], Day)), new ReturnUnitGoals(new(Holder.Bureau, "不合理", [], Day)),
        new ReviewUnitGoals(Reviews.Excellent, Day), new ReviewUnitGoals(Reviews.Good, Day), new ReviewUnitGoals(Reviews.Fair, Day), new ReviewUnitGoals(Reviews.Poor, Day),
        new ApproveUnitGoals(Day, "1号"), new ApproveUnitGoals(Day, "1号"),
        new RequestUnitGoalsAdjustment(UnitFacts.Content(UnitFacts.Item(4)), "调整", null), new RequestUnitGoalsAdjustment(UnitFacts.Content(UnitFacts.Item(5)), "调整", null),
        new ApproveUnitGoalsAdjustment(Day, "2号"), new ReturnUnitGoalsAdjustment("不足"),
        new DiscardUnitGoals("取消"), new DiscardUnitGoals("取消", Holder.Bureau), new ArchiveUnitGoals(After),
        EvaluateUnit, EvaluateUnit, EvaluateUnit, new ReturnUnitSelfEvaluation(UnitEvaluation.Key, "不清", [new("1", "写明")], After),
        new ReviewUnitSelfEvaluation(UnitEvaluation.Key, [], null, After), new ReviewUnitSelfEvaluation(UnitEvaluation.Key, [new(1, 1, "不实")], "改分", After));

    [Fact]
    public void a_table_lives_by_its_rules() => OfTables.Array[0, 150].Sample(commands => Live(GoalTable.Empty("t"), commands, table => table.Standing, (before, events) =>
        Assert.True(before.Standing.Stage is not Stage.Archived || events.All(e => e is SpendRecorded { Origin: SpendOrigin.Treasury } or SpendReversed { Origin: SpendOrigin.Treasury }))), iter: 500);

    [Fact]
    public void a_units_goals_live_by_their_rules() => OfUnits.Array[0, 100].Sample(commands => Live(UnitYearGoals.Empty("u"), commands, goals => goals.Standing, (before, events) =>
        Assert.True(before.Standing.Stage is not Stage.Archived || events.Count == 0)), iter: 500);

    [Fact]
    public void a_table_under_way_has_a_budget_and_rows_and_its_form_says_what_was_last_approved() => OfTables.Array[0, 150].Sample(commands =>
        Live(GoalTable.Empty("t"), commands, table => table.Standing, (before, events) =>
        {
            var after = events.Aggregate(before, (state, e) => state.Evolve(e));
            if (after.Standing.Stage is Stage.Approved)
                Assert.True(after.Budget.Total is not null && after.Indicators is not []);
            if (events is [.., AdjustmentApproved])
                Assert.True(after.ToContent().SaysTheSameAs(before.PendingAdjustment!.Proposal));
        }), iter: 500);

    [Fact]
    public void every_stage_is_reached()
    {
        var seen = new HashSet<Stage>();
        OfTables.Array[150].Sample(commands => Live(GoalTable.Empty("t"), commands, table => table.Standing, (before, _) =>
        {
            lock (seen)
                seen.Add(before.Standing.Stage);
        }), iter: 500);
        Assert.Equal(Enum.GetValues<Stage>(), seen.Order());
    }

    static void Live<TState>(TState state, IEnumerable<ICommand<TState>> commands, Func<TState, Standing> standing, Action<TState, IReadOnlyList<object>> isSo)
        where TState : IFolded<TState>
    {
        var (empty, history) = (state, new List<object>());
        foreach (var command in commands)
        {
            var events = Decided(command, state);
            isSo(state, events);
            var before = standing(state);
            state = events.Aggregate(state, (folded, e) => folded.Evolve(e));
            Assert.InRange(standing(state).Edition - before.Edition, 0, 1);
            Assert.Equal(standing(state).Stage.IsApproved(), standing(state).Edition > 0);
            history.AddRange(events);
        }
        Assert.Equal(history.Aggregate(empty, (folded, e) => folded.Evolve(e)), state, Sameness.OfFacts!);
        Assert.Equal(history.Count, state.Version);
    }

    public static IReadOnlyList<object> Decided<TState>(ICommand<TState> command, TState state)
    {
        try
        {
            return [.. command.Decide(state)];
        }
        catch (RuleBroken)
        {
            return [];
        }
    }
}

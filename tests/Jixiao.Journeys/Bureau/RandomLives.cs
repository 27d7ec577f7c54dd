using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Journeys.Bureau;

/// <summary>One saved command of a random life: what happens, how much, on which day of the year, how many hours after the one before.</summary>
public sealed record Turn(int What, int Fen, int Day, int Hours, FundSource Source)
{
    /// <summary>Whether something is reported of an indicator.</summary>
    public bool Reports => What is 13 or 20 or (>= 24 and <= 28);
}

/// <summary>Events as they are saved together, and when.</summary>
public sealed record Saved(DateTimeOffset At, IReadOnlyList<object> Events);

/// <summary>One goal table's life: nothing refuses anything here, since whatever was recorded must add up.</summary>
public sealed record Life(string Tenant, string Stream, IReadOnlyList<Saved> Saves)
{
    static readonly FiscalYear Year = new(2023);

    /// <summary>Several tables of each of some units, in turns that take days or overtake one another by an hour.</summary>
    public static Gen<Turn[][]> Many { get; } = Gen.Select(
        Gen.Int[0, 34], Gen.Int[1, 900_000], Gen.Int[-20, 380], Gen.OneOf(Gen.Int[1, 400], Gen.Int[-2, 0]), Gen.Enum<FundSource>(), (what, fen, day, hours, source) => new Turn(what, fen, day, hours, source))
        .Array[0, 22].Array[5, 7];

    public static Life Of(string tenant, ProjectCode project, IEnumerable<Turn> turns)
    {
        var at = new DateTimeOffset(2023, 1, 3, 1, 0, 0, TimeSpan.Zero);
        var table = GoalTable.Empty(GoalTable.Key(Year, project));
        var saves = new List<Saved> { new(at, Beginning(project)) };
        table = Folded(table, saves[0].Events);
        foreach (var turn in turns)
        {
            at = at.AddHours(turn.Hours);
            saves.Add(new(at, [.. Events(turn, table)]));
            table = Folded(table, saves[^1].Events);
        }
        return new(tenant, table.Id, [.. saves.Where(s => s.Events.Count > 0)]);
    }

    /// <summary>An approved table of another year, as it would be stored.</summary>
    public static IEnumerable<object> ApprovedIn(FiscalYear year, string code, long fen) =>
        [new GoalTableDrafted(year, ProjectCode.Parse(code), "往年项目", "CN-2015"), new BudgetSet(Money.Fen(fen), Money.Fen(fen), null), new GoalTableApproved(1, year.FirstDay, "1号")];

    /// <summary>The table as known at a moment; null when nothing was recorded by then.</summary>
    public GoalTable? At(DateTimeOffset? moment)
    {
        var latest = DateTimeOffset.MinValue;
        var known = Saves.TakeWhile(s => (latest = s.At > latest ? s.At : latest) <= (moment ?? DateTimeOffset.MaxValue)).ToList();
        return known is [] ? null : Folded(GoalTable.Empty(Stream), known.SelectMany(s => s.Events));
    }

    static GoalTable Folded(GoalTable table, IEnumerable<object> events) => events.Aggregate(table, (state, e) => state.Evolve(e));

    static List<object> Beginning(ProjectCode project) =>
    [
        new GoalTableDrafted(Year, project, "随机项目", "CN-2015"), new BudgetSet(Money.Fen(5_000_050), Money.Fen(4_000_000), Money.Fen(1_000_050)),
        Indicated(1, "2台"), Indicated(2, "≥95%"), Indicated(3, "2023年6月底前"), Indicated(4, "明显改善"),
    ];

    static IndicatorSet Indicated(int id, string target, int row = 9) => (id % 4) switch
    {
        1 => new(id, row, "产出指标", "数量指标", "采购数量", "", TargetValue.Read(target), Accrual.Cumulative, ""),
        2 => new(id, row, "满意度指标", "服务对象满意度指标", "群众满意度", "", TargetValue.Read(target), Accrual.Level, ""),
        3 => new(id, row, "产出指标", "时效指标", "完成时间", "", TargetValue.Read(target), Accrual.Deadline, ""),
        _ => new(id, row, "效益指标", "社会效益指标", "环境改善", "", TargetValue.Read(target), Accrual.Qualitative, ""),
    };

    static IEnumerable<object> Reported(GoalTable table, int fen, DateOnly day) => table.Indicators is [] ? [] : table.Indicators[fen % table.Indicators.Count] switch
    {
        { Accrual: Accrual.Deadline or Accrual.Qualitative } judged => [new ActualReported(table.Actuals.Count + 1, judged.Id, day, null, (Attainment)(fen % 3), null)],
        var measured => [new ActualReported(table.Actuals.Count + 1, measured.Id, day, fen % 200, null, null)],
    };

    static ActualCorrected Corrected(Actual actual, int fen) => new(actual.Id, actual.Value is null ? null : fen % 200, actual.Answer is null ? null : (Attainment)(fen % 3), null, "更正");

    static IEnumerable<object> Events(Turn turn, GoalTable table)
    {
        var (amount, day) = (Money.Fen(turn.Fen), new DateOnly(2023, 1, 1).AddDays(turn.Day));
        var id = $"{table.Version}";
        var elsewhere = new Counterpart("900000-430009", "goal-table/2023/x", "别处");
        return turn.What switch
        {
            0 => [new BudgetSet(amount + Money.Fen(7), null, turn.Day % 2 == 0 ? Money.Fen(7) : null)],
            1 => [new SpendingPlanSet(new([CheckPoint.EndOf(1 + turn.Fen % 11, turn.Fen % 100), CheckPoint.EndOf(12, 100)]))],
            2 => [new GoalTableSubmitted(day, "round/2023/declaration", day.AddDays(-turn.Fen % 5))],
            3 => [new GoalTableReturned(Holder.Bureau, "退回", [], day)],
            4 => [new DepartmentReviewPassed(null), new BureauReviewed(Grade.Excellent, 20, 30, 30, 20, "同意")],
            5 or 6 => [new GoalTableApproved(1, day, "1号")],
            7 => [new BudgetRevised(turn.Day % 2 == 0 ? amount : -amount, turn.Source, day, "调整", "2号")],
            8 => [new BudgetTransferredOut(id, elsewhere, amount, turn.Source, day, "调剂", "3号")],
            9 => [new BudgetTransferredIn(id, elsewhere, amount, turn.Source, day, "调剂", "3号"), new CarryOverAdded(amount, day, "结转", "4号")],
            10 => [new FundsReceived(id, amount, turn.Source, day, "额度")],
            11 => [new FundsSuspended(amount, turn.Source, day, "暂缓", "5号"), new FundsReleased(amount, turn.Source, day, "恢复", "6号")],
            12 => [new AdjustmentApproved(table.Standing.Edition + 1, day, "7号"), new BudgetRevised(amount, turn.Source, day, "调整", "7号", Edition: table.Standing.Edition + 1), Indicated(1, $"{turn.Fen % 150}台", 1 + turn.Fen % 3)],
            _ when turn.Reports => Reported(table, turn.Fen, day),
            14 => table.Actuals is [] ? [] : [Corrected(table.Actuals[turn.Fen % table.Actuals.Count], turn.Fen)],
            15 => table.Spends is [] ? [] : [new SpendReversed(id, table.Spends[^1].Id, Money.Fen(1), table.Spends[^1].Source, day, "冲-1", "冲销", SpendOrigin.Unit)],
            16 => [new GoalTableDiscarded("作废"), new GoalTableDrafted(Year, table.Project, "重拟", "CN-2015"), Indicated(table.LastIndicatorId + 1, "3次")],
            21 => [new GoalTableDiscarded("作废")],
            22 => table.Indicators is [] ? [] : [new IndicatorRemoved(table.Indicators[^1].Id)],
            23 => table.Indicators is [] ? [] : [table.Indicators[0] is var i ? new IndicatorSet(i.Id, 2, i.Level1, i.Level2, i.Name + "（改）", "", i.Target, turn.Day % 2 == 0 ? Accrual.Qualitative : Accrual.Exact, "") : i],
            _ => [new SpendRecorded(id, amount, turn.Source, day, $"记-{id}", Broken: turn.Day < 0 ? ["spend/outside-year"] : null)],
        };
    }
}

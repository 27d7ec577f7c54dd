using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.GoalTables;

/// <summary>
/// A self-evaluation round and a table of 10,000 yuan with one measured output (≥95 %) and one judged benefit. Nothing of 满意度, so output weighs 56.25 and benefit 33.75 of the 90.
/// </summary>
static class SelfEvaluationFacts
{
    public const string Key = "round/2023/self-evaluation/1";
    public static readonly DateOnly Day = new(2024, 2, 10);
    public static readonly RoundOrdered Ordered = new(Year, RoundKind.SelfEvaluation, 1, "2023年度自评", null, new(2024, 2, 1), new(2024, 3, 15), "2023", null);
    public static readonly Explained Late = new(DeviationCause.Funding, "资金下达晚", new("加快支付", new(2024, 6, 30)));
    public static readonly SelfChosen Judged = new(2, 90, Explained.Nothing);
    public static readonly ReportSelfEvaluation Report = new(Round, MonitoringFacts.Centre, [Judged], "年度目标基本完成", Explained.Nothing, ScoringRules.Usual, Day);

    /// <summary>10 of 10 for execution, 56.25 of 56.25, 90 % of 33.75.</summary>
    public static readonly SelfEvaluated HandedIn = new(
        Key, new(2024, 3, 15), [new(1, null, 56.25m), new(2, 90, 30.38m)], "年度目标基本完成", Explained.Nothing, ScoringRules.Usual, 96.63m, Grade.Excellent, Day);

    /// <summary>Approved, all paid, the output reached, the benefit achieved.</summary>
    public static readonly object[] Whole = History(10_000_00, 96, Attainment.Achieved);

    public static Round Round => RoundOf(Ordered);

    /// <summary>What was paid, what the output reached and how the benefit was judged by the year's end.</summary>
    public static object[] History(long paid, decimal output, Attainment benefit) =>
    [
        .. Complete, Set(2, 2, Row("乙", "有所提高")) with { Level1 = "效益指标", Level2 = "社会效益指标", Accrual = Accrual.Qualitative }, Submitted, Passed, Graded(Grade.Excellent), Approved, Paid(paid, 12, 20),
        new ActualReported(1, 1, new(2023, 12, 31), output, null, null), new ActualReported(2, 2, new(2023, 12, 31), null, benefit, null),
    ];

    public static Round RoundOf(params IEnumerable<object> events) => events.Aggregate(Domain.Bureau.Round.Empty(Key), (round, e) => round.Evolve(e));
}

using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Evaluation;

/// <summary>An approved table of 10,000 yuan for specs about scores, its rows and what was reached.</summary>
static class ScoreFacts
{
    public static readonly IReadOnlyDictionary<int, decimal> NothingChosen = new Dictionary<int, decimal>();

    public static GoalTable Table(params IEnumerable<object> facts) => Given<GoalTable>([Drafted, BudgetOf(10_000_00), Approved, .. facts]).State;

    public static IndicatorSet Output(int id, string target, Accrual accrual = Accrual.Level) => Asking(id, "产出指标", "数量指标", target, accrual);

    public static IndicatorSet Benefit(int id, string target, Accrual accrual = Accrual.Level) => Asking(id, "效益指标", "社会效益指标", target, accrual);

    public static IndicatorSet Satisfaction(int id, string target = "≥90%") => Asking(id, "满意度指标", "服务对象满意度指标", target, Accrual.Level);

    public static ActualReported Reached(int indicator, decimal value) => new(indicator, indicator, new(2023, 12, 31), value, null, null);

    public static ActualReported Judged(int indicator, Attainment answer, int month = 12, int day = 31) => new(indicator, indicator, new(2023, month, day), null, answer, null);

    public static ScoreSheet Sheet(GoalTable table, ScoringRules? rules = null) => ScoreSheet.Of(table, rules ?? ScoringRules.Usual, NothingChosen);

    /// <summary>The percent of its weight that a single indicator reaches.</summary>
    public static IndicatorScore Scored(string target, Accrual accrual, decimal value, ScoringRules? rules = null) => Sheet(Table(Output(1, target, accrual), Reached(1, value)), rules).Indicators[0];

    static IndicatorSet Asking(int id, string level1, string level2, string target, Accrual accrual) => new(id, id, level1, level2, $"指标{id}", "", TargetValue.Read(target), accrual, "");
}

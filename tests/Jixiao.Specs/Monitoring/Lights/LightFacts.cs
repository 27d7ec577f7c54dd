using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring.Lights;

/// <summary>An approved table of 10,000 yuan on the published plan (30, 60, 90, 100 percent), with one indicator, and what was reported of it.</summary>
static class LightFacts
{
    public static DateOnly Day(int month, int day) => new(2023, month, day);

    public static ActualReported Measured(decimal value, int month, int day, int indicator = 1, int id = 1) => new(id, indicator, new(2023, month, day), value, null, null);

    public static ActualReported Judged(Attainment answer, int month, int day, int indicator = 1, int id = 1) => new(id, indicator, new(2023, month, day), null, answer, null);

    public static IndicatorSet Asking(string target, Accrual accrual, int id = 1) => Set(id, id, Row($"指标{id}", target) with { Accrual = accrual });

    public static GoalTable Table(params IEnumerable<object> since) => Given<GoalTable>([Drafted, BudgetOf(10_000_00), PlannedAsPublished, .. since]).State;

    /// <summary>The light of the one indicator, approved.</summary>
    public static LightOf Lit(string target, Accrual accrual, DateOnly day, params IEnumerable<object> since) =>
        Lit(Table([Asking(target, accrual), Approved, .. since]), day).Indicators[0].Light;

    /// <summary>All lights of a table.</summary>
    public static TableLight Lit(GoalTable table, DateOnly day, Thresholds? thresholds = null) => TableLight.Of(LightBasis.Of(table, day), thresholds ?? Thresholds.Usual);
}

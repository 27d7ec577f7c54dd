using CsCheck;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

public sealed class LightsOfAnything
{
    static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Decimal[-200, 400], Gen.Int[0, 200].Select(n => (decimal)n),
        Gen.OneOf(0m, 1e-28m, -1e-28m, decimal.MaxValue, decimal.MinValue, 79228162514264337593543950334m));

    static readonly Gen<string> Targets = Gen.OneOf(
        Gen.Select(Gen.OneOf("", "≥", "≤", ">", "<", "="), Numbers, Gen.OneOf("", "%", "人", "万元"), (sign, number, unit) => sign + Math.Abs(number).ToString(null, null) + unit),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 300], (from, more) => $"{from}-{from + more}人"),
        Gen.OneOf("", "≥972023年12月底前", "明显改善", "2月29日", "2023年6月底前", "2099年12月底", "2000年1月底", "2023.01-2023.12", "2022.01-2025.02"));

    static readonly Gen<IndicatorSet> Indicators = Gen.Select(Gen.Int[1, 4], Targets, Gen.Enum<Accrual>(), (id, target, accrual) => Asking(target, accrual, id));

    static readonly Gen<object> Actuals = Gen.Select(Gen.Int[1, 20], Gen.Int[1, 4], Gen.Int[0, 364], Gen.Bool, Numbers, Gen.Enum<Attainment>(), (id, indicator, days, measured, value, answer) =>
        (object)new ActualReported(id, indicator, new DateOnly(2023, 1, 1).AddDays(days), measured ? value : null, measured ? null : answer, null));

    static readonly Gen<SpendingPlan> Plans = Gen.Select(Gen.Int[1, 12], Gen.Int[1, 31], Gen.Decimal[0, 100], (month, day, percent) => new CheckPoint(month, day, percent))
        .List[0, 4].Select(points => new SpendingPlan(points));

    static readonly Gen<GoalTable> Tables = Gen.Select(
        Gen.Long[0, 1_000_000_000_000_000], Plans, Indicators.List[0, 5], Gen.Bool, Gen.Long[-1_000, 1_000_000_000_000_000], Actuals.List[0, 8], (budget, plan, indicators, approved, paid, actuals) =>
            Table([BudgetOf(budget), new SpendingPlanSet(plan), .. indicators, .. approved ? (object[])[Approved] : [], Paid(paid, 5, 1), .. actuals]));

    static readonly Gen<DateOnly> Days = Gen.OneOf(Gen.Int[-400, 800].Select(days => new DateOnly(2023, 1, 1).AddDays(days)), Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue));

    static readonly Light[] Rising = [Light.Red, Light.Yellow, Light.Green, Light.Blue];

    [Fact]
    public void every_table_has_a_light_on_every_day() =>
        Gen.Select(Tables, Days).Sample((table, day) => UnitLight.Of([LightBasis.Of(table, day)], Thresholds.Usual).Tables.All(lit => lit.Indicators.Count == table.Indicators.Count));

    [Fact]
    public void a_table_is_as_bad_as_the_worst_of_its_parts() => Gen.Select(Tables, Days).Sample((table, day) =>
    {
        var lit = Lit(table, day);
        return lit.Indicators.Select(i => i.Light.Light).Append(lit.Budget.Light).All(part => part <= lit.Light);
    });

    [Fact]
    public void spending_is_behind_plan_when_the_budget_is_red_or_yellow_and_a_tenth_is_planned() => Gen.Select(Tables, Days).Sample((table, day) =>
        SpendBehindPlan.Rule.Check(new(table, day, Thresholds.Usual, day, new([table])), new(SpendBehindPlan.Rule, null))?.Severity == Lit(table, day).Budget switch
        {
            { Planned.Percent: < 10 } => null,
            { Light: Light.Red } => (Severity?)Severity.Red,
            { Light: Light.Yellow } => Severity.Yellow,
            _ => null,
        });

    [Fact]
    public void more_of_what_should_be_more_never_falls_back() =>
        Gen.Select(Gen.OneOf("≥", ">", ""), Numbers, Gen.OneOf("%", "人"), Gen.OneOf(Accrual.Cumulative, Accrual.Level), Numbers, Numbers, Gen.Int[0, 364]).Sample((sign, target, unit, accrual, one, other, days) =>
        {
            var (asked, day) = (sign + Math.Abs(target).ToString(null, null) + unit, new DateOnly(2023, 1, 1).AddDays(days));
            return Rank(asked, accrual, Math.Min(one, other), day) <= Rank(asked, accrual, Math.Max(one, other), day);
        });

    [Fact]
    public void less_of_what_should_be_less_never_falls_back() =>
        Gen.Select(Gen.OneOf("≤", "<"), Numbers, Numbers, Numbers).Sample((sign, target, one, other) =>
        {
            var asked = sign + Math.Abs(target).ToString(null, null) + "人";
            return Rank(asked, Accrual.Level, Math.Min(one, other), Day(6, 30)) >= Rank(asked, Accrual.Level, Math.Max(one, other), Day(6, 30));
        });

    static int Rank(string target, Accrual accrual, decimal actual, DateOnly day) =>
        Array.IndexOf(Rising, Lit(target, accrual, day, new ActualReported(1, 1, new(2023, 1, 1), actual, null, null)).Light);
}

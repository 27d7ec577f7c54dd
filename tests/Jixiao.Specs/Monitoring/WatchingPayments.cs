using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.WatchFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>An approved table of 10,000 yuan from 1 February 2023 on.</summary>
public sealed class WatchingPayments
{
    [Theory]
    [InlineData(10_000_00, null)]
    [InlineData(10_000_01, Severity.Red)]
    public void a_fen_more_than_the_adjusted_budget_is_over_it(long paid, Severity? severity) =>
        Assert.Equal(severity, Finds(OverBudget.Rule, [Treasury("1", paid, On(6, 1))], On(6, 1))?.Severity);

    [Fact]
    public void the_budget_of_the_day_counts()
    {
        object[] since = [Treasury("1", 10_000_01, On(6, 1)), Revised(1_000_00, 7, 1)];
        Assert.Equal(
            new(Severity.Red, Figures.None.With("adjusted", Money.Yuan(10_000)).With("executed", Money.Fen(10_000_01)).With("over", Money.Fen(1)).With("count", 0).With("amount", Money.Zero)),
            Finds(OverBudget.Rule, since, On(6, 30)));
        Assert.Null(Finds(OverBudget.Rule, since, On(7, 1)));
        Assert.Null(Finds(OverBudget.Rule, since, On(5, 31)));
    }

    [Theory]
    [InlineData("spend/over-budget")]
    [InlineData("spend/over-source")]
    [InlineData("spend/suspended")]
    public void what_the_treasury_paid_beyond_stays_until_it_came_back_wholly(string code)
    {
        var paid = Treasury("1", 500_00, On(6, 1), null, null, code);
        Assert.Equal(Severity.Yellow, Finds(OverBudget.Rule, [paid], On(6, 1))?.Severity);
        Assert.Equal("1", Finds(OverBudget.Rule, [paid, Back("1", 499_99, On(6, 2))], On(6, 2))!.Figures.TextOf("count"));
        Assert.Null(Finds(OverBudget.Rule, [paid, Back("1", 500_00, On(6, 2))], On(6, 2)));
    }

    [Theory]
    [InlineData(1, 31, Severity.Yellow)]
    [InlineData(2, 1, null)]
    public void a_payment_of_the_day_of_approval_is_none_before_it(int month, int day, Severity? severity) =>
        Assert.Equal(severity, Finds(SpentBeforeApproval.Rule, [Treasury("1", 100, On(month, day))], On(6, 30))?.Severity);

    [Fact]
    public void the_first_edition_counts_however_often_it_was_adjusted() => Assert.Null(Finds(
        SpentBeforeApproval.Rule, [Treasury("1", 100, On(3, 1)), new AdjustmentRequested(CompleteContent, "调整", null), new AdjustmentApproved(2, On(6, 1), "2号")], On(6, 30)));

    [Fact]
    public void what_the_treasury_paid_for_a_draft_is_red()
    {
        var table = Given<GoalTable>([.. Complete, Treasury("1", 100, On(3, 1), "支-1", "2", "spend/not-approved")]).State;
        Assert.Equal(
            new(Severity.Red, Figures.None.With("count", 1).With("amount", Money.Fen(100)).With("firstPaidOn", On(3, 1)).With("vouchers", "支-1/2")),
            Finds(SpentBeforeApproval.Rule, table, On(3, 1)));
        Assert.Null(Finds(SpentBeforeApproval.Rule, table, On(2, 28)));
    }

    [Fact]
    public void a_payment_outside_the_year_is_found()
    {
        var paid = Treasury("1", 100, new(2024, 1, 3), null, null, "spend/outside-year");
        Assert.Null(Finds(SpentOutsideYear.Rule, [paid], new(2024, 1, 2)));
        Assert.Equal(Severity.Yellow, Finds(SpentOutsideYear.Rule, [paid], new(2024, 1, 3))?.Severity);
        Assert.Null(Finds(SpentOutsideYear.Rule, [Treasury("1", 100, On(12, 31))], new(2024, 1, 3)));
    }

    [Fact]
    public void the_same_line_of_a_voucher_pays_once()
    {
        var first = Treasury("1", 100, On(3, 1), "支-1", "1");
        Assert.Null(Finds(VoucherTwice.Rule, [first, Treasury("2", 100, On(3, 1), "支-1", "2")], On(3, 1)));
        Assert.Null(Finds(VoucherTwice.Rule, [first, Treasury("2", 100, On(3, 1), "支-1", "1") with { Origin = SpendOrigin.Unit }], On(3, 1)));
        var again = Treasury("2", 200, On(3, 2), "支-1", "1");
        Assert.Equal(new(Severity.Red, Figures.None.With("count", 2).With("amount", Money.Fen(300)).With("vouchers", "支-1/1")), Finds(VoucherTwice.Rule, [first, again], On(3, 2)));
        Assert.Null(Finds(VoucherTwice.Rule, [first, again, Back("2", 200, On(3, 3))], On(3, 3)));
    }

    [Fact]
    public void a_voucher_known_from_another_table_of_the_unit_is_used_twice()
    {
        var (one, other) = (Table(Treasury("1", 100, On(3, 1), "支-1")), Table(Treasury("1", 100, On(3, 1), "支-1")));
        Assert.Equal(Severity.Red, VoucherTwice.Rule.Check(new(one, On(3, 1), Thresholds.Usual, On(3, 1), new([one, other])), With(VoucherTwice.Rule))?.Severity);
        Assert.Null(VoucherTwice.Rule.Check(new(one, On(3, 1), Thresholds.Usual, On(3, 1), new([one])), With(VoucherTwice.Rule)));
        Assert.Equal(Severity.Red, Finds(VoucherTwice.Rule, [Treasury("1", 100, On(3, 1), "支-1", null, SpendRules.VoucherUsed)], On(3, 1))?.Severity);
    }

    [Fact]
    public void a_reversal_that_broke_a_rule_is_found()
    {
        object[] since = [Treasury("1", 100, On(3, 5)), Back("1", 100, On(3, 1)) with { Broken = ["reversal/before-spend"] }];
        Assert.Equal(new(Severity.Yellow, Figures.None.With("count", 1).With("amount", Money.Fen(100)).With("vouchers", "红-1")), Finds(ReversalDoubtful.Rule, since, On(3, 1)));
        Assert.Null(Finds(ReversalDoubtful.Rule, since, On(2, 28)));
        Assert.Null(Finds(ReversalDoubtful.Rule, [Treasury("1", 100, On(3, 5)), Back("1", 100, On(3, 5))], On(3, 5)));
    }

    [Theory]
    [InlineData(2_999_99, null)]
    [InlineData(3_000_00, Severity.Yellow)]
    public void a_share_paid_in_december_is_a_rush_from_its_percentage_on(long paid, Severity? severity) =>
        Assert.Equal(severity, Finds(YearEndRush.Rule, [Treasury("1", 7_000_00, On(11, 30)), Treasury("2", paid, On(12, 1))], On(12, 31), ("yuan", 0))?.Severity);

    [Theory]
    [InlineData("3000.01", null)]
    [InlineData("3000", Severity.Yellow)]
    public void and_from_its_amount_on(string yuan, Severity? severity) =>
        Assert.Equal(severity, Finds(YearEndRush.Rule, [Treasury("1", 3_000_00, On(12, 1))], On(12, 1), ("yuan", decimal.Parse(yuan, null)))?.Severity);

    [Fact]
    public void a_rush_is_net_of_what_came_back_and_told_in_december_and_after()
    {
        object[] since = [Treasury("1", 4_000_00, On(12, 1)), Back("1", 1_000_01, On(12, 20))];
        Assert.Equal(
            new(Severity.Yellow, Figures.None.With("adjusted", Money.Yuan(10_000)).With("executed", Money.Yuan(4_000)).With("december", Money.Yuan(4_000)).With("reachedPercent", 40m)),
            Finds(YearEndRush.Rule, since, On(12, 19), ("yuan", 1)));
        Assert.Null(Finds(YearEndRush.Rule, since, On(12, 20), ("yuan", 1)));
        Assert.Null(Finds(YearEndRush.Rule, [Treasury("1", 4_000_00, On(11, 30))], On(11, 30), ("yuan", 1)));
        Assert.Equal(Severity.Yellow, Finds(YearEndRush.Rule, [Treasury("1", 4_000_00, On(12, 1)), Treasury("2", 1_00, new(2024, 1, 2))], new(2024, 2, 1), ("yuan", 1))?.Severity);
    }

    [Theory]
    [InlineData(999_99, null)]
    [InlineData(1_000_00, Severity.Yellow)]
    public void a_payment_is_unusual_from_so_many_times_the_median_of_the_others_on(long largest, Severity? severity) =>
        Assert.Equal(severity, Finds(UnusualPayment.Rule, [.. Small(80_00, 90_00, 100_00, 110_00, 120_00), Treasury("big", largest, On(5, 1))], On(6, 30), ("yuan", 0))?.Severity);

    [Fact]
    public void of_an_even_number_the_median_lies_in_between() => Assert.Equal(
        new(Severity.Yellow, Figures.None.With("amount", Money.Fen(1_005_00)).With("paidOn", On(5, 1)).With("vouchers", "V-big").With("median", Money.Fen(100_50)).With("times", 10m)),
        Finds(UnusualPayment.Rule, [.. Small(90_00, 100_00, 101_00, 110_00), Treasury("big", 1_005_00, On(5, 1))], On(6, 30), ("yuan", 0), ("payments", 5)));

    [Fact]
    public void few_payments_and_small_ones_are_not_unusual()
    {
        object[] since = [.. Small(1_00, 1_00, 1_00, 1_00, 1_00), Treasury("big", 1_000_00, On(5, 1))];
        Assert.Equal(Severity.Yellow, Finds(UnusualPayment.Rule, since, On(6, 30), ("yuan", 1_000))?.Severity);
        Assert.Null(Finds(UnusualPayment.Rule, since, On(6, 30), ("yuan", 1_000.01m)));
        Assert.Null(Finds(UnusualPayment.Rule, since, On(6, 30), ("yuan", 1_000), ("payments", 7)));
        Assert.Null(Finds(UnusualPayment.Rule, since, On(4, 30), ("yuan", 1_000)));
        Assert.Null(Finds(UnusualPayment.Rule, [.. since, Back("big", 1_000_00, On(5, 2))], On(6, 30), ("yuan", 1_000)));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, Severity.Yellow)]
    public void more_changes_than_usual_are_often(int times, Severity? severity) =>
        Assert.Equal(severity, Finds(BudgetRevisedOften.Rule, Enumerable.Range(1, times).Select(n => Revised(100, 5, n)), On(6, 30))?.Severity);

    [Fact]
    public void what_one_decision_changes_is_changed_once_and_a_carry_over_is_no_revision()
    {
        object[] since =
        [
            Revised(100, 5, 1), Revised(100, 5, 1), Revised(100, 5, 2) with { Edition = 2 }, Revised(-100, 5, 2, FundSource.Other) with { Edition = 2 },
            new CarryOverAdded(Money.Fen(5), On(3, 1), "结转", "3号"), Revised(100, 7, 1),
        ];
        Assert.Null(Finds(BudgetRevisedOften.Rule, since, On(7, 31), ("times", 4)));
        Assert.Equal("4", Finds(BudgetRevisedOften.Rule, since, On(7, 1))!.Figures.TextOf("times"));
        Assert.Null(Finds(BudgetRevisedOften.Rule, since, On(6, 30)));
    }

    static IEnumerable<object> Small(params long[] fen) => fen.Select((amount, n) => Treasury($"s{n}", amount, On(4, n + 1)));
}

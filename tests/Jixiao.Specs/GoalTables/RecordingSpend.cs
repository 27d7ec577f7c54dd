using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class RecordingSpend
{
    static readonly History<GoalTable> Executing = Given<GoalTable>(GoalTableFacts.Executing);
    static readonly RecordSpend Pay = new("s1", Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 5, 1), "V-1");

    [Fact]
    public void a_payment_of_an_approved_project_is_recorded() => Executing.When(Pay).Then(Paid(4_000_00, 5, 1));

    [Fact]
    public void payments_add_up_to_what_is_executed() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(4_000_00, 5, 1), Paid(1, 6, 1, "s2")).ThenState(table =>
        {
            Assert.Equal(Money.Fen(4_000_01), table.Executed);
            Assert.Equal(["s1", "s2"], table.Spends.Select(s => s.Id));
        });

    [Fact]
    public void the_same_payment_again_changes_nothing() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(4_000_00, 5, 1))
            .When(Pay)
            .ThenNothing();

    [Fact]
    public void the_id_of_another_payment_is_refused()
    {
        var paid = Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(4_000_00, 5, 1));
        paid.When(Pay with { Amount = Money.Fen(4_000_01) }).ThenBreaks("spend/id-reused");
        paid.When(Pay with { PaidOn = new(2023, 5, 2) }).ThenBreaks("spend/id-reused");
        paid.When(Pay with { Source = FundSource.Other }).ThenBreaks("spend/id-reused");
        paid.When(Pay with { Voucher = "V-2" }).ThenBreaks("spend/id-reused");
    }

    [Fact]
    public void a_project_not_approved_spends_nothing()
    {
        Given<GoalTable>(Drafted, BudgetOf(10_000_00)).When(Pay).ThenBreaks("spend/not-approved");
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Submitted).When(Pay).ThenBreaks("spend/not-approved");
    }

    [Fact]
    public void nothing_and_less_than_nothing_is_no_payment()
    {
        Executing.When(Pay with { Amount = Money.Zero }).ThenBreaks("spend/not-positive");
        Executing.When(Pay with { Amount = Money.Fen(-1) }).ThenBreaks("spend/not-positive");
    }

    [Fact]
    public void a_payment_names_its_voucher() => Executing.When(Pay with { Voucher = "" }).ThenBreaks("spend/no-voucher");

    [Fact]
    public void a_line_of_a_voucher_pays_once()
    {
        var paid = Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(1_00, 3, 1, "s0"));
        paid.When(Pay).ThenBreaks("spend/voucher-used");
        paid.When(Pay with { Line = "" }).ThenBreaks("spend/voucher-used");
        paid.When(Pay with { Line = "2" }).Then(Paid(4_000_00, 5, 1) with { Line = "2" });
    }

    [Fact]
    public void the_treasurys_voucher_of_the_same_number_is_another() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(1_00, 3, 1, "t0") with { Origin = SpendOrigin.Treasury }).When(Pay).Then(Paid(4_000_00, 5, 1));

    [Fact]
    public void a_payment_of_before_origins_were_kept_is_the_units() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(4_000_00, 5, 1) with { Origin = null }).When(Pay).ThenNothing();

    [Fact]
    public void a_payment_is_made_within_the_year()
    {
        Executing.When(Pay with { PaidOn = new(2022, 12, 31) }).ThenBreaks("spend/outside-year");
        Executing.When(Pay with { PaidOn = new(2024, 1, 1) }).ThenBreaks("spend/outside-year");
        Executing.When(Pay with { PaidOn = new(2023, 1, 1) }).Then(Paid(4_000_00, 1, 1));
        Executing.When(Pay with { PaidOn = new(2023, 12, 31) }).Then(Paid(4_000_00, 12, 31));
    }

    [Fact]
    public void money_of_a_source_without_budget_is_not_there_to_be_paid() =>
        Executing.When(Pay with { Source = FundSource.CarryOver }).ThenBreaks("spend/over-source");

    [Fact]
    public void spend_up_to_the_budget_is_recorded_and_not_a_fen_more()
    {
        Executing.When(Pay with { Amount = Money.Fen(10_000_00) }).Then(Paid(10_000_00, 5, 1));
        Executing.When(Pay with { Amount = Money.Fen(10_000_01) }).ThenBreaks("spend/over-budget");
    }

    [Fact]
    public void earlier_payments_count_towards_the_budget()
    {
        var paid = Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(9_000_00, 3, 1, "s0") with { Voucher = "V-0" });
        paid.When(Pay with { Amount = Money.Fen(1_000_00) }).Then(Paid(1_000_00, 5, 1));
        paid.When(Pay with { Amount = Money.Fen(1_000_01) }).ThenBreaks("spend/over-budget");
    }

    [Fact]
    public void the_budget_is_the_adjusted_one()
    {
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Revised(1, 4, 1)).When(Pay with { Amount = Money.Fen(10_000_01) }).Then(Paid(10_000_01, 5, 1));
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Revised(-1, 4, 1)).When(Pay with { Amount = Money.Fen(10_000_00) }).ThenBreaks("spend/over-budget");
    }
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

/// <summary>What the treasury paid is a fact: it is recorded with the codes of the rules that it breaks.</summary>
public sealed class RecordingTreasuryPayments
{
    static readonly RecordTreasuryPayment Pay = new("t1", Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 5, 1), "国-1");
    static readonly History<GoalTable> Approved10000 = Given<GoalTable>(Executing);

    [Fact]
    public void a_payment_that_breaks_no_rule_carries_no_code() => Approved10000.When(Pay).Then(Recorded());

    [Fact]
    public void the_same_payment_again_changes_nothing_even_where_it_broke_a_rule()
    {
        Given<GoalTable>([.. Executing, Recorded()]).When(Pay).ThenNothing();
        Given<GoalTable>([.. Executing, Recorded("spend/over-budget")]).When(Pay).ThenNothing();
    }

    [Fact]
    public void the_id_of_another_payment_is_refused() =>
        Given<GoalTable>([.. Executing, Recorded()]).When(Pay with { Amount = Money.Fen(1) }).ThenBreaks("spend/id-reused");

    [Fact]
    public void over_the_budget_is_recorded_from_the_first_fen()
    {
        Approved10000.When(Pay with { Amount = Money.Fen(10_000_00) }).Then(Recorded() with { Amount = Money.Fen(10_000_00) });
        Approved10000.When(Pay with { Amount = Money.Fen(10_000_01) }).Then(Recorded("spend/over-budget") with { Amount = Money.Fen(10_000_01) });
    }

    [Fact]
    public void over_a_source_or_what_is_suspended_is_recorded()
    {
        Approved10000.When(Pay with { Source = FundSource.Other }).Then(Recorded("spend/over-source") with { Source = FundSource.Other });
        Given<GoalTable>([.. Executing, new FundsSuspended(Money.Fen(6_000_01), FundSource.Fiscal, new(2023, 4, 1), "偏离", "遵财预〔2023〕8号")])
            .When(Pay).Then(Recorded("spend/suspended"));
    }

    [Fact]
    public void before_approval_and_after_the_end_is_recorded()
    {
        Given<GoalTable>(Complete).When(Pay).Then(Recorded("spend/not-approved"));
        Given<GoalTable>([.. Complete, Submitted, Returned(Holder.Department)]).When(Pay).Then(Recorded("spend/not-approved"));
        Given<GoalTable>([.. Executing, new GoalTableArchived(new(2024, 1, 1))]).When(Pay).Then(Recorded("spend/not-approved"));
    }

    [Fact]
    public void outside_the_year_is_recorded() =>
        Approved10000.When(Pay with { PaidOn = new(2024, 1, 1) }).Then(Recorded("spend/outside-year") with { PaidOn = new(2024, 1, 1) });

    [Fact]
    public void a_voucher_used_here_or_for_another_project_is_recorded_once()
    {
        var paid = Given<GoalTable>([.. Executing, Recorded() with { SpendId = "t0" }]);
        paid.When(Pay).Then(Recorded("spend/voucher-used"));
        Approved10000.When(Pay with { IsVoucherUsed = true }).Then(Recorded("spend/voucher-used"));
        paid.When(Pay with { IsVoucherUsed = true }).Then(Recorded("spend/voucher-used"));
    }

    [Fact]
    public void the_units_vouchers_are_numbered_apart() => Given<GoalTable>([.. Executing, Paid(1, 3, 1)]).When(Pay with { Voucher = "V-1" }).Then(Recorded() with { Voucher = "V-1" });

    [Fact]
    public void every_rule_broken_is_named_the_weightiest_first() =>
        Given<GoalTable>([.. Complete, Recorded() with { SpendId = "t0" }])
            .When(Pay with { Amount = Money.Fen(10_000_01), PaidOn = new(2022, 12, 31) })
            .Then(Recorded("spend/not-approved", "spend/outside-year", "spend/voucher-used", "spend/over-budget") with { Amount = Money.Fen(10_000_01), PaidOn = new(2022, 12, 31) });

    [Fact]
    public void what_is_no_payment_at_all_is_refused()
    {
        Approved10000.When(Pay with { Amount = Money.Zero }).ThenBreaks("spend/not-positive");
        Approved10000.When(Pay with { Voucher = "" }).ThenBreaks("spend/no-voucher");
        Given<GoalTable>().When(Pay).ThenBreaks("spend/not-approved");
    }

    [Fact]
    public void what_was_paid_over_the_budget_keeps_the_unit_from_paying_and_not_from_more_budget()
    {
        var over = Given<GoalTable>([.. Executing, Recorded("spend/over-budget") with { Amount = Money.Fen(10_000_01) }]);
        over.When(new RecordSpend("s1", Money.Fen(1), FundSource.Fiscal, new(2023, 5, 2), "V-1")).ThenBreaks("spend/over-budget");
        over.When(new ReviseBudget(Money.Fen(1), FundSource.Fiscal, new(2023, 7, 1), "追加", "遵财预〔2023〕9号")).Then(Revised(1, 7, 1));
    }

    static SpendRecorded Recorded(params IReadOnlyList<string> broken) =>
        new("t1", Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 5, 1), "国-1", null, SpendOrigin.Treasury, broken is [] ? null : broken);
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReversingSpend
{
    static readonly ReverseSpend Reverse = new("b1", "s1", Money.Fen(1_000_00), new(2023, 6, 1), "V-9", "重复支付");
    static readonly SpendReversed Reversed = new("b1", "s1", Money.Fen(1_000_00), FundSource.Fiscal, new(2023, 6, 1), "V-9", "重复支付", SpendOrigin.Unit);
    static readonly SpendRecorded ByTreasury = Paid(4_000_00, 5, 1) with { Origin = SpendOrigin.Treasury };
    static readonly object[] Spent = [.. Executing, Paid(4_000_00, 5, 1)];

    [Fact]
    public void part_of_a_payment_comes_back_to_its_source() => Given<GoalTable>(Spent).When(Reverse).Then(Reversed);

    [Fact]
    public void what_came_back_is_not_executed_and_may_be_spent_again() =>
        Given<GoalTable>(Spent).When(Reverse).ThenState(table =>
        {
            Assert.Equal((Money.Fen(3_000_00), Money.Fen(3_000_00)), (table.Executed, table.ExecutedOf(FundSource.Fiscal)));
            Assert.Equal(Money.Fen(3_000_00), table.LeftOf(table.Spends.Single()));
            Assert.Equal((Money.Fen(4_000_00), Money.Fen(3_000_00)), (table.ExecutedBy(new(2023, 5, 31)), table.ExecutedBy(new(2023, 6, 1))));
        });

    [Fact]
    public void all_that_is_left_comes_back_and_not_a_fen_more()
    {
        Given<GoalTable>(Spent).When(Reverse with { Amount = Money.Fen(4_000_00) }).ThenState(table => Assert.Equal(Money.Zero, table.Executed));
        Given<GoalTable>(Spent).When(Reverse with { Amount = Money.Fen(4_000_01) }).ThenBreaks("reversal/over-spend");
        Given<GoalTable>([.. Spent, Reversed]).When(Reverse with { ReversalId = "b2", Amount = Money.Fen(3_000_01) }).ThenBreaks("reversal/over-spend");
        Given<GoalTable>([.. Spent, Reversed]).When(Reverse with { ReversalId = "b2", Amount = Money.Fen(3_000_00) }).ThenState(table => Assert.Equal(Money.Zero, table.Executed));
    }

    [Fact]
    public void the_same_reversal_again_changes_nothing() => Given<GoalTable>([.. Spent, Reversed]).When(Reverse).ThenNothing();

    [Fact]
    public void the_id_of_another_reversal_is_refused() => Given<GoalTable>([.. Spent, Reversed]).When(Reverse with { Amount = Money.Fen(1) }).ThenBreaks("reversal/id-reused");

    [Fact]
    public void only_what_was_paid_comes_back()
    {
        Given<GoalTable>(Spent).When(Reverse with { SpendId = "s2" }).ThenBreaks("reversal/no-spend");
        Given<GoalTable>().When(Reverse).ThenBreaks("reversal/no-spend");
    }

    [Fact]
    public void a_reversal_is_of_more_than_nothing_with_a_voucher_and_a_reason()
    {
        Given<GoalTable>(Spent).When(Reverse with { Amount = Money.Zero }).ThenBreaks("reversal/not-positive");
        Given<GoalTable>(Spent).When(Reverse with { Voucher = "" }).ThenBreaks("reversal/no-reason");
        Given<GoalTable>(Spent).When(Reverse with { Reason = "" }).ThenBreaks("reversal/no-reason");
    }

    [Fact]
    public void it_comes_back_on_the_day_it_was_paid_or_later_in_the_year()
    {
        Given<GoalTable>(Spent).When(Reverse with { ReversedOn = new(2023, 4, 30) }).ThenBreaks("reversal/before-spend");
        Given<GoalTable>(Spent).When(Reverse with { ReversedOn = new(2023, 5, 1) }).Then(Reversed with { ReversedOn = new(2023, 5, 1) });
        Given<GoalTable>(Spent).When(Reverse with { ReversedOn = new(2023, 12, 31) }).Then(Reversed with { ReversedOn = new(2023, 12, 31) });
        Given<GoalTable>(Spent).When(Reverse with { ReversedOn = new(2024, 1, 1) }).ThenBreaks("reversal/outside-year");
    }

    [Fact]
    public void what_the_treasury_paid_comes_back_through_the_treasury()
    {
        Given<GoalTable>([.. Executing, ByTreasury]).When(Reverse).ThenBreaks("reversal/treasury");
        Given<GoalTable>([.. Executing, ByTreasury]).When(Reverse with { Origin = SpendOrigin.Treasury }).Then(Reversed with { Origin = SpendOrigin.Treasury });
    }

    [Fact]
    public void the_treasurys_reversal_is_a_fact_at_any_stage_and_on_any_later_day()
    {
        var late = Reverse with { Origin = SpendOrigin.Treasury, ReversedOn = new(2024, 1, 5) };
        Given<GoalTable>([.. Executing, ByTreasury, new GoalTableArchived(new(2024, 1, 1))]).When(late).Then(Reversed with { Origin = SpendOrigin.Treasury, ReversedOn = new(2024, 1, 5) });
        Given<GoalTable>([.. Complete, ByTreasury]).When(late).Then(Reversed with { Origin = SpendOrigin.Treasury, ReversedOn = new(2024, 1, 5) });
    }

    [Fact]
    public void the_unit_takes_nothing_back_once_archived() =>
        Given<GoalTable>([.. Spent, new GoalTableArchived(new(2024, 1, 1))]).When(Reverse).ThenBreaks("spend/not-approved");
}

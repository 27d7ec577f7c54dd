using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class SuspendingFunds
{
    static readonly SuspendFunds Suspend = new(Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 7, 1), "严重偏离", "遵财预〔2023〕15号");
    static readonly ReleaseFunds Release = new(Money.Fen(1_000_00), FundSource.Fiscal, new(2023, 8, 1), "已整改", "遵财预〔2023〕18号");
    static readonly FundsSuspended Suspended = new(Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 7, 1), "严重偏离", "遵财预〔2023〕15号");
    static readonly History<GoalTable> Approved10000 = Given<GoalTable>(Executing);

    [Fact]
    public void unspent_budget_is_suspended_and_released()
    {
        Approved10000.When(Suspend).Then(Suspended);
        Given<GoalTable>([.. Executing, Suspended]).When(Release).Then(new FundsReleased(Money.Fen(1_000_00), FundSource.Fiscal, new(2023, 8, 1), "已整改", "遵财预〔2023〕18号"));
        Given<GoalTable>([.. Executing, Suspended]).When(Release).ThenState(table => Assert.Equal((Money.Fen(3_000_00), Money.Fen(3_000_00)), (table.Suspended, table.SuspendedOf(FundSource.Fiscal))));
    }

    [Fact]
    public void what_is_suspended_stays_in_the_budget() =>
        Approved10000.When(Suspend).ThenState(table => Assert.Equal(Money.Fen(10_000_00), table.Adjusted));

    [Fact]
    public void all_that_is_left_is_suspended_and_not_a_fen_more()
    {
        var paid = Given<GoalTable>([.. Executing, Paid(6_000_00, 5, 1)]);
        paid.When(Suspend).Then(Suspended);
        paid.When(Suspend with { Amount = Money.Fen(4_000_01) }).ThenBreaks("suspend/over-budget");
        Given<GoalTable>([.. Executing, Suspended]).When(Suspend with { Amount = Money.Fen(6_000_01) }).ThenBreaks("suspend/over-budget");
        Approved10000.When(Suspend with { Source = FundSource.Other }).ThenBreaks("suspend/over-budget");
    }

    [Fact]
    public void all_that_is_suspended_is_released_and_not_a_fen_more()
    {
        Given<GoalTable>([.. Executing, Suspended]).When(Release with { Amount = Money.Fen(4_000_00) }).ThenState(table => Assert.Equal(Money.Zero, table.Suspended));
        Given<GoalTable>([.. Executing, Suspended]).When(Release with { Amount = Money.Fen(4_000_01) }).ThenBreaks("release/over-suspended");
        Given<GoalTable>([.. Executing, Suspended]).When(Release with { Source = FundSource.Other }).ThenBreaks("release/over-suspended");
    }

    [Fact]
    public void what_is_suspended_is_not_spent()
    {
        var held = Given<GoalTable>([.. Executing, Suspended]);
        held.When(new RecordSpend("s1", Money.Fen(6_000_00), FundSource.Fiscal, new(2023, 7, 2), "V-1")).Then(Paid(6_000_00, 7, 2));
        held.When(new RecordSpend("s1", Money.Fen(6_000_01), FundSource.Fiscal, new(2023, 7, 2), "V-1")).ThenBreaks("spend/suspended");
    }

    [Fact]
    public void what_is_suspended_is_not_taken_away()
    {
        var held = Given<GoalTable>([.. Executing, Suspended, Paid(1_000_00, 5, 1)]);
        held.When(Cut(-5_000_00)).ThenState(table => Assert.Equal(Money.Fen(5_000_00), table.Adjusted));
        held.When(Cut(-5_000_01)).ThenBreaks("budget/below-suspended");
    }

    [Fact]
    public void both_are_decisions_about_an_approved_budget_of_more_than_nothing()
    {
        Given<GoalTable>(Complete).When(Suspend).ThenBreaks("budget/not-approved");
        Given<GoalTable>(Complete).When(Release).ThenBreaks("budget/not-approved");
        Approved10000.When(Suspend with { Amount = Money.Zero }).ThenBreaks("budget/not-positive");
        Given<GoalTable>([.. Executing, Suspended]).When(Release with { Amount = Money.Zero }).ThenBreaks("budget/not-positive");
        Approved10000.When(Suspend with { Document = "" }).ThenBreaks("budget/no-reason");
        Approved10000.When(Suspend with { EffectiveOn = new(2022, 12, 31) }).ThenBreaks("budget/outside-year");
    }

    static ReviseBudget Cut(long fen) => new(Money.Fen(fen), FundSource.Fiscal, new(2023, 9, 1), "收回", "遵财预〔2023〕21号");
}

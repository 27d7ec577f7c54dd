using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class TransferringBudgets
{
    static readonly Transfer Moved = new("decision-1", Money.Fen(2_000_00), FundSource.Fiscal, new(2023, 6, 1), "调剂", "遵财预〔2023〕12号");
    static readonly Counterpart Other = new("130281-430001", "goal-table/2023/13028123P00031010001P", "修缮费");
    static readonly History<GoalTable> Approved10000 = Given<GoalTable>(Executing);

    [Fact]
    public void one_side_gives_and_the_other_takes_under_one_decision()
    {
        Approved10000.When(Out(Moved, Other)).Then(
            new BudgetTransferredOut("decision-1", Other, Money.Fen(2_000_00), FundSource.Fiscal, new(2023, 6, 1), "调剂", "遵财预〔2023〕12号"));
        Approved10000.When(new TransferBudgetIn(Moved, Other)).Then(
            new BudgetTransferredIn("decision-1", Other, Money.Fen(2_000_00), FundSource.Fiscal, new(2023, 6, 1), "调剂", "遵财预〔2023〕12号"));
    }

    [Fact]
    public void what_one_loses_the_other_gains()
    {
        Approved10000.When(Out(Moved, Other)).ThenState(table => Assert.Equal(Money.Fen(8_000_00), table.AdjustedOf(FundSource.Fiscal)));
        Approved10000.When(new TransferBudgetIn(Moved, Other)).ThenState(table => Assert.Equal(Money.Fen(12_000_00), table.AdjustedOf(FundSource.Fiscal)));
    }

    [Fact]
    public void both_know_the_other_side() =>
        Approved10000.When(Out(Moved, Other)).ThenState(table => Assert.Equal(
            new(Money.Fen(-2_000_00), FundSource.Fiscal, new(2023, 6, 1), BudgetChangeKind.Transfer, "调剂", "遵财预〔2023〕12号", null, "decision-1", Other),
            table.BudgetChanges.Single()));

    [Fact]
    public void a_source_is_given_away_to_the_last_fen_and_not_beyond()
    {
        Approved10000.When(Out(Moved with { Amount = Money.Fen(10_000_00) }, Other)).ThenState(table => Assert.Equal(Money.Zero, table.Adjusted));
        Approved10000.When(Out(Moved with { Amount = Money.Fen(10_000_01) }, Other)).ThenBreaks("budget/below-zero");
        Approved10000.When(Out(Moved with { Source = FundSource.Other }, Other)).ThenBreaks("budget/below-zero");
    }

    [Fact]
    public void what_is_paid_or_suspended_stays()
    {
        Given<GoalTable>([.. Executing, Paid(8_000_01, 5, 1)]).When(Out(Moved, Other)).ThenBreaks("budget/below-executed");
        Given<GoalTable>([.. Executing, Suspended(8_000_01)]).When(Out(Moved, Other)).ThenBreaks("budget/below-suspended");
    }

    [Fact]
    public void a_project_transfers_nothing_to_itself() =>
        Approved10000.When(Out(Moved, Other with { Stream = "stream" })).ThenBreaks("transfer/same-project");

    [Fact]
    public void another_units_table_of_the_same_code_is_another_project()
    {
        var namesake = new Counterpart("130281-430002", "stream", "修缮费");
        Approved10000.When(Out(Moved, namesake)).Then(
            new BudgetTransferredOut("decision-1", namesake, Money.Fen(2_000_00), FundSource.Fiscal, new(2023, 6, 1), "调剂", "遵财预〔2023〕12号"));
    }

    [Fact]
    public void a_transfer_is_of_more_than_nothing()
    {
        Approved10000.When(Out(Moved with { Amount = Money.Zero }, Other)).ThenBreaks("budget/not-positive");
        Approved10000.When(new TransferBudgetIn(Moved with { Amount = Money.Fen(-1) }, Other)).ThenBreaks("budget/not-positive");
    }

    [Fact]
    public void both_sides_are_approved_and_the_decision_is_written_within_the_year()
    {
        Given<GoalTable>(Complete).When(Out(Moved, Other)).ThenBreaks("budget/not-approved");
        Given<GoalTable>(Complete).When(new TransferBudgetIn(Moved, Other)).ThenBreaks("budget/not-approved");
        Approved10000.When(Out(Moved with { Reason = "" }, Other)).ThenBreaks("budget/no-reason");
        Approved10000.When(new TransferBudgetIn(Moved with { Document = "" }, Other)).ThenBreaks("budget/no-reason");
        Approved10000.When(new TransferBudgetIn(Moved with { EffectiveOn = new(2024, 1, 1) }, Other)).ThenBreaks("budget/outside-year");
    }

    [Fact]
    public void carry_over_is_added_as_a_source_of_its_own()
    {
        var add = new AddCarryOver(Money.Fen(300_00), new(2023, 3, 1), "上年结转", "遵财预〔2023〕3号");
        Approved10000.When(add).Then(new CarryOverAdded(Money.Fen(300_00), new(2023, 3, 1), "上年结转", "遵财预〔2023〕3号"));
        Approved10000.When(add).ThenState(table => Assert.Equal((Money.Fen(300_00), Money.Fen(10_300_00)), (table.AdjustedOf(FundSource.CarryOver), table.Adjusted)));
        Approved10000.When(add with { Amount = Money.Zero }).ThenBreaks("budget/not-positive");
        Given<GoalTable>(Complete).When(add).ThenBreaks("budget/not-approved");
    }

    static FundsSuspended Suspended(long fen) => new(Money.Fen(fen), FundSource.Fiscal, new(2023, 4, 1), "偏离", "遵财预〔2023〕8号");

    static TransferBudgetOut Out(Transfer transfer, Counterpart to) => new(transfer, "130281-430001", to);
}

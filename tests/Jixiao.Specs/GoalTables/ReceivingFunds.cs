using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReceivingFunds
{
    static readonly ReceiveFunds Receive = new("r1", Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 3, 1), "遵财指〔2023〕2号");
    static readonly FundsReceived Received = new("r1", Money.Fen(4_000_00), FundSource.Fiscal, new(2023, 3, 1), "遵财指〔2023〕2号");
    static readonly History<GoalTable> Approved10000 = Given<GoalTable>(Executing);

    [Fact]
    public void money_that_arrives_is_recorded_and_adds_up_by_source()
    {
        Approved10000.When(Receive).Then(Received);
        Given<GoalTable>([.. Executing, Received]).When(Receive with { ReceiptId = "r2", Amount = Money.Fen(1) }).ThenState(table =>
            Assert.Equal((Money.Fen(4_000_01), Money.Fen(4_000_01), Money.Zero), (table.Received, table.ReceivedOf(FundSource.Fiscal), table.ReceivedOf(FundSource.Other))));
    }

    [Fact]
    public void the_same_receipt_again_changes_nothing() => Given<GoalTable>([.. Executing, Received]).When(Receive).ThenNothing();

    [Fact]
    public void the_id_of_another_receipt_is_refused() =>
        Given<GoalTable>([.. Executing, Received]).When(Receive with { Amount = Money.Fen(1) }).ThenBreaks("receipt/id-reused");

    [Fact]
    public void all_of_a_sources_budget_arrives_and_not_a_fen_more()
    {
        Approved10000.When(Receive with { Amount = Money.Fen(10_000_00) }).Then(Received with { Amount = Money.Fen(10_000_00) });
        Approved10000.When(Receive with { Amount = Money.Fen(10_000_01) }).ThenBreaks("receipt/over-budget");
        Approved10000.When(Receive with { Source = FundSource.Other }).ThenBreaks("receipt/over-budget");
    }

    [Fact]
    public void what_arrived_may_go_back_and_not_a_fen_more()
    {
        var arrived = Given<GoalTable>([.. Executing, Received]);
        arrived.When(Receive with { ReceiptId = "r2", Amount = Money.Fen(-4_000_00) }).ThenState(table => Assert.Equal(Money.Zero, table.Received));
        arrived.When(Receive with { ReceiptId = "r2", Amount = Money.Fen(-4_000_01) }).ThenBreaks("receipt/below-zero");
    }

    [Fact]
    public void money_goes_back_even_where_more_arrived_than_is_budgeted_now() =>
        Given<GoalTable>([.. Executing, Received, Revised(-9_000_00, 4, 1)])
            .When(Receive with { ReceiptId = "r2", Amount = Money.Fen(-1_000_00) })
            .ThenState(table => Assert.Equal(Money.Fen(3_000_00), table.Received));

    [Fact]
    public void a_receipt_is_of_something_with_a_voucher_within_the_year()
    {
        Approved10000.When(Receive with { Amount = Money.Zero }).ThenBreaks("receipt/no-amount");
        Approved10000.When(Receive with { Voucher = "" }).ThenBreaks("receipt/no-voucher");
        Approved10000.When(Receive with { ReceivedOn = new(2022, 12, 31) }).ThenBreaks("receipt/outside-year");
        Approved10000.When(Receive with { ReceivedOn = new(2024, 1, 1) }).ThenBreaks("receipt/outside-year");
        Given<GoalTable>(Complete).When(Receive).ThenBreaks("spend/not-approved");
    }
}

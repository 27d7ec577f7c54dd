using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.AnySequence;

/// <summary>One movement of money that somebody asks for, not yet known to be allowed. Tables and reserves by their place in the ledger.</summary>
abstract record Movement
{
    public sealed record OfTable(int Table, ICommand<GoalTable> Command) : Movement;

    public sealed record Between(int From, int To, Transfer Transfer) : Movement;

    public sealed record Split(int Reserve, int To, Transfer Transfer) : Movement;
}

/// <summary>Movements as people, files and the treasury might send them: small amounts, few ids and vouchers, so that they often meet.</summary>
static class AnyMoney
{
    const string Reason = "理由";
    const string Document = "遵财预〔2023〕9号";

    static readonly Gen<Money> Amount = Gen.Long[-2, 60].Select(Money.Fen);
    static readonly Gen<FundSource> Source = Gen.Enum<FundSource>();
    static readonly Gen<DateOnly> Day = Gen.Int[-2, 366].Select(day => new DateOnly(2023, 1, 1).AddDays(day));
    static readonly Gen<string> Id = Gen.Int[1, 12].Select(n => $"n{n}");
    static readonly Gen<SpendOrigin> Origin = Gen.Enum<SpendOrigin>();

    static readonly Gen<ICommand<GoalTable>> Spending = Gen.OneOf(
        Gen.Select(Id, Amount, Source, Day, Id, (id, amount, source, day, voucher) => (ICommand<GoalTable>)new RecordSpend(id, amount, source, day, voucher)),
        Gen.Select(Id, Amount, Source, Day, Id, (id, amount, source, day, voucher) => (ICommand<GoalTable>)new RecordTreasuryPayment(id, amount, source, day, voucher)),
        Gen.Select(Id, Id, Amount, Day, Origin, (id, spend, amount, day, origin) => (ICommand<GoalTable>)new ReverseSpend(id, spend, amount, day, "V-9", Reason, origin)),
        Gen.Select(Id, Gen.Long[-40, 60], Source, Day, (id, fen, source, day) => (ICommand<GoalTable>)new ReceiveFunds(id, Money.Fen(fen), source, day, "V-1")));

    static readonly Gen<ICommand<GoalTable>> Budgeting = Gen.OneOf(
        Gen.Select(Gen.Long[-60, 60], Source, Day, Gen.Enum<RevisionKind>(), (fen, source, day, kind) => (ICommand<GoalTable>)new ReviseBudget(Money.Fen(fen), source, day, Reason, Document, kind)),
        Gen.Select(Amount, Day, (amount, day) => (ICommand<GoalTable>)new AddCarryOver(amount, day, Reason, Document)),
        Gen.Select(Amount, Source, Day, (amount, source, day) => (ICommand<GoalTable>)new SuspendFunds(amount, source, day, Reason, Document)),
        Gen.Select(Amount, Source, Day, (amount, source, day) => (ICommand<GoalTable>)new ReleaseFunds(amount, source, day, Reason, Document)));

    static readonly Gen<Transfer> Transfers = Gen.Select(Gen.Int[1, 1_000_000], Amount, Source, Day, (decision, amount, source, day) => new Transfer($"d{decision}", amount, source, day, Reason, Document));

    public static Gen<Movement> Of(int tables, int reserves) => Gen.Frequency(
        (5, Gen.Select(Gen.Int[0, tables - 1], Spending, (table, command) => (Movement)new Movement.OfTable(table, command))),
        (3, Gen.Select(Gen.Int[0, tables - 1], Budgeting, (table, command) => (Movement)new Movement.OfTable(table, command))),
        (2, Gen.Select(Gen.Int[0, tables - 1], Gen.Int[0, tables - 1], Transfers, (from, to, transfer) => (Movement)new Movement.Between(from, to, transfer))),
        (1, Gen.Select(Gen.Int[0, reserves - 1], Gen.Int[0, tables - 1], Transfers, (reserve, to, transfer) => (Movement)new Movement.Split(reserve, to, transfer))));
}

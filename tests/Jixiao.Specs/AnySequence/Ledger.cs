using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.AnySequence;

/// <summary>Several tables and reserves with all their events. A movement is carried out on every stream it concerns, or refused and skipped.</summary>
sealed class Ledger
{
    readonly List<object>[] ofTables;
    readonly List<object>[] ofReserves;

    public Ledger(int tables, int reserves)
    {
        // The second table states other money; the third was published with a total alone.
        Budget[] budgets = [Budget.OfFiscal(Money.Fen(100)), new(Money.Fen(100), Money.Fen(60), Money.Fen(40)), new(Money.Fen(100), null, null)];
        ofTables = [.. Enumerable.Range(0, tables).Select(n => new List<object> { Drafted, Stated(budgets[n % 3]), Approved })];
        ofReserves = [.. Enumerable.Range(0, reserves).Select(n => new List<object> { new ReserveSet(Year, "代编", null, Money.Fen(80), (FundSource)(n % 2), "遵财预〔2023〕1号") })];
        Tables = [.. ofTables.Select((events, n) => events.Aggregate(GoalTable.Empty($"table/{n}"), (state, e) => state.Evolve(e)))];
        Reserves = [.. ofReserves.Select((events, n) => events.Aggregate(Reserve.Empty($"reserve/{n}"), (state, e) => state.Evolve(e)))];
    }

    public GoalTable[] Tables { get; }

    public Reserve[] Reserves { get; }

    public IReadOnlyList<IReadOnlyList<object>> Events => ofTables;

    public GoalTable RefoldedTable(int n) => ofTables[n].Aggregate(GoalTable.Empty($"table/{n}"), (state, e) => state.Evolve(e));

    public Reserve RefoldedReserve(int n) => ofReserves[n].Aggregate(Reserve.Empty($"reserve/{n}"), (state, e) => state.Evolve(e));

    /// <summary>The events that followed; none when it was refused.</summary>
    public IReadOnlyList<object> Carry(Movement movement)
    {
        try
        {
            return movement switch
            {
                Movement.OfTable m => ToTable(m.Table, m.Command.Decide(Tables[m.Table])),
                Movement.Between m => Both(m),
                Movement.Split m => Both(m),
                _ => [],
            };
        }
        catch (RuleBroken)
        {
            return [];
        }
    }

    IReadOnlyList<object> Both(Movement.Between m)
    {
        object[] given = [.. new TransferBudgetOut(m.Transfer, Side(Tables[m.From].Id).Tenant, Side(Tables[m.To].Id)).Decide(Tables[m.From])];
        object[] taken = [.. new TransferBudgetIn(m.Transfer, Side(Tables[m.From].Id)).Decide(Tables[m.To])];
        return [.. ToTable(m.From, given), .. ToTable(m.To, taken)];
    }

    IReadOnlyList<object> Both(Movement.Split m)
    {
        object[] split = [.. new SplitReserve(m.Transfer, Side(Tables[m.To].Id)).Decide(Reserves[m.Reserve])];
        object[] taken = [.. new TransferBudgetIn(m.Transfer, Side(Reserves[m.Reserve].Id)).Decide(Tables[m.To])];
        ofReserves[m.Reserve].AddRange(split);
        Reserves[m.Reserve] = split.Aggregate(Reserves[m.Reserve], (state, e) => state.Evolve(e));
        return [.. split, .. ToTable(m.To, taken)];
    }

    object[] ToTable(int table, IEnumerable<object> decided)
    {
        object[] events = [.. decided];
        ofTables[table].AddRange(events);
        Tables[table] = events.Aggregate(Tables[table], (state, e) => state.Evolve(e));
        return events;
    }

    static Counterpart Side(string stream) => new("130281-430001", stream, "对方");

    static BudgetSet Stated(Budget budget) => new(budget.Total, budget.Fiscal, budget.Other);
}

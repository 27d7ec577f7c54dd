using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.AnySequence;

/// <summary>Whatever is asked for in whatever order, every sum is kept.</summary>
public sealed class MovingMoney
{
    const int Tables = 3;
    const int Reserves = 2;

    static readonly Gen<Movement[]> Movements = AnyMoney.Of(Tables, Reserves).Array[0, 60];

    [Fact]
    public void the_adjusted_budget_is_the_initial_one_and_every_change_by_source_and_in_all() => After(ledger => Assert.All(ledger.Tables, table =>
    {
        Assert.Equal(Money.Fen(100), table.Initial);
        Assert.Equal(table.Initial + table.BudgetChanges.Sum(c => c.Change), table.Adjusted);
        Assert.All(Enum.GetValues<FundSource>(), source =>
            Assert.Equal(table.InitialOf(source) + table.BudgetChanges.Where(c => c.Source == source).Sum(c => c.Change), table.AdjustedOf(source)));
        Assert.Equal(table.Adjusted, Enum.GetValues<FundSource>().Sum(table.AdjustedOf));
        Assert.Equal(table.Adjusted, table.AdjustedBy(new(2023, 12, 31)));
    }));

    [Fact]
    public void transfers_between_tables_add_up_to_nothing_and_splits_to_what_left_the_reserves() => After(ledger =>
    {
        var transfers = ledger.Tables.SelectMany(t => t.BudgetChanges).Where(c => c.Kind is BudgetChangeKind.Transfer).ToLookup(c => c.With!.Stream.StartsWith("reserve", StringComparison.Ordinal));
        Assert.Equal(Money.Zero, transfers[false].Sum(c => c.Change));
        Assert.All(transfers[false].GroupBy(c => c.Source), of => Assert.Equal(Money.Zero, of.Sum(c => c.Change)));
        Assert.Equal(ledger.Reserves.Sum(r => r.Amount - r.Left), transfers[true].Sum(c => c.Change));
    });

    [Fact]
    public void a_reserve_is_what_is_left_and_what_was_split_and_never_less_than_nothing() => After(ledger => Assert.All(ledger.Reserves, reserve =>
    {
        Assert.Equal(reserve.Amount, reserve.Left + reserve.Splits.Sum(s => s.Amount));
        Assert.True(reserve.Left >= Money.Zero);
    }));

    [Fact]
    public void what_is_executed_is_every_payment_less_what_came_back() => After(ledger => Assert.All(ledger.Tables, table =>
    {
        Assert.Equal(table.Spends.Sum(s => s.Amount) - table.Reversals.Sum(r => r.Amount), table.Executed);
        Assert.Equal(table.Executed, Enum.GetValues<FundSource>().Sum(table.ExecutedOf));
        // What the treasury says came back is a fact, even where it is more than was paid; it is marked then.
        Assert.All(table.Spends, spend => Assert.True(table.LeftOf(spend) <= spend.Amount && (table.LeftOf(spend) >= Money.Zero || IsMarked(table, spend))));
        Assert.All(Enum.GetValues<FundSource>(), source => Assert.All(
            [table.AdjustedOf(source), table.SuspendedOf(source), table.ReceivedOf(source)], amount => Assert.True(amount >= Money.Zero)));
    }));

    static bool IsMarked(GoalTable table, Spend spend) => table.Reversals.Any(r => r.SpendId == spend.Id && r.Broken?.Contains("reversal/over-spend") is true);

    [Fact]
    public void no_id_counts_twice() => After(ledger => Assert.All(ledger.Tables, table =>
    {
        Assert.Equal(table.Spends.Count, table.Spends.Select(s => s.Id).Distinct().Count());
        Assert.Equal(table.Reversals.Count, table.Reversals.Select(r => r.Id).Distinct().Count());
        Assert.Equal(table.Receipts.Count, table.Receipts.Select(r => r.Id).Distinct().Count());
    }));

    [Fact]
    public void whatever_a_clerk_enters_or_a_decision_takes_away_leaves_paid_and_suspended_within_the_budget_of_the_source() => AfterEach((ledger, events) =>
    {
        foreach (var (table, source) in events.SelectMany(e => Bounded(ledger, e)))
            Assert.True(table.ExecutedOf(source) + table.SuspendedOf(source) <= table.AdjustedOf(source));
    });

    [Fact]
    public void what_the_treasury_paid_carries_a_code_exactly_when_it_leaves_too_little_or_breaks_another_rule() => AfterEach((ledger, events) =>
    {
        foreach (var paid in events.OfType<SpendRecorded>().Where(e => e.Origin is SpendOrigin.Treasury))
        {
            var table = ledger.Tables.Single(t => ledger.Events[Array.IndexOf(ledger.Tables, t)].Contains(paid));
            var over = table.ExecutedOf(paid.Source) + table.SuspendedOf(paid.Source) > table.AdjustedOf(paid.Source) || table.Executed > table.Adjusted;
            Assert.Equal(over, paid.Broken?.Intersect(["spend/over-budget", "spend/over-source", "spend/suspended"]).Any() ?? false);
        }
    });

    [Fact]
    public void the_state_is_the_fold_of_its_events() => After(ledger =>
    {
        Assert.Equal(ledger.Tables, Enumerable.Range(0, Tables).Select(ledger.RefoldedTable), Sameness.OfFacts!);
        Assert.Equal(ledger.Reserves, Enumerable.Range(0, Reserves).Select(ledger.RefoldedReserve), Sameness.OfFacts!);
        Assert.Equal(ledger.Events.Select(e => (long)e.Count), ledger.Tables.Select(t => t.Version));
    });

    [Fact]
    public void most_kinds_of_movement_do_happen()
    {
        var seen = new HashSet<Type>();
        Movements.Sample(movements =>
        {
            var ledger = new Ledger(Tables, Reserves);
            lock (seen)
                seen.UnionWith(movements.SelectMany(ledger.Carry).Select(e => e.GetType()));
        }, iter: 300);
        Type[] kinds =
        [
            typeof(SpendRecorded), typeof(SpendReversed), typeof(FundsReceived), typeof(FundsSuspended), typeof(FundsReleased), typeof(BudgetRevised),
            typeof(CarryOverAdded), typeof(BudgetTransferredOut), typeof(BudgetTransferredIn),
        ];
        Assert.Empty(kinds.Except(seen));
    }

    /// <summary>The tables and sources that an event bounds: what the unit paid, and what a decision took away.</summary>
    static IEnumerable<(GoalTable Table, FundSource Source)> Bounded(Ledger ledger, object @event)
    {
        FundSource? source = @event switch
        {
            SpendRecorded { Origin: SpendOrigin.Unit } e => e.Source,
            FundsSuspended e => e.Source,
            BudgetTransferredOut e => e.Source,
            BudgetRevised e when e.Change < Money.Zero => e.Source,
            _ => null,
        };
        return source is { } bounded ? ledger.Tables.Where((_, n) => ledger.Events[n].Any(e => ReferenceEquals(e, @event))).Select(table => (table, bounded)) : [];
    }

    static void After(Action<Ledger> isSo) => Movements.Sample(movements =>
    {
        var ledger = new Ledger(Tables, Reserves);
        foreach (var movement in movements)
            ledger.Carry(movement);
        isSo(ledger);
    }, iter: 500);

    static void AfterEach(Action<Ledger, IReadOnlyList<object>> isSo) => Movements.Sample(movements =>
    {
        var ledger = new Ledger(Tables, Reserves);
        foreach (var movement in movements)
            isSo(ledger, ledger.Carry(movement));
    }, iter: 500);
}

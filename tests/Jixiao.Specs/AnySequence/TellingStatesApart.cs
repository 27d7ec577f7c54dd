using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.GoalTables;

namespace Jixiao.Specs.AnySequence;

/// <summary>Whatever life something had, any two of its states differ by exactly what makes the one of the other.</summary>
public sealed class TellingStatesApart
{
    static readonly Gen<(int, int)> Two = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 10_000]);

    [Fact]
    public void a_difference_put_onto_one_state_of_a_table_gives_the_other() =>
        Gen.Select(LivingThrough.OfTables.Array[0, 80], Two).Sample((commands, at) => Between(GoalTableFields.All, Lived(GoalTable.Empty("t"), commands).States, at), iter: 500);

    [Fact]
    public void and_of_a_units_goals() =>
        Gen.Select(LivingThrough.OfUnits.Array[0, 60], Two).Sample((commands, at) => Between(UnitGoalsFields.All, Lived(UnitYearGoals.Empty("u"), commands).States, at), iter: 500);

    [Fact]
    public void and_of_a_table_whose_money_moves() => Gen.Select(AnyMoney.Of(3, 2).Array[0, 40], Two).Sample((movements, at) =>
    {
        var ledger = new Ledger(3, 2);
        foreach (var movement in movements)
            ledger.Carry(movement);
        Assert.All(ledger.Events.Index(), table => Between(GoalTableFields.All, States(GoalTable.Empty($"table/{table.Index}"), table.Item), at));
    }, iter: 300);

    [Fact]
    public void and_of_a_table_whose_rows_are_added_moved_changed_and_taken_out() => FindingDifferences.Edits.Sample((before, content) =>
    {
        var after = FindingDifferences.Folded(before, content);
        Between(GoalTableFields.All, [before, after], (0, 1));
        Between(GoalTableFields.All, [before, after], (1, 0));
    }, iter: 2_000);

    [Fact]
    public void a_state_does_not_differ_from_itself_however_often_it_is_folded() => LivingThrough.OfTables.Array[0, 80].Sample(commands =>
    {
        var (history, states) = Lived(GoalTable.Empty("t"), commands);
        Assert.True(GoalTableFields.All.Between(states[^1], States(GoalTable.Empty("t"), history)[^1]).IsEmpty);
    }, iter: 300);

    [Fact]
    public void the_state_at_every_version_is_the_fold_of_its_prefix() => LivingThrough.OfTables.Array[0, 60].Sample(commands =>
    {
        var (history, states) = Lived(GoalTable.Empty("t"), commands);
        Assert.Equal(Enumerable.Range(0, history.Count + 1).Select(n => (long)n), states.Select(state => state.Version));
        Assert.All(states.Index(), at => Assert.Equal(history.Take(at.Index).Aggregate(GoalTable.Empty("t"), (state, e) => state.Evolve(e)), at.Item, Sameness.OfFacts!));
    }, iter: 100);

    /// <summary>Every property of the states is a field or a list, or follows from one.</summary>
    [Fact]
    public void nothing_of_a_state_is_forgotten()
    {
        Assert.Equal(["Actuals", "ApprovalFiles", "ApprovedBudget", "Budget", "BudgetChanges", "BureauEvaluation", "FirstApprovedOn", "Framework", "Goals", "Id", "Indicators", "LastIndicatorId", "Lowerings", "Monitoring", "PendingAdjustment", "Plan", "Project", "ProjectName", "Receipts", "Rectifications", "ResultUses", "Reversals", "SelfEvaluation", "Spends", "Standing", "Suspensions", "Use", "Version", "Waiting", "Year"], Kept(typeof(GoalTable)));
        Assert.Equal(["ApprovalFiles", "Content", "Id", "PendingAdjustment", "SelfEvaluation", "Standing", "Version", "Year"], Kept(typeof(UnitYearGoals)));
        Assert.Equal(["AdjustmentReturned", "ApprovedOn", "DepartmentOpinion", "Document", "Edition", "HeldBy", "Returned", "Review", "Stage", "Submission", "TimesReturned"], Kept(typeof(Domain.LifeCycle.Standing)));
    }

    static IEnumerable<string> Kept(Type state) => state.GetProperties().Where(p => p.CanWrite && p.GetMethod!.IsPublic && !p.GetMethod.IsStatic).Select(p => p.Name).Order(StringComparer.Ordinal);

    static void Between<T>(Fields<T> fields, IReadOnlyList<T> states, (int, int) at)
    {
        var (older, newer) = (states[at.Item1 % states.Count], states[at.Item2 % states.Count]);
        var difference = fields.Between(older, newer);
        Assert.Equal(newer, fields.Apply(older, difference), Sameness.OfFacts!);
        Assert.Equal(newer, fields.Apply(older, difference.Changes), Sameness.OfFacts!);
        Assert.Equal(ReferenceEquals(older, newer), difference.IsEmpty);
    }

    static (IReadOnlyList<object> History, IReadOnlyList<T> States) Lived<T>(T empty, IEnumerable<ICommand<T>> commands)
        where T : IFolded<T>
    {
        var (state, history) = (empty, new List<object>());
        foreach (var command in commands)
        {
            var events = LivingThrough.Decided(command, state);
            history.AddRange(events);
            state = events.Aggregate(state, (folded, e) => folded.Evolve(e));
        }
        return (history, States(empty, history));
    }

    static IReadOnlyList<T> States<T>(T empty, IEnumerable<object> history)
        where T : IFolded<T> =>
        [.. history.Aggregate(new List<T> { empty }, (states, e) => [.. states, states[^1].Evolve(e)])];
}

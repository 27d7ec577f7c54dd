using Jixiao.Domain;
using Jixiao.Domain.Comparing;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Comparing;

public sealed class TellingTablesApart
{
    [Fact]
    public void an_amount_is_told_with_its_difference()
    {
        var difference = Of([.. Executing], [.. Executing, Revised(2_500_00, 6, 1), Paid(300_00, 6, 2)]);

        Assert.Equal([("adjusted", 2_500_00L), ("adjusted.fiscal", 2_500_00), ("executed", 300_00), ("executed.fiscal", 300_00)], difference.Changes.Told.Fields.Select(field => (field.Name, field.Change!.Value.InFen)));
        Assert.Equal(["budgetChanges", "spends"], difference.Changes.Lists.Select(list => list.Name));
        Assert.Equal(("s1", RowChange.Added), difference.List("spends").Rows.Select(row => (row.Key, row.Change)).Single());
    }

    [Fact]
    public void a_blank_is_no_amount_and_counts_as_nothing() =>
        Assert.Equal(
            [("budget.total", null, Money.Fen(10_000_00), Money.Fen(10_000_00)), ("budget.fiscal", null, Money.Fen(10_000_00), (Money?)Money.Fen(10_000_00))],
            Of([Drafted], [Drafted, BudgetOf(10_000_00)]).Changes.Fields.Where(field => field.Name.StartsWith("budget.", StringComparison.Ordinal)).Select(field => (field.Name, field.Before, field.After, field.Change)));

    [Fact]
    public void rows_are_known_by_their_ids_whatever_becomes_of_them() => Assert.Equal(
        [("2", RowChange.Removed, 2, null), ("3", RowChange.Moved, 3, 1), ("1", RowChange.Changed, 1, 2), ("4", RowChange.Added, null, (int?)3)],
        Of(DraftedWith("甲", "乙", "丙"), [.. DraftedWith("甲", "乙", "丙"), new IndicatorRemoved(2), Set(3, 1, Row("丙")), Set(1, 2, Row("甲", "≥90%")), Set(4, 3, Row("丁"))])
            .List("indicators").Rows.OrderBy(row => row.PlaceAfter ?? 0).Select(row => (row.Key, row.Change, row.PlaceBefore, row.PlaceAfter)));

    [Fact]
    public void rows_that_only_made_room_are_the_same() => Assert.Equal(
        [("3", RowChange.Added), ("1", RowChange.Same), ("2", RowChange.Same)],
        Of(DraftedWith("甲", "乙"), [.. DraftedWith("甲", "乙"), Set(3, 1, Row("丙"))]).List("indicators").Rows.Select(row => (row.Key, row.Change)));

    [Fact]
    public void a_row_that_is_gone_is_told_where_it_had_been() => Assert.Equal(
        ["1", "2", "3"],
        Of(DraftedWith("甲", "乙", "丙"), [.. DraftedWith("甲", "乙", "丙"), new IndicatorRemoved(2)]).List("indicators").Rows.Select(row => row.Key));

    [Fact]
    public void a_changed_cell_is_told_word_by_word()
    {
        var row = Of(DraftedWith("甲"), [.. DraftedWith("甲"), Set(1, 1, Row("甲", "≥90%"))]).List("indicators").Row("1")!;

        Assert.Equal(["target"], row.Fields.Where(field => field.Differs).Select(field => field.Name));
        Assert.Equal([new(PartKind.Same, "≥"), new(PartKind.Removed, "95"), new(PartKind.Added, "90"), new(PartKind.Same, "%")], row.Field("target")!.Marks);
    }

    [Fact]
    public void goals_are_marked_as_one_text() =>
        Assert.Equal([new(PartKind.Same, "1.保障运转。"), new(PartKind.Added, "\n2.加强监督。")], Of([Drafted, new GoalsStated(["1.保障运转。"])], [Drafted, new GoalsStated(["1.保障运转。", "2.加强监督。"])]).Field("goals")!.Marks);

    [Fact]
    public void what_is_kept_for_the_machinery_is_told_to_nobody() =>
        Assert.DoesNotContain(Of([Drafted], [Drafted, BudgetOf(1)]).Told.Fields, field => field.Name is "version" or "lastIndicatorId" or "approvedBudget");

    static Difference Of(object[] older, object[] newer) => GoalTableFields.All.Between(Given<GoalTable>(older).State, Given<GoalTable>(newer).State);
}

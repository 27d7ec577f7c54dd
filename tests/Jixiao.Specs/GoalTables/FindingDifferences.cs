using CsCheck;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class FindingDifferences
{
    [Fact]
    public void each_changed_part_is_one_event() =>
        Given<GoalTable>(Drafted)
            .When(new EditGoalTable(new("计算机购置", Budget.OfFiscal(Money.WanYuan(1.7m)), "购置计算机", PublishedPlan(), ["1.保障运转。"], [Row("甲")])))
            .Then(
                new ProjectRenamed("计算机购置"),
                new BudgetSet(Money.WanYuan(1.7m), Money.WanYuan(1.7m), null),
                new FundsUseStated("购置计算机"),
                new SpendingPlanSet(PublishedPlan()),
                new GoalsStated(["1.保障运转。"]),
                Set(1, 1, Row("甲")));

    [Fact]
    public void a_plan_read_again_is_no_change() =>
        Given<GoalTable>(Drafted, PlannedAsPublished)
            .When(new EditGoalTable(Rows() with { Plan = PublishedPlan() }))
            .ThenNothing();

    [Fact]
    public void a_row_inserted_in_the_middle_is_one_event() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("新"), Row("乙"), Row("丙"))))
            .Then(Set(4, 2, Row("新")));

    [Fact]
    public void a_row_changed_in_place_is_one_event() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("乙", "≥90%"), Row("丙"))))
            .Then(Set(2, 2, Row("乙", "≥90%")));

    [Fact]
    public void a_row_left_out_is_removed() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("丙"))))
            .Then(new IndicatorRemoved(2));

    [Fact]
    public void the_last_row_moved_to_the_top_is_one_event_and_keeps_its_id() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙"))
            .When(new EditGoalTable(Rows(Row("丙"), Row("甲"), Row("乙"))))
            .Then(Set(3, 1, Row("丙")));

    [Fact]
    public void the_first_row_moved_to_the_end_is_one_event_and_keeps_its_id() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙"))
            .When(new EditGoalTable(Rows(Row("乙"), Row("丙"), Row("甲"))))
            .Then(Set(1, 3, Row("甲")));

    [Fact]
    public void several_rows_moved_are_an_event_each() =>
        Given<GoalTable>(DraftedWith("甲", "乙", "丙", "丁"))
            .When(new EditGoalTable(Rows(Row("丙"), Row("丁"), Row("乙"), Row("甲"))))
            .Then(Set(2, 4, Row("乙")), Set(1, 4, Row("甲")));

    [Fact]
    public void a_row_renamed_under_its_id_keeps_it() =>
        Given<GoalTable>(DraftedWith("甲", "乙"))
            .When(new EditGoalTable(Rows(Row("甲", id: 1), Row("改名", id: 2))))
            .Then(Set(2, 2, Row("改名")));

    [Fact]
    public void a_row_renamed_without_an_id_is_another_row() =>
        Given<GoalTable>(DraftedWith("甲", "乙"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("改名"))))
            .Then(new IndicatorRemoved(2), Set(3, 2, Row("改名")));

    [Fact]
    public void a_row_of_the_same_name_under_another_level_is_another_row() =>
        Given<GoalTable>(DraftedWith("甲"))
            .When(new EditGoalTable(Rows(Row("甲", level2: "质量指标"))))
            .Then(new IndicatorRemoved(1), Set(2, 1, Row("甲", level2: "质量指标")));

    [Fact]
    public void the_id_of_a_removed_row_is_never_used_again() =>
        Given<GoalTable>([.. DraftedWith("甲", "乙"), new IndicatorRemoved(2)])
            .When(new EditGoalTable(Rows(Row("甲"), Row("乙"))))
            .Then(Set(3, 2, Row("乙")));

    [Fact]
    public void equals_are_matched_in_their_order() =>
        Given<GoalTable>(DraftedWith("甲", "甲", "甲"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("甲", "≥90%"))))
            .Then(new IndicatorRemoved(3), Set(2, 2, Row("甲", "≥90%")));

    [Fact]
    public void a_row_claimed_by_its_id_is_not_matched_by_name() =>
        Given<GoalTable>(DraftedWith("甲", "甲"))
            .When(new EditGoalTable(Rows(Row("甲"), Row("甲", "≥90%", id: 1))))
            .Then(Set(1, 2, Row("甲", "≥90%")));

    [Fact]
    public void folded_differences_give_the_content_exactly() => Edits.Sample((before, content) =>
    {
        var after = Folded(before, content);
        Assert.True(after.ToContent().SaysTheSameAs(content));
        Assert.Empty(after.Differences(content));
        Assert.Empty(after.Differences(after.ToContent()));
    }, iter: 2_000);

    [Fact]
    public void one_row_moved_anywhere_is_one_event() => Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7]).Where((from, to) => from != to).Sample((from, to) =>
    {
        var table = Given<GoalTable>(DraftedWith("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛")).State;
        var rows = table.ToContent().Indicators.ToList();
        var moved = rows[from];
        rows.RemoveAt(from);
        rows.Insert(to, moved);
        Assert.Single(table.Differences(Rows([.. rows])));
    });

    [Fact]
    public void rows_keep_their_ids_and_new_ids_are_new() => Edits.Sample((before, content) =>
    {
        var after = Folded(before, content);
        Assert.Equal(after.Indicators.Count, after.Indicators.Select(i => i.Id).Distinct().Count());
        Assert.All(content.Indicators.Zip(after.Indicators), pair => Assert.True(pair.First.Id is null || pair.First.Id == pair.Second.Id));
        Assert.All(after.Indicators.Where(i => before.Indicators.All(old => old.Id != i.Id)), added => Assert.True(added.Id > before.LastIndicatorId));
        Assert.True(after.LastIndicatorId >= before.LastIndicatorId);
    }, iter: 2_000);

    static readonly Gen<IndicatorContent> AnyRow = Gen.Select(
        Gen.OneOf("甲", "乙", "丙"), Gen.OneOf("≥95%", "113人", "明显改善"), Gen.OneOf("数量指标", "质量指标"),
        (name, target, level2) => Row(name, target, level2: level2));

    static readonly Gen<GoalTableContent> AnyContent = Gen.Select(
        Gen.OneOf("安可计算机购置", "计算机购置"),
        Gen.OneOf(Budget.Blank, Budget.OfFiscal(Money.Fen(100)), new(Money.Fen(100), Money.Fen(60), Money.Fen(40))),
        Gen.OneOf(Gen.Const(() => SpendingPlan.None), Gen.Const(PublishedPlan)),
        Gen.OneOf("1.保障运转。", "2.加强监督。").Array[0, 2],
        AnyRow.List[0, 6],
        (name, budget, plan, goals, rows) => new GoalTableContent(name, budget, "购置计算机", plan, goals, rows));

    /// <summary>A table, and a content made of some of its rows in any order (kept or changed, under their ids) and of rows without ids.</summary>
    public static readonly Gen<(GoalTable Before, GoalTableContent Content)> Edits =
        from first in AnyContent
        from second in AnyContent
        let before = Folded(Folded(Given<GoalTable>(Drafted).State, first), second)
        from content in AnyContent
        from kept in Gen.Shuffle(before.ToContent().Indicators.ToArray())
        from count in Gen.Int[0, kept.Length]
        from changed in Gen.Bool.Array[count]
        let old = kept.Take(count).Select((row, index) => changed[index] ? row with { Basis = "新依据" } : row)
        from rows in Gen.Shuffle(content.Indicators.Concat(old).ToArray())
        select (before, content with { Indicators = rows });

    public static GoalTable Folded(GoalTable table, GoalTableContent content) => table.Differences(content).Aggregate(table, (state, @event) => state.Evolve(@event));
}

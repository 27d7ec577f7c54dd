using CsCheck;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

public sealed class FoldingUnitGoals
{
    [Fact]
    public void a_stream_without_events_has_no_year()
    {
        var goals = UnitYearGoals.Empty(UnitYearGoals.Key(Year));
        Assert.Equal(("unit-goals/2023", 0, 0, Stage.None), (goals.Id, goals.Version, goals.Year, goals.Standing.Stage));
        Assert.True(goals.Content.SaysTheSameAs(UnitGoalsContent.Blank));
    }

    [Fact]
    public void the_version_is_the_number_of_events() =>
        Given<UnitYearGoals>(Stated, Set(Item(1)), Set(Systems), new GoalItemRemoved(1), new SafeguardRemoved(1), Approved).ThenState(goals => Assert.Equal(6, goals.Version));

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing()
    {
        var goals = Given<UnitYearGoals>(Stated, Set(Item(1))).State;
        Assert.Equal(goals with { Version = 3 }, goals.Evolve("to come"));
    }

    [Fact]
    public void items_and_safeguards_stand_in_the_order_of_their_numbers() =>
        Given<UnitYearGoals>(Stated, Set(Item(2)), Set(Item(1)), Set(Spending), Set(Systems)).ThenState(goals =>
        {
            Assert.Equal([1, 2], goals.Content.Items.Select(i => i.No));
            Assert.Equal([1, 2], goals.Content.Safeguards.Select(s => s.No));
        });

    [Fact]
    public void folded_differences_give_the_content_exactly() => Gen.Select(Contents, Contents).Sample((first, second) =>
    {
        var before = Folded(UnitYearGoals.Empty("unit-goals/2023"), first);
        var after = Folded(before, second);
        Assert.True(after.Content.SaysTheSameAs(second));
        Assert.Empty(after.Differences(Year, second));
    });

    static readonly Gen<UnitGoalsContent> Contents = Gen.Select(
        Gen.OneOf("保障机关运转。", "保障运转。"),
        Gen.OneOf("安可计算机购置", "修缮费", "").Array[0, 4],
        Gen.OneOf("完善制度建设", "加强支出管理", "").Array[0, 4],
        (overall, titles, headings) => new UnitGoalsContent(
            overall,
            [.. titles.Select((title, index) => Item(index + 1, title)).Where(i => i.Title.Length > 0)],
            [.. headings.Select((heading, index) => new Safeguard(index + 1, heading, "")).Where(s => s.Title.Length > 0)]));

    static UnitYearGoals Folded(UnitYearGoals goals, UnitGoalsContent content) => goals.Differences(Year, content).Aggregate(goals, (state, @event) => state.Evolve(@event));
}

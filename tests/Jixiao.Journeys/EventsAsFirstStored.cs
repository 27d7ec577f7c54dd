using System.Text.Json;
using System.Text.Json.Nodes;
using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Ops;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys;

/// <summary>Events are read and folded for ever as they were first stored, fields that they gained later left out. A row of the file is added with a new kind and never changed.</summary>
public sealed class EventsAsFirstStored
{
    static readonly Dictionary<string, string> Rows = File.ReadLines(Checkout.At("tests/Jixiao.Journeys/Approved/events-as-first-stored.txt"))
        .Select(line => line.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    public static TheoryData<string> Names => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void nothing_that_was_stored_is_lost(string name)
    {
        var (before, after) = (JsonNode.Parse(Rows[name])!.AsObject(), JsonNode.Parse(Facts.Written(Read(name)))!.AsObject());
        Assert.All(before, field => Assert.True(JsonNode.DeepEquals(field.Value, after[field.Key])));
    }

    [Fact]
    public void every_kind_has_the_row_that_was_first_stored() => Assert.Equal(Kinds.ByStoredName.Keys.Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void every_row_folds()
    {
        Assert.Equal(Kinds.All.Count, new[] { GoalTable.Events, UnitYearGoals.Events, Alert.Events, RuleBook.Events, Round.Events, Reserve.Events, Unit.Events, Department.Events }.Sum(kinds => kinds.Count));
        Assert.Equal((long)GoalTable.Events.Count, Folded<GoalTable>(GoalTable.Events).Version);
        Assert.Equal((long)UnitYearGoals.Events.Count, Folded<UnitYearGoals>(UnitYearGoals.Events).Version);
        var alert = Folded<Alert>(Alert.Events);
        Assert.Equal((13, false, "spend-behind-plan"), (alert.Version, alert.IsOpen, alert.Rule));
        Assert.Equal("2023年监控标准", Folded<RuleBook>(RuleBook.Events).ThresholdsOn(new(2023, 6, 30)).SetBy?.Name);
        var round = Folded<Round>(Round.Events);
        Assert.Equal((4, "上半年绩效监控", new DateOnly(2023, 6, 30)), (round.Version, round.Name, round.ClosesOn));
        Assert.Equal((2, "办公设备更新"), (Folded<Reserve>(Reserve.Events).Version, Folded<Reserve>(Reserve.Events).Name));
        var unit = Folded<Unit>(Unit.Events);
        Assert.Equal((4, "431", new DateOnly(2023, 6, 30)), (unit.Version, unit.DepartmentOn(new(2023, 6, 30)), unit.ClosedOn));
        Assert.Equal("行政政法股", Folded<Department>(Department.Events).SectionOn(new(2023, 6, 30)));
    }

    [Fact]
    public void a_table_folds_as_it_did()
    {
        var table = Folded<GoalTable>(
            "goal_table_drafted", "budget_set", "funds_use_stated", "spending_plan_set", "goals_stated", "indicator_set", "goal_table_submitted", "goal_table_approved",
            "spend_recorded", "budget_revised", "adjustment_requested");
        Assert.Equal((Stage.Approved, 1, Holder.Bureau), (table.Standing.Stage, table.Standing.Edition, table.Standing.HeldBy));
        Assert.Equal((null, "as published"), (table.Standing.Submission, table.Standing.Document));
        Assert.Equal((Money.Yuan(17000), Money.Yuan(16979.5m), Money.Yuan(1234.56m)), (table.Initial, table.Adjusted, table.Executed));
        Assert.Equal((SpendOrigin.Unit, BudgetChangeKind.Adjustment), (table.Spends.Single().Origin, table.BudgetChanges.Single().Kind));
        Assert.Empty(table.ApprovalFiles);
    }

    [Fact]
    public void an_adjustment_asked_for_then_can_be_approved_now()
    {
        var table = Folded<GoalTable>("goal_table_drafted", "budget_set", "goal_table_approved", "adjustment_requested");
        var adjusted = new ApproveAdjustment(new(2023, 7, 1), "遵财预〔2023〕20号").Decide(table).Aggregate(table, (state, e) => state.Evolve(e));
        Assert.Equal((2, null), (adjusted.Standing.Edition, adjusted.PendingAdjustment));
        Assert.True(adjusted.ToContent().SaysTheSameAs(table.PendingAdjustment!.Proposal));
    }

    [Fact]
    public void a_units_goals_fold_as_they_did()
    {
        var goals = Folded<UnitYearGoals>("overall_goal_stated", "goal_item_set", "safeguard_stated", "unit_goals_approved", "unit_goals_adjustment_requested");
        Assert.Equal((Stage.Approved, 1, Holder.Bureau), (goals.Standing.Stage, goals.Standing.Edition, goals.Standing.HeldBy));
        Assert.Equal((1, 1), (goals.Content.Items.Count, goals.Content.Safeguards.Count));
    }

    static TState Folded<TState>(params string[] names)
        where TState : IFolded<TState> => names.Select(Read).Aggregate(TState.Empty("stream"), (state, e) => state.Evolve(e));

    static TState Folded<TState>(IReadOnlyList<Type> kinds)
        where TState : IFolded<TState> => Folded<TState>([.. kinds.Select(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.Name))]);

    static object Read(string name) => Facts.Read(Rows[name], Kinds.All.Single(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.Name) == name));
}

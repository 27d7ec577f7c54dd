using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Seeding;

namespace Jixiao.Journeys.Seeding;

/// <summary>Two years of twelve units and two hundred projects, in memory.</summary>
public sealed class InventingACounty
{
    static readonly SeedPlan Plan = new(12, 200, 2, 42, DivisionCode.Parse("990281"));

    static readonly IReadOnlyList<Chapter> Told = [.. CountyHistory.Of(Plan)];

    static readonly IReadOnlyList<SeededEvent> Events = [.. Told.SelectMany(chapter => chapter.Events)];

    /// <summary>A county has no monitoring rounds.</summary>
    static readonly Type[] Monitoring =
    [
        typeof(MonitoringReported), typeof(MonitoringReturned), typeof(MonitoringAccepted), typeof(RectificationOrdered), typeof(RectificationReported), typeof(RectificationReturned), typeof(RectificationAccepted),
    ];

    static readonly Type[] Evaluating =
    [
        typeof(SelfEvaluated), typeof(SelfEvaluationReturned), typeof(SelfEvaluationReviewed), typeof(EvaluationOrdered), typeof(Evaluated), typeof(ResultUsed),
    ];

    static readonly IReadOnlyList<GoalTable> Tables = [.. Told.SelectMany(chapter => chapter.Streams).Select(stream => stream.Folded).OfType<GoalTable>()];

    [Fact]
    public void the_same_number_gives_the_same_county_to_the_last_id()
    {
        Assert.Equal(Events.Select(Line), CountyHistory.Of(Plan).SelectMany(chapter => chapter.Events).Select(Line));
        Assert.NotEqual(Events.Select(Line), CountyHistory.Of(Plan with { Random = 43 }).SelectMany(chapter => chapter.Events).Select(Line));
    }

    [Fact]
    public void whatever_the_number_the_domain_lets_it_happen() =>
        Assert.All(Enumerable.Range(1, 12), number => Assert.NotEmpty(CountyHistory.Of(Plan with { Random = number, Years = 1, Projects = 120 }).Last().Events));

    [Fact]
    public void states_are_the_fold_of_their_events() => Assert.All(Tables, table =>
    {
        var events = Events.Where(e => ReferenceEquals(e.Stream.Folded, table)).ToList();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => (int)e.Version));
        Assert.Equal(Written(table), Written(events.Aggregate(GoalTable.Empty(table.Id), (state, e) => state.Evolve(e.Data))));
    });

    [Fact]
    public void money_is_neither_made_nor_lost_but_by_a_decision()
    {
        var given = Events.Select(e => e.Data).OfType<BudgetTransferredOut>().ToDictionary(e => e.Decision, e => (e.Amount, e.EffectiveOn));
        var taken = Events.Select(e => e.Data).OfType<BudgetTransferredIn>().ToDictionary(e => e.Decision, e => (e.Amount, e.EffectiveOn));
        Assert.True(given.Count > 10);
        Assert.Equal(given.OrderBy(e => e.Key), taken.OrderBy(e => e.Key));
        var decided = Events.Select(e => e.Data).Sum(data => data switch { BudgetRevised e => e.Change, CarryOverAdded e => e.Amount, _ => Money.Zero });
        Assert.Equal(Tables.Sum(table => table.Initial) + decided, Tables.Sum(table => table.Adjusted));
        var paid = Events.Select(e => e.Data).Sum(data => data switch { SpendRecorded e => e.Amount, SpendReversed e => -e.Amount, _ => Money.Zero });
        Assert.Equal(paid, Tables.Sum(table => table.Executed));
    }

    [Fact]
    public void a_year_has_everything_that_a_year_has()
    {
        var kinds = Events.Select(e => e.Data.GetType()).ToHashSet();
        Assert.Empty(GoalTable.Events.Except([typeof(ProjectRenamed), typeof(IndicatorRemoved), typeof(GoalTableWithdrawn), .. Monitoring, .. Evaluating]).Except(kinds));
        Assert.Contains(typeof(UnitGoalsApproved), kinds);
        Assert.Equal([Stage.Approved, Stage.Archived, Stage.Discarded], Tables.Select(table => table.Standing.Stage).Distinct().Order());
        Assert.Contains(Events.Select(e => e.Data).OfType<SpendRecorded>(), e => e.Broken is ["spend/over-budget", ..]);
        Assert.Contains(Tables, table => table.Standing.Submission?.DaysLate > 0);
        var december = Events.Select(e => e.Data).OfType<SpendRecorded>().CountBy(e => e.PaidOn.Month).ToDictionary();
        Assert.InRange(december[12] / (double)december[6], 4, 6);
    }

    [Fact]
    public void what_was_entered_late_was_recorded_after_it_was_true()
    {
        var delays = Events.Where(e => e.Data is SpendRecorded).Select(e => (e.At - new DateTimeOffset(((SpendRecorded)e.Data).PaidOn.ToDateTime(default), TimeSpan.FromHours(8))).TotalDays).ToList();
        Assert.All(delays, days => Assert.InRange(days, 0, 62));
        Assert.InRange(delays.Count(days => days > 15) / (double)delays.Count, 0.01, 0.06);
        Assert.All(Told, chapter => Assert.Equal(chapter.Events.Select(e => e.At).Order(), chapter.Events.Select(e => e.At)));
    }

    [Fact]
    public void few_units_own_most()
    {
        var owned = Tables.GroupBy(table => table.Id).Count();
        var largest = Events.Where(e => e.Data is GoalTableDrafted).CountBy(e => e.Stream.Tenant).OrderByDescending(unit => unit.Value).ToList();
        Assert.Equal(12, largest.Count);
        Assert.True(largest.Take(3).Sum(unit => unit.Value) > 0.4 * 400, $"{largest[0].Value} of {owned}");
    }

    static string Line(SeededEvent e) => $"{e.Stream.Tenant} {e.Stream.Key} {e.Version} {e.Id} {e.At:O} {e.Signature} {e.Data.GetType().Name} {Written(e.Data)}";

    static string Written(object data) => JsonSerializer.Serialize(data, StoredJson.Options);
}

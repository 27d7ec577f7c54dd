using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Journeys.Monitoring;

/// <summary>The document as it was published and approved, without any payment: the budget of every table is red.</summary>
public class LightsOfThePublishedDocument
{
    static readonly IReadOnlyList<GoalTable> Tables =
        [.. PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), "goals.txt").Tables.Select(Approved)];

    [Fact]
    public void every_indicator_has_a_light_which_says_nothing_while_nothing_is_reported()
    {
        var lit = On(Tables, new(2023, 6, 30));
        Assert.Equal(75, lit.Tables.Sum(table => table.Indicators.Count));
        Assert.All(lit.Tables.SelectMany(table => table.Indicators), i => Assert.Equal((Light.Grey, Grounds.NoActual), (i.Light.Light, i.Light.Grounds)));
        Assert.Equal((Light.Red, new LightCounts(0, 0, 0, 0, 8), 75), (lit.Light, lit.Counts, lit.Missing));
    }

    [Fact]
    public void every_indicator_is_green_at_the_years_end_when_it_reached_what_it_asks() => Assert.All(
        On(Tables.Select(Reached), new(2023, 12, 31)).Tables.SelectMany(table => table.Indicators),
        i => Assert.Equal(Light.Green, i.Light.Light));

    [Fact]
    public void no_day_is_without_a_light()
    {
        var reached = Tables.Select(Reached).ToList();
        foreach (var day in Enumerable.Range(-1, 367).Select(days => new DateOnly(2023, 1, 1).AddDays(days)))
            Assert.Equal(8, On(reached, day).Tables.Count);
    }

    static UnitLight On(IEnumerable<GoalTable> tables, DateOnly day) => UnitLight.Of(tables.Select(table => LightBasis.Of(table, day)), Thresholds.Usual);

    static GoalTable Approved(PublishedTable table) => new DraftGoalTable(new(2023), table.Code!.Value, table.Content).Decide(GoalTable.Empty("table"))
        .Append(new GoalTableApproved(1, new(2023, 1, 1), ApproveGoalTable.AsPublished))
        .Aggregate(GoalTable.Empty("table"), (state, e) => state.Evolve(e));

    static GoalTable Reached(GoalTable table) => table.Indicators.Aggregate(table, (state, indicator) => state.Evolve(Reports(indicator).Decide(state).Single()));

    static ReportActual Reports(Indicator indicator) => indicator is { Accrual: not (Accrual.Qualitative or Accrual.Deadline), Target.Meaning: TargetMeaning.Compare { Number: var number } }
        ? new(indicator.Id, new(2023, 3, 31), number, null)
        : new(indicator.Id, new(2023, 3, 31), null, Attainment.Achieved);
}

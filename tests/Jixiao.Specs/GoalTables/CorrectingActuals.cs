using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class CorrectingActuals
{
    static readonly DateOnly June = new(2023, 6, 30);
    static readonly Evidence Photo = new("签收单.jpg", "e3b0c442", 1);
    static readonly CorrectActual Correct = new(1, 90, null, "漏计", "补报");
    static readonly ActualReported Reported = new(1, 1, June, 96.5m, null, "已签收", [Photo]);
    static readonly object[] History = [.. Executing, Reported];

    [Fact]
    public void an_actual_is_corrected_by_a_new_fact() => Given<GoalTable>(History).When(Correct).Then(new ActualCorrected(1, 90, null, "漏计", "补报"));

    [Fact]
    public void it_says_the_new_value_keeps_its_day_and_files_and_is_marked() =>
        Given<GoalTable>(History).When(Correct).ThenState(table =>
        {
            var actual = table.Actuals.Single();
            Assert.Equal((June, 90m, "漏计", true), (actual.AsOf, actual.Value!.Value, actual.Note, actual.IsCorrected));
            Assert.Equal([Photo], actual.Files);
        });

    [Fact]
    public void files_given_take_the_place_of_the_old_ones() =>
        Given<GoalTable>(History).When(Correct with { Files = [Photo with { Name = "验收单.jpg" }] })
            .ThenState(table => Assert.Equal(["验收单.jpg"], table.Actuals.Single().Files.Select(f => f.Name)));

    [Fact]
    public void the_same_as_it_is_changes_nothing()
    {
        Given<GoalTable>(History).When(new CorrectActual(1, 96.5m, null, "已签收", "补报")).ThenNothing();
        Given<GoalTable>(History).When(new CorrectActual(1, 96.5m, null, "已签收", "补报", [Photo])).ThenNothing();
        Given<GoalTable>(History).When(new CorrectActual(1, 96.5m, null, "已签收", "补报", [])).Then(new ActualCorrected(1, 96.5m, null, "已签收", "补报", []));
    }

    [Fact]
    public void a_correction_says_why() => Given<GoalTable>(History).When(Correct with { Reason = "" }).ThenBreaks("actual/no-reason");

    [Fact]
    public void only_what_was_reported_is_corrected() => Given<GoalTable>(History).When(Correct with { ActualId = 2 }).ThenBreaks("actual/unknown");

    [Fact]
    public void a_correction_keeps_the_rules_of_its_indicator()
    {
        Given<GoalTable>(History).When(Correct with { Value = 101 }).ThenBreaks("actual/not-a-rate");
        Given<GoalTable>(History).When(Correct with { Value = null, Answer = Attainment.Achieved }).ThenBreaks("actual/value-expected");
    }

    [Fact]
    public void what_was_reported_of_a_row_since_taken_out_can_still_be_corrected() =>
        Given<GoalTable>([.. History, new IndicatorRemoved(1)]).When(Correct).Then(new ActualCorrected(1, 90, null, "漏计", "补报"));

    [Fact]
    public void nothing_is_corrected_once_archived() =>
        Given<GoalTable>([.. History, new GoalTableArchived(new(2024, 1, 1))]).When(Correct).ThenBreaks("actual/not-approved");
}

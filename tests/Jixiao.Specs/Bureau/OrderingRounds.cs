using Jixiao.Domain.Bureau;
using static Jixiao.Specs.Bureau.RoundFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Bureau;

public sealed class OrderingRounds
{
    [Fact]
    public void a_declaration_is_ordered_for_all_units() => Given<Round>().When(Declaring).Then(Ordered);

    [Fact]
    public void monitoring_is_about_a_period() =>
        Given<Round>()
            .When(Watching)
            .Then(new RoundOrdered(Year, RoundKind.Monitoring, 1, "上半年绩效监控", [Centre], new(2023, 7, 1), new(2023, 7, 20), "2023", HalfYear));

    [Fact]
    public void self_evaluation_runs_in_the_year_after() =>
        Given<Round>()
            .When(Evaluating)
            .Then(new RoundOrdered(Year, RoundKind.SelfEvaluation, 1, "2023年绩效自评", null, new(2024, 2, 1), new(2024, 3, 15), "2023", null));

    [Fact]
    public void units_are_called_once_by_their_codes() =>
        Given<Round>().When(Declaring with { Units = [Centre, School, Centre] }).Then(Ordered with { Units = [School, Centre] });

    [Fact]
    public void a_round_is_ordered_once() => Given<Round>(Ordered).When(Declaring).ThenBreaks("round/exists");

    [Fact]
    public void a_round_of_one_day_is_a_round() =>
        Given<Round>()
            .When(Declaring with { ClosesOn = new(2022, 10, 1) })
            .Then(Ordered with { ClosesOn = new(2022, 10, 1) });

    [Fact]
    public void a_round_that_closes_before_it_opens_is_refused() =>
        Given<Round>().When(Declaring with { ClosesOn = new(2022, 9, 30) }).ThenBreaks("round/closes-before-opens");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void a_name_and_a_form_are_needed(string nothing)
    {
        Given<Round>().When(Declaring with { Name = nothing }).ThenBreaks("round/no-name");
        Given<Round>().When(Declaring with { FormVersion = nothing }).ThenBreaks("round/no-form");
    }

    [Fact]
    public void a_round_for_nobody_is_refused() => Given<Round>().When(Declaring with { Units = [] }).ThenBreaks("round/no-units");

    [Theory]
    [InlineData(RoundKind.Declaration, "2021-12-31", false)]
    [InlineData(RoundKind.Declaration, "2022-01-01", true)]
    [InlineData(RoundKind.Declaration, "2023-12-31", true)]
    [InlineData(RoundKind.Declaration, "2024-01-01", false)]
    [InlineData(RoundKind.Monitoring, "2022-12-31", false)]
    [InlineData(RoundKind.Monitoring, "2023-01-01", true)]
    [InlineData(RoundKind.Monitoring, "2024-12-31", true)]
    [InlineData(RoundKind.SelfEvaluation, "2022-12-31", false)]
    [InlineData(RoundKind.SelfEvaluation, "2024-12-31", true)]
    [InlineData(RoundKind.SelfEvaluation, "2025-01-01", false)]
    public void each_kind_has_its_years(RoundKind kind, string day, bool allowed) =>
        Assert.Equal(allowed, kind.MayRunOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Year));

    [Fact]
    public void a_round_outside_its_years_is_refused()
    {
        Given<Round>().When(Declaring with { OpensOn = new(2021, 12, 31) }).ThenBreaks("round/outside-year");
        Given<Round>().When(Declaring with { ClosesOn = new(2024, 1, 1) }).ThenBreaks("round/outside-year");
        Given<Round>().When(Evaluating with { ClosesOn = new(2025, 1, 1) }).ThenBreaks("round/outside-year");
    }

    [Fact]
    public void only_monitoring_has_a_period_and_it_always_has()
    {
        Given<Round>().When(Watching with { Period = null }).ThenBreaks("round/no-period");
        Given<Round>().When(Declaring with { Period = HalfYear }).ThenBreaks("round/period-not-monitored");
        Given<Round>().When(Evaluating with { Period = HalfYear }).ThenBreaks("round/period-not-monitored");
    }

    [Fact]
    public void a_period_lies_in_the_year_and_does_not_run_backwards()
    {
        Given<Round>().When(Watching with { Period = new(new(2023, 6, 30), new(2023, 6, 29)) }).ThenBreaks("round/period-ends-before-it-begins");
        Given<Round>().When(Watching with { Period = new(new(2022, 12, 31), new(2023, 6, 30)) }).ThenBreaks("round/period-outside-year");
        Given<Round>().When(Watching with { Period = new(new(2023, 7, 1), new(2024, 1, 1)) }).ThenBreaks("round/period-outside-year");
        Given<Round>().When(Watching with { Period = new(new(2023, 1, 1), new(2023, 12, 31)) }).ThenState(round => Assert.Equal(new(new(2023, 1, 1), new(2023, 12, 31)), round.Period));
    }

    [Theory]
    [InlineData("declaration", RoundKind.Declaration)]
    [InlineData("monitoring", RoundKind.Monitoring)]
    [InlineData("self-evaluation", RoundKind.SelfEvaluation)]
    public void a_kind_is_written_in_one_way(string slug, RoundKind kind)
    {
        Assert.Equal(slug, kind.Slug());
        Assert.True(RoundKinds.TryParse(slug, out var read));
        Assert.Equal(kind, read);
        Assert.Equal($"round/2023/{slug}/2", Round.Key(Year, kind, 2));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Declaration")]
    [InlineData("selfEvaluation")]
    public void anything_else_is_no_kind(string? text) => Assert.False(RoundKinds.TryParse(text, out _));
}

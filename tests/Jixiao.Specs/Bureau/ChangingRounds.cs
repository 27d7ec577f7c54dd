using Jixiao.Domain.Bureau;
using static Jixiao.Specs.Bureau.RoundFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Bureau;

public sealed class ChangingRounds
{
    [Fact]
    public void a_round_is_given_more_time() =>
        Given<Round>(Ordered)
            .When(new ExtendRound(new(2022, 11, 30), "疫情"))
            .Then(Extended);

    [Fact]
    public void one_day_more_is_more() =>
        Given<Round>(Ordered).When(new ExtendRound(new(2022, 11, 16), "疫情")).ThenState(round => Assert.Equal(new(2022, 11, 16), round.ClosesOn));

    [Fact]
    public void the_same_day_again_changes_nothing() => Given<Round>(Ordered, Extended).When(new ExtendRound(new(2022, 11, 30), "又一次")).ThenNothing();

    [Fact]
    public void a_day_less_is_refused() => Given<Round>(Ordered).When(new ExtendRound(new(2022, 11, 14), "疫情")).ThenBreaks("round/not-later");

    [Fact]
    public void more_time_needs_a_reason() => Given<Round>(Ordered).When(new ExtendRound(new(2022, 11, 30), " ")).ThenBreaks("round/no-reason");

    [Fact]
    public void more_time_ends_with_the_years_of_its_kind()
    {
        Given<Round>(Ordered).When(new ExtendRound(new(2024, 1, 1), "疫情")).ThenBreaks("round/outside-year");
        Given<Round>(Ordered).When(new ExtendRound(new(2023, 12, 31), "疫情")).Then(new RoundExtended(new(2023, 12, 31), "疫情"));
    }

    [Fact]
    public void a_round_is_given_other_units() =>
        Given<Round>(Ordered)
            .When(new ChangeRoundUnits([Centre, School, School]))
            .Then(new RoundUnitsChanged([School, Centre]));

    [Fact]
    public void a_round_is_opened_to_all_units() => Given<Round>(OrderedForOne).When(new ChangeRoundUnits(null)).Then(new RoundUnitsChanged(null));

    [Fact]
    public void the_same_units_again_change_nothing()
    {
        Given<Round>(Ordered).When(new ChangeRoundUnits(null)).ThenNothing();
        Given<Round>(OrderedForOne).When(new ChangeRoundUnits([Centre, Centre])).ThenNothing();
    }

    [Fact]
    public void a_round_for_nobody_is_refused() => Given<Round>(Ordered).When(new ChangeRoundUnits([])).ThenBreaks("round/no-units");

    [Fact]
    public void a_round_is_ended_once()
    {
        Given<Round>(Ordered).When(new EndRound()).Then(new RoundEnded());
        Given<Round>(Ordered, new RoundEnded()).When(new EndRound()).ThenNothing();
    }

    [Fact]
    public void an_ended_round_changes_no_more()
    {
        Given<Round>(Ordered, new RoundEnded()).When(new ExtendRound(new(2022, 11, 30), "疫情")).ThenBreaks("round/ended");
        Given<Round>(Ordered, new RoundEnded()).When(new ChangeRoundUnits([Centre])).ThenBreaks("round/ended");
    }

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing() =>
        Given<Round>(Ordered, "to come").ThenState(round => Assert.Equal(Given<Round>(Ordered).State with { Version = 2 }, round, Sameness.OfFacts));
}

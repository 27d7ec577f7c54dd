using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using static Jixiao.Specs.Bureau.RoundFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Bureau;

public sealed class DaysOfRounds
{
    static readonly Round First = Given<Round>(Ordered).State;
    static readonly Round Second = Given<Round>(Ordered with { Number = 2, OpensOn = new(2022, 11, 1), ClosesOn = new(2022, 11, 10) }).State;
    static readonly Round ForOne = Given<Round>(OrderedForOne).State;
    static readonly Round Ended = Given<Round>(Ordered, new RoundEnded()).State;

    [Theory]
    [InlineData("2022-09-30", false)]
    [InlineData("2022-10-01", true)]
    [InlineData("2022-11-15", true)]
    [InlineData("2022-11-16", false)]
    public void it_is_open_from_its_first_day_to_its_last(string day, bool open) => Assert.Equal(open, First.IsOpenOn(Day(day)));

    [Fact]
    public void an_ended_round_is_never_open() => Assert.False(Ended.IsOpenOn(new(2022, 10, 1)));

    [Theory]
    [InlineData("2022-11-14", 1, 0)]
    [InlineData("2022-11-15", 0, 0)]
    [InlineData("2022-11-16", -1, 1)]
    [InlineData("2022-12-15", -30, 30)]
    public void days_are_counted_from_the_last_day(string day, int left, int late) => Assert.Equal((left, late), (First.DaysLeft(Day(day)), First.DaysLate(Day(day))));

    [Fact]
    public void more_time_makes_what_was_late_be_on_time() =>
        Given<Round>(Ordered, Extended).ThenState(round => Assert.Equal((0, 1), (round.DaysLate(new(2022, 11, 30)), round.DaysLate(new(2022, 12, 1)))));

    [Fact]
    public void it_is_for_all_units_or_for_those_it_names()
    {
        Assert.True(First.Includes(Centre) && First.Includes(School) && ForOne.Includes(Centre));
        Assert.False(ForOne.Includes(School));
        Given<Round>(OrderedForOne, new RoundUnitsChanged([School])).ThenState(round => Assert.Equal((false, true), (round.Includes(Centre), round.Includes(School))));
    }

    [Theory]
    [InlineData("2022-09-30", 0)]
    [InlineData("2022-10-01", 1)]
    [InlineData("2022-10-31", 1)]
    [InlineData("2022-11-01", 2)]
    [InlineData("2022-12-31", 2)]
    public void a_submission_falls_into_the_round_that_opened_last_however_late(string day, int number) =>
        Assert.Equal(number, Round.For([Second, First], Centre, RoundKind.Declaration, Day(day))?.Number ?? 0);

    [Fact]
    public void of_two_rounds_that_opened_on_one_day_the_later_number_counts() =>
        Assert.Equal(2, Round.For([Second with { OpensOn = First.OpensOn }, First], Centre, RoundKind.Declaration, First.OpensOn)?.Number);

    [Fact]
    public void an_ended_round_one_of_another_kind_or_for_others_takes_nothing()
    {
        Assert.Null(Round.For([Ended], Centre, RoundKind.Declaration, new(2022, 10, 1)));
        Assert.Null(Round.For([First], Centre, RoundKind.Monitoring, new(2022, 10, 1)));
        Assert.Null(Round.For([ForOne], School, RoundKind.Declaration, new(2022, 10, 1)));
        Assert.Equal(1, Round.For([First, Second with { Units = [School] }], Centre, RoundKind.Declaration, new(2022, 12, 1))?.Number);
    }

    [Theory]
    [InlineData("2022-09-30", 1)]
    [InlineData("2022-10-01", 2)]
    [InlineData("2022-11-01", 0)]
    public void the_next_round_is_the_first_that_opens_later(string day, int number) =>
        Assert.Equal(number, Next([Second, First, Ended with { OpensOn = new(2022, 10, 2) }], Centre, day));

    [Fact]
    public void the_next_round_is_one_for_the_unit() => Assert.Equal(0, Next([ForOne], School, "2022-09-30"));

    static int Next(IEnumerable<Round> rounds, UnitCode unit, string day) => Round.NextFor(rounds, unit, RoundKind.Declaration, Day(day))?.Number ?? 0;

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

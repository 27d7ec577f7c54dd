using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.WatchFacts;
using static Jixiao.Specs.Scenario;
using RoundsOf2023 = Jixiao.Specs.Bureau.RoundFacts;

namespace Jixiao.Specs.Monitoring;

/// <summary>What lies with somebody, what a round calls for, what a reserve still has.</summary>
public sealed class WatchingDesks
{
    static readonly Standing WithDepartment = Standing.Drafted.Submitted(null);
    static readonly Standing WithBureau = WithDepartment.Passed("同意");
    static readonly DateOnly Friday = new(2023, 9, 15);

    /// <summary>From Friday 15 September 2023; on the 22nd five working days are over.</summary>
    [Theory]
    [InlineData(9, 22, null)]
    [InlineData(9, 24, null)]
    [InlineData(9, 25, Severity.Yellow)]
    public void a_department_has_five_working_days(int month, int day, Severity? severity) => Assert.Equal(severity, Waiting(WithDepartment, Friday, On(month, day))?.Severity);

    /// <summary>Ten working days are over on 7 October, a Saturday worked for the holidays from 29 September to 6 October.</summary>
    [Theory]
    [InlineData(10, 6, null)]
    [InlineData(10, 7, Severity.Yellow)]
    public void the_bureau_has_ten_and_holidays_are_none_and_worked_weekends_are(int month, int day, Severity? severity) =>
        Assert.Equal(severity, Waiting(WithBureau, Friday, On(month, day), ("bureauDays", 9))?.Severity);

    [Fact]
    public void a_wait_has_no_figure_that_changes_from_day_to_day()
    {
        var found = Waiting(WithBureau, Friday, On(11, 1));
        Assert.Equal(new(Severity.Yellow, Figures.None.With("holder", "Bureau").With("since", Friday).With("days", 10m)), found);
        Assert.Equal(found, Waiting(WithBureau, Friday, On(11, 30)));
    }

    [Fact]
    public void an_adjustment_waits_too_and_what_nobody_holds_does_not()
    {
        var approved = WithBureau.Approved(1, On(2, 1), "1号");
        Assert.NotNull(Waiting(approved.Adjusting(), Friday, On(11, 1)));
        Assert.Null(Waiting(approved, Friday, On(11, 1)));
        Assert.Null(Waiting(WithBureau.SentBack(new(Holder.Bureau, "不全", [], Friday)), Friday, On(11, 1)));
    }

    [Theory]
    [InlineData(9, 22, null)]
    [InlineData(9, 25, Severity.Yellow)]
    public void a_unit_has_five_working_days_for_what_was_returned(int month, int day, Severity? severity)
    {
        var returned = WithDepartment.SentBack(new(Holder.Department, "不全", [], Friday));
        var found = ReturnWaiting.Rule.Check(new(returned, Friday, On(month, day)), With(ReturnWaiting.Rule));
        Assert.Equal(severity, found?.Severity);
        Assert.Equal(severity is null ? null : Figures.None.With("since", Friday).With("days", 5m).With("times", 1), found?.Figures);
    }

    [Fact]
    public void what_is_handed_in_again_is_no_longer_returned() =>
        Assert.Null(ReturnWaiting.Rule.Check(new(WithDepartment, Friday, On(11, 1)), With(ReturnWaiting.Rule)));

    [Theory]
    [InlineData(5, 30, null)]
    [InlineData(5, 31, Severity.Notice)]
    [InlineData(6, 30, Severity.Notice)]
    [InlineData(7, 1, Severity.Red)]
    public void a_reserve_is_split_by_the_end_of_june(int month, int day, Severity? severity) => Assert.Equal(severity, Reserved(On(month, day))?.Severity);

    [Fact]
    public void a_reserve_split_to_the_last_fen_is_sound()
    {
        Assert.Equal(Figures.None.With("amount", Money.Fen(5_000_00)).With("left", Money.Fen(1)).With("dueOn", On(6, 30)), Reserved(On(7, 1), 4_999_99)?.Figures);
        Assert.Null(Reserved(On(7, 1), 5_000_00));
    }

    /// <summary>The round is open from 1 October to 15 November 2022.</summary>
    [Theory]
    [InlineData(11, 11, null)]
    [InlineData(11, 12, Severity.Notice)]
    [InlineData(11, 14, Severity.Notice)]
    [InlineData(11, 15, Severity.Yellow)]
    [InlineData(11, 16, null)]
    public void a_round_closes_soon_from_three_days_before(int month, int day, Severity? severity) => Assert.Equal(severity, Closing(new(2022, month, day), Draft)?.Severity);

    [Theory]
    [InlineData(11, 15, null)]
    [InlineData(11, 16, Severity.Red)]
    public void a_round_is_missed_from_the_day_after_its_last(int month, int day, Severity? severity) => Assert.Equal(severity, Missed(new(2022, month, day), Draft)?.Severity);

    [Fact]
    public void a_round_is_missed_while_one_table_is_not_handed_in()
    {
        var late = new DateOnly(2022, 12, 1);
        Assert.Equal(Figures.None.With("closesOn", new DateOnly(2022, 11, 15)).With("handedIn", 1).With("due", 2), Missed(late, Draft, HandedIn)?.Figures);
        Assert.Null(Missed(late, HandedIn, HandedIn));
        Assert.Null(Missed(late, HandedIn, Draft with { Standing = Draft.Standing.Ended(Stage.Discarded) }));
        Assert.NotNull(Missed(late, HandedIn, Draft with { Standing = WithDepartment.SentBack(new(Holder.Department, "不全", [], late)) }));
        Assert.NotNull(Missed(late));
        Assert.NotNull(Missed(late, HandedIn with { Year = 2022 }));
    }

    [Fact]
    public void a_round_that_was_ended_or_has_not_opened_calls_for_nothing()
    {
        var round = Given<Round>(RoundsOf2023.Ordered).State;
        Assert.Null(RoundMissed.Rule.Check(Of(round with { IsEnded = true }, new(2022, 12, 1), Draft), With(RoundMissed.Rule)));
        Assert.Null(RoundClosing.Rule.Check(Of(round, new(2022, 9, 30), Draft), With(RoundClosing.Rule, ("days", 60))));
        Assert.NotNull(RoundClosing.Rule.Check(Of(round, new(2022, 10, 1), Draft), With(RoundClosing.Rule, ("days", 60))));
    }

    static GoalTable Draft => Given<GoalTable>(Drafted).State;

    static GoalTable HandedIn => Given<GoalTable>([.. Complete, Submitted]).State;

    static Finding? Waiting(Standing standing, DateOnly since, DateOnly day, params (string, decimal)[] numbers) => ReviewWaiting.Rule.Check(new(standing, since, day), With(ReviewWaiting.Rule, numbers));

    static Finding? Closing(DateOnly day, params GoalTable[] tables) => RoundClosing.Rule.Check(Of(Given<Round>(RoundsOf2023.Ordered).State, day, tables), With(RoundClosing.Rule));

    static Finding? Missed(DateOnly day, params GoalTable[] tables) => RoundMissed.Rule.Check(Of(Given<Round>(RoundsOf2023.Ordered).State, day, tables), With(RoundMissed.Rule));

    static RoundFacts Of(Round round, DateOnly day, params GoalTable[] tables) => RoundFacts.Of(round, RoundsOf2023.Centre, tables, day);

    static Finding? Reserved(DateOnly day, long split = 0) => ReserveNotSplit.Rule.Check(new(Given<Reserve>([
        new ReserveSet(Year, "办公设备更新", "430", Money.Fen(5_000_00), FundSource.Fiscal, "1号"),
        .. split == 0 ? [] : new object[] { new ReserveSplit("d", new("130281-430001", "goal-table/2023/x", "甲"), Money.Fen(split), On(6, 1), "细化", "2号") }]).State, day), With(ReserveNotSplit.Rule));
}

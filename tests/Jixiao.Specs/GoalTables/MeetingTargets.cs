using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.GoalTables;

public sealed class MeetingTargets
{
    [Theory]
    [InlineData("≥95%", Accrual.Level, "95", true)]
    [InlineData("≥95%", Accrual.Level, "94.99", false)]
    [InlineData(">95%", Accrual.Level, "95", false)]
    [InlineData("≤3万元", Accrual.Level, "3", true)]
    [InlineData("≤3万元", Accrual.Cumulative, "3.01", false)]
    [InlineData("<3万元", Accrual.Level, "3", false)]
    [InlineData("2台", Accrual.Cumulative, "3", true)]
    [InlineData("2台", Accrual.Cumulative, "1", false)]
    [InlineData("=2台", Accrual.Exact, "3", false)]
    [InlineData("=2台", Accrual.Exact, "2", true)]
    [InlineData("95-98%", Accrual.Exact, "98", true)]
    [InlineData("95-98%", Accrual.Level, "98.1", false)]
    [InlineData("≥972023年12月底前", Accrual.Level, "100", false)]
    public void a_number_meets_the_whole_target_or_not(string target, Accrual accrual, string value, bool met) =>
        Assert.Equal(met, Of(target, accrual).IsMet([Valued("2023-06-30", value)], new(2023)));

    [Fact]
    public void the_latest_number_decides() =>
        Assert.False(Of("≥95%", Accrual.Level).IsMet([Valued("2023-03-31", "97"), Valued("2023-06-30", "90")], new(2023)));

    [Theory]
    [InlineData(Attainment.Achieved, true)]
    [InlineData(Attainment.Partly, false)]
    [InlineData(Attainment.NotAchieved, false)]
    public void what_is_judged_is_met_when_it_is_achieved(Attainment answer, bool met) =>
        Assert.Equal(met, Of("明显改善", Accrual.Qualitative).IsMet([Judged("2023-06-30", answer)], new(2023)));

    [Fact]
    public void done_by_its_day_is_met_and_a_day_later_is_not()
    {
        var deadline = Of("2023年6月底前", Accrual.Deadline);
        Assert.True(deadline.IsMet([Judged("2023-06-30", Attainment.Achieved)], new(2023)));
        Assert.False(deadline.IsMet([Judged("2023-07-01", Attainment.Achieved)], new(2023)));
        Assert.True(deadline.IsMet([Judged("2023-05-31", Attainment.Achieved), Judged("2023-09-30", Attainment.Achieved)], new(2023)));
        Assert.False(deadline.IsMet([Judged("2023-05-31", Attainment.Achieved), Judged("2023-06-15", Attainment.NotAchieved), Judged("2023-09-30", Attainment.Achieved)], new(2023)));
    }

    [Fact]
    public void a_target_without_a_day_has_the_whole_year() =>
        Assert.True(Of("完成", Accrual.Deadline).IsMet([Judged("2023-12-31", Attainment.Achieved)], new(2023)));

    [Fact]
    public void what_was_said_while_it_accrued_otherwise_does_not_count()
    {
        var measured = Of("≥95%", Accrual.Level);
        Assert.False(measured.Counts(Judged("2023-06-30", Attainment.Achieved)));
        Assert.True(measured.IsMet([Valued("2023-03-31", "97"), Judged("2023-06-30", Attainment.NotAchieved)], new(2023)));
        Assert.False(Of("明显改善", Accrual.Qualitative).IsMet([Valued("2023-03-31", "97")], new(2023)));
    }

    static Indicator Of(string target, Accrual accrual) => new(1, "产出指标", "数量指标", "指标", "", TargetValue.Read(target), accrual, "");

    static Actual Valued(string asOf, string value) => new(1, 1, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, null, []);

    static Actual Judged(string asOf, Attainment answer) => new(1, 1, DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), null, answer, null, []);
}

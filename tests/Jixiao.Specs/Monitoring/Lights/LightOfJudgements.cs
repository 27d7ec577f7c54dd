using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.Monitoring.Lights.LightFacts;

namespace Jixiao.Specs.Monitoring.Lights;

public sealed class LightOfJudgements
{
    [Theory]
    [InlineData(Attainment.Achieved, Light.Green)]
    [InlineData(Attainment.Partly, Light.Yellow)]
    [InlineData(Attainment.NotAchieved, Light.Red)]
    public void what_is_judged_has_the_judgements_colour(Attainment answer, Light light) => Assert.Equal(
        new LightOf(light, LightMeasure.Judgement, Grounds.Judged) { Answer = answer, AsOf = Day(6, 1) },
        Lit("明显改善", Accrual.Qualitative, Day(6, 30), Judged(answer, 6, 1)));

    [Fact]
    public void the_latest_judgement_by_the_day_counts()
    {
        object[] reported = [Judged(Attainment.NotAchieved, 6, 1, id: 1), Judged(Attainment.Achieved, 3, 1, id: 2), Judged(Attainment.Partly, 7, 1, id: 3)];
        Assert.Equal(Light.Red, Lit("明显改善", Accrual.Qualitative, Day(6, 30), reported).Light);
        Assert.Equal(Light.Yellow, Lit("明显改善", Accrual.Qualitative, Day(7, 1), reported).Light);
    }

    [Fact]
    public void without_a_judgement_it_is_grey()
    {
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("明显改善", Accrual.Qualitative, Day(3, 31)));
        Assert.Equal((Light.Grey, Grounds.NoActual), Of("明显改善", Accrual.Qualitative, Day(4, 1)));
        Assert.Equal((Light.Grey, Grounds.NoActual), Of("明显改善", Accrual.Qualitative, Day(4, 1), Measured(95, 3, 1)));
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("明显改善", Accrual.Qualitative, new(2022, 12, 31)));
    }

    [Fact]
    public void what_cannot_be_read_may_still_be_judged() =>
        Assert.Equal((Light.Green, Grounds.Judged), Of("≥972023年12月底前", Accrual.Qualitative, Day(6, 30), Judged(Attainment.Achieved, 6, 1)));

    [Fact]
    public void what_is_not_done_is_grey_through_the_date_and_red_after_it()
    {
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("2023年6月底前", Accrual.Deadline, Day(6, 30)));
        Assert.Equal((Light.Grey, Grounds.NotDue), Of("2023年6月底前", Accrual.Deadline, Day(6, 30), Judged(Attainment.NotAchieved, 6, 30)));
        Assert.Equal((Light.Red, Grounds.NotDone), Of("2023年6月底前", Accrual.Deadline, Day(7, 1)));
        Assert.Equal((Light.Red, Grounds.NotDone), Of("2023年6月底前", Accrual.Deadline, Day(7, 1), Judged(Attainment.Partly, 6, 30)));
        Assert.Equal((Light.Grey, Grounds.NotApproved), IndicatorLightOfADraft());
    }

    [Fact]
    public void done_by_the_date_is_green_before_it_and_for_good()
    {
        Assert.Equal((Light.Green, Grounds.DoneOnTime), Of("2023年6月底前", Accrual.Deadline, Day(6, 1), Judged(Attainment.Achieved, 6, 1)));
        Assert.Equal((Light.Green, Grounds.DoneOnTime), Of("2023年6月底前", Accrual.Deadline, Day(6, 30), Judged(Attainment.Achieved, 6, 30)));
        Assert.Equal((Light.Green, Grounds.DoneOnTime), Of("2023年6月底前", Accrual.Deadline, Day(12, 31), Judged(Attainment.Achieved, 6, 30), Judged(Attainment.Achieved, 9, 30, id: 2)));
    }

    [Fact]
    public void done_after_the_date_is_late_for_good()
    {
        Assert.Equal((Light.Red, Grounds.DoneLate), Of("2023年6月底前", Accrual.Deadline, Day(7, 1), Judged(Attainment.Achieved, 7, 1)));
        Assert.Equal((Light.Red, Grounds.DoneLate), Of("2023年6月底前", Accrual.Deadline, Day(12, 31), Judged(Attainment.NotAchieved, 6, 30), Judged(Attainment.Achieved, 7, 1, id: 2)));
    }

    [Fact]
    public void what_was_done_and_is_denied_later_is_not_done()
    {
        object[] undone = [Judged(Attainment.Achieved, 6, 1), Judged(Attainment.NotAchieved, 8, 1, id: 2), Judged(Attainment.Achieved, 9, 1, id: 3)];
        Assert.Equal((Light.Green, Grounds.DoneOnTime), Of("2023年6月底前", Accrual.Deadline, Day(7, 31), undone));
        Assert.Equal((Light.Red, Grounds.NotDone), Of("2023年6月底前", Accrual.Deadline, Day(8, 1), undone));
        Assert.Equal((Light.Red, Grounds.DoneLate), Of("2023年6月底前", Accrual.Deadline, Day(9, 1), undone));
    }

    [Theory]
    [InlineData("6月30日", 2023, 6, 30)]
    [InlineData("2月29日", 2023, 2, 28)]
    [InlineData("2024年3月底", 2024, 3, 31)]
    [InlineData("2023.01-2023.11", 2023, 11, 30)]
    [InlineData("及时", 2023, 12, 31)]
    [InlineData("", 2023, 12, 31)]
    public void a_date_is_read_from_the_target_and_without_one_the_year_is_due(string target, int year, int month, int day)
    {
        var due = new DateOnly(year, month, day);
        Assert.Equal((Light.Grey, due), Lit(target, Accrual.Deadline, due) is var lit ? (lit.Light, lit.DueOn!.Value) : default);
        Assert.Equal(Light.Red, Lit(target, Accrual.Deadline, due.AddDays(1)).Light);
    }

    [Fact]
    public void the_facts_stand_behind_it() => Assert.Equal(
        new LightOf(Light.Red, LightMeasure.Deadline, Grounds.DoneLate) { Answer = Attainment.Achieved, AsOf = Day(7, 1), DueOn = Day(6, 30) },
        Lit("2023年6月底前", Accrual.Deadline, Day(12, 31), Judged(Attainment.Achieved, 7, 1), Judged(Attainment.Achieved, 9, 30, id: 2)));

    static (Light, Grounds) Of(string target, Accrual accrual, DateOnly day, params IEnumerable<object> since) => Lit(target, accrual, day, since) is var lit ? (lit.Light, lit.Grounds) : default;

    static (Light, Grounds) IndicatorLightOfADraft()
    {
        var draft = Table(Asking("2023年6月底前", Accrual.Deadline));
        var lit = Lit(draft, Day(7, 1))[1]!;
        return (lit.Light, lit.Grounds);
    }
}

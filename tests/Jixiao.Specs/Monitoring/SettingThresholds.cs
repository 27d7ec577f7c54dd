using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

public sealed class SettingThresholds
{
    static readonly Thresholds Strict = new(new(70, 90), new(70, 90, 130), new(80, 110), new(10));
    static readonly ThresholdsSet FromJuly = new("从严标准", Strict, new(2023, 7, 1), "加强监控", "遵财绩〔2023〕7号");

    [Fact]
    public void the_first_set_begins_the_book() => Given<RuleBook>().When(Set(Strict)).Then(FromJuly);

    [Fact]
    public void the_same_again_changes_nothing() => Given<RuleBook>(FromJuly).When(Set(Strict with { })).ThenNothing();

    [Fact]
    public void another_reason_is_another_fact() => Given<RuleBook>(FromJuly).When(Set(Strict) with { Reason = "更正" }).Then(FromJuly with { Reason = "更正" });

    [Fact]
    public void going_back_to_what_was_set_before_is_a_fact() =>
        Given<RuleBook>(FromJuly, FromJuly with { Values = Thresholds.Usual }).When(Set(Strict)).Then(FromJuly);

    [Theory]
    [InlineData(" ", "加强监控", "thresholds/no-name")]
    [InlineData("从严标准", "", "thresholds/no-reason")]
    public void a_name_and_a_reason_are_required(string name, string reason, string code) =>
        Given<RuleBook>().When(Set(Strict) with { Name = name, Reason = reason }).ThenBreaks(code);

    [Fact]
    public void a_document_is_not_required() => Given<RuleBook>().When(Set(Strict) with { Document = null }).Then(FromJuly with { Document = null });

    [Theory]
    [InlineData("0", "80")]
    [InlineData("80", "80")]
    [InlineData("90", "80")]
    [InlineData("60", "100.01")]
    public void red_begins_above_nothing_and_below_yellow_and_yellow_ends_at_the_plan(string red, string yellow)
    {
        var (r, y) = (decimal.Parse(red, null), decimal.Parse(yellow, null));
        Given<RuleBook>().When(Set(Strict with { Budget = new(r, y) })).ThenBreaks("thresholds/budget");
        Given<RuleBook>().When(Set(Strict with { Cumulative = new(r, y, 120) })).ThenBreaks("thresholds/cumulative");
    }

    [Theory]
    [InlineData("0.01", "0.02")]
    [InlineData("99.99", "100")]
    public void the_extremes_may_be_set(string red, string yellow)
    {
        var (r, y) = (decimal.Parse(red, null), decimal.Parse(yellow, null));
        var values = new Thresholds(new(r, y), new(r, y, 100.01m), new(100, 100.01m), new(0));
        Given<RuleBook>().When(Set(values)).Then(FromJuly with { Values = values });
    }

    [Fact]
    public void blue_begins_above_the_target()
    {
        Given<RuleBook>().When(Set(Strict with { Cumulative = new(60, 80, 100) })).ThenBreaks("thresholds/cumulative");
        Given<RuleBook>().When(Set(Strict with { Level = new(60, 100) })).ThenBreaks("thresholds/level");
    }

    [Fact]
    public void a_level_is_red_somewhere_between_nothing_and_the_target()
    {
        Given<RuleBook>().When(Set(Strict with { Level = new(0, 120) })).ThenBreaks("thresholds/level");
        Given<RuleBook>().When(Set(Strict with { Level = new(100.01m, 120) })).ThenBreaks("thresholds/level");
    }

    [Fact]
    public void a_deviation_is_between_nothing_and_all()
    {
        Given<RuleBook>().When(Set(Strict with { Exact = new(-0.01m) })).ThenBreaks("thresholds/exact");
        Given<RuleBook>().When(Set(Strict with { Exact = new(100.01m) })).ThenBreaks("thresholds/exact");
    }

    [Fact]
    public void before_any_set_the_usual_practice_holds_and_says_so() =>
        Given<RuleBook>().ThenState(book => Assert.Equal((Thresholds.Usual, true), (book.ThresholdsOn(new(2023, 6, 30)).Values, book.ThresholdsOn(new(2023, 6, 30)).AreDefaults)));

    [Fact]
    public void the_usual_practice_is_sixty_eighty_one_hundred_and_twenty_and_twenty() =>
        Assert.Equal(new(new(60, 80), new(60, 80, 120), new(60, 120), new(20)), Thresholds.Usual.Checked());

    [Fact]
    public void a_set_counts_from_its_day_on() => Given<RuleBook>(FromJuly).ThenState(book =>
    {
        Assert.Equal(new(Thresholds.Usual, null), book.ThresholdsOn(new(2023, 6, 30)));
        Assert.Equal(new(Strict, FromJuly), book.ThresholdsOn(new(2023, 7, 1)));
        Assert.False(book.ThresholdsOn(new(2025, 1, 1)).AreDefaults);
    });

    [Fact]
    public void a_set_recorded_later_for_an_earlier_day_counts_until_the_next_begins()
    {
        var fromMarch = FromJuly with { Name = "上半年", Values = Thresholds.Usual with { Exact = new(30) }, From = new(2023, 3, 1) };
        Given<RuleBook>(FromJuly, fromMarch).ThenState(book =>
        {
            Assert.Equal(fromMarch, book.ThresholdsOn(new(2023, 6, 30)).SetBy);
            Assert.Equal(FromJuly, book.ThresholdsOn(new(2023, 7, 1)).SetBy);
        });
    }

    [Fact]
    public void of_two_sets_from_one_day_the_one_recorded_later_counts()
    {
        var corrected = FromJuly with { Values = Thresholds.Usual };
        Given<RuleBook>(FromJuly, corrected).ThenState(book => Assert.Equal(corrected, book.ThresholdsOn(new(2023, 7, 1)).SetBy));
    }

    [Fact]
    public void an_unknown_event_counts_and_changes_nothing() => Given<RuleBook>(FromJuly, "to come").ThenState(book => Assert.Equal((2, 1), (book.Version, book.Thresholds.Count)));

    static SetThresholds Set(Thresholds values) => new("从严标准", values, new(2023, 7, 1), "加强监控", "遵财绩〔2023〕7号");
}

using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Rules;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

public sealed class SettingRules
{
    static readonly SetWatchRule Stricter = new("year-end-rush", true, new Dictionary<string, decimal> { ["percent"] = 20, ["yuan"] = 50_000 }, new(2023, 7, 1), "加强监控", "遵财绩〔2023〕7号");
    static readonly WatchRuleSet WasSet = new("year-end-rush", true, Stricter.Parameters, new(2023, 7, 1), "加强监控", "遵财绩〔2023〕7号");

    [Fact]
    public void the_first_setting_begins_the_book() => Given<RuleBook>().When(Stricter).Then(WasSet);

    [Fact]
    public void the_same_again_changes_nothing() =>
        Given<RuleBook>(WasSet).When(Stricter with { Parameters = new Dictionary<string, decimal> { ["yuan"] = 50_000.00m, ["percent"] = 20 } }).ThenNothing();

    [Fact]
    public void anything_else_is_another_fact()
    {
        Given<RuleBook>(WasSet).When(Stricter with { Reason = "更正" }).Then(WasSet with { Reason = "更正" });
        Given<RuleBook>(WasSet).When(Stricter with { IsOn = false }).Then(WasSet with { IsOn = false });
        Given<RuleBook>(WasSet).When(Stricter with { From = new(2023, 8, 1) }).Then(WasSet with { From = new(2023, 8, 1) });
        var fewer = new Dictionary<string, decimal> { ["percent"] = 20 };
        Given<RuleBook>(WasSet).When(Stricter with { Parameters = fewer }).Then(WasSet with { Parameters = fewer });
    }

    [Fact]
    public void going_back_to_what_was_set_before_is_a_fact() => Given<RuleBook>(WasSet, WasSet with { IsOn = false }).When(Stricter).Then(WasSet);

    [Fact]
    public void another_rule_of_the_same_day_is_not_the_same() => Given<RuleBook>(WasSet, WasSet with { Rule = "table-silent" }).When(Stricter).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void a_reason_is_required(string reason) => Given<RuleBook>().When(Stricter with { Reason = reason }).ThenBreaks("rule/no-reason");

    [Fact]
    public void an_unknown_rule_or_number_is_refused()
    {
        Given<RuleBook>().When(Stricter with { Rule = "year-end" }).ThenBreaks("rule/unknown");
        Given<RuleBook>().When(With("days", 1)).ThenBreaks("rule/unknown-parameter");
    }

    [Theory]
    [InlineData("0.99")]
    [InlineData("100.01")]
    [InlineData("20.001")]
    public void a_number_stays_within_its_bounds(string percent) => Given<RuleBook>().When(With("percent", decimal.Parse(percent, null))).ThenBreaks("rule/out-of-bounds");

    [Theory]
    [InlineData("1")]
    [InlineData("100")]
    [InlineData("20.01")]
    public void its_bounds_are_included(string percent) => Given<RuleBook>().When(With("percent", decimal.Parse(percent, null))).ThenState(book => Assert.Single(book.Rules));

    [Fact]
    public void a_rule_counts_from_its_day_and_what_is_left_out_is_usual() => Given<RuleBook>(WasSet with { Parameters = new Dictionary<string, decimal> { ["percent"] = 20 } }).ThenState(book =>
    {
        Assert.Equal(30, book.RuleOn(YearEndRush.Rule, new(2023, 6, 30))["percent"]);
        Assert.Equal((20m, 100_000m), (book.RuleOn(YearEndRush.Rule, new(2023, 7, 1))["percent"], book.RuleOn(YearEndRush.Rule, new(2023, 7, 1))["yuan"]));
        Assert.True(book.RuleOn(TableSilent.Rule, new(2023, 7, 1)) is { IsOn: true, SetBy: null });
    });

    [Fact]
    public void every_rule_has_a_name_of_its_own_and_usual_numbers_within_their_bounds()
    {
        Assert.Equal(WatchRules.All.Count, WatchRules.All.Select(rule => rule.Name).Distinct().Count());
        Assert.All(WatchRules.All.SelectMany(rule => rule.Parameters), p => Assert.True(p.Least <= p.Usual && p.Usual <= p.Most && decimal.Round(p.Usual, p.Decimals) == p.Usual, p.Name));
        Assert.All(WatchRules.All, rule => Assert.Same(rule, WatchRules.Find(rule.Name)));
        Assert.Equal(PlatformRules.Names, WatchRules.All.Where(rule => WatchRules.GroupOf(rule) is RuleGroup.Platform).Select(rule => rule.Name));
    }

    static SetWatchRule With(string name, decimal number) => Stricter with { Parameters = new Dictionary<string, decimal> { [name] = number } };
}

using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Evaluation;

public sealed class SettingScoringRules
{
    static readonly ScoringRules Strict = ScoringRules.Usual with { Grades = new(95, 85, 70), Caps = ScoringRules.UsualCaps, Overshoot = new(30, 2) };
    static readonly SetScoringRules Wanted = new("2023年评分规则", Strict, new(2023, 1, 1), "从严", "遵财绩〔2023〕11号");
    static readonly ScoringRulesSet Set = new("2023年评分规则", Strict, new(2023, 1, 1), "从严", "遵财绩〔2023〕11号");

    [Fact]
    public void they_are_set_from_a_day_on_and_the_same_again_changes_nothing()
    {
        Given<RuleBook>().When(Wanted).Then(Set);
        Given<RuleBook>(Set).When(Wanted with { Rules = Copied(Strict) }).ThenNothing();
        Given<RuleBook>(Set).When(Wanted with { Rules = ScoringRules.Usual }).Then(Set with { Rules = ScoringRules.Usual });
        Given<RuleBook>(Set).When(Wanted with { Reason = "更严" }).Then(Set with { Reason = "更严" });
        Given<RuleBook>(Set).When(Wanted with { From = new(2024, 1, 1) }).Then(Set with { From = new(2024, 1, 1) });
    }

    [Fact]
    public void criteria_of_evaluations_are_set_with_them_and_stay_where_nothing_is_said_of_them()
    {
        IReadOnlyList<EvaluationCriterion> ours = [new("决策", 25), new("效益", 75)];
        Given<RuleBook>().When(Wanted with { Criteria = ours }).Then(Set with { Criteria = ours });
        Given<RuleBook>(Set with { Criteria = ours }).When(Wanted with { From = new(2024, 1, 1) }).Then(Set with { From = new(2024, 1, 1), Criteria = ours });
        Given<RuleBook>(Set).When(Wanted with { Criteria = [.. EvaluationCriterion.Usual] }).ThenNothing();
        Given<RuleBook>(Set).When(Wanted with { Criteria = [new("决策", 25), new("效益", 74.99m)] }).ThenBreaks("scoring/criteria");
        Given<RuleBook>(Set with { Criteria = ours }, Set with { From = new(2024, 1, 1) }).ThenState(book =>
            Assert.Equal([25m, 20m], new[] { 2023, 2024 }.Select(year => book.ScoringIn(new(year)).Criteria[0].Weight)));
    }

    [Fact]
    public void a_year_is_scored_by_the_rules_of_its_last_day() =>
        Given<RuleBook>(Set with { From = new(2023, 12, 31) }, Set with { From = new(2024, 1, 1), Name = "2024年评分规则" }).ThenState(book => Assert.Equal(
            [(0, null, 90m), (1, "2023年评分规则", 95), (2, "2024年评分规则", 95)],
            new[] { 2022, 2023, 2024 }.Select(year => book.ScoringIn(new(year))).Select(rules => (rules.Number, rules.SetBy?.Name, rules.Rules.Grades.Excellent))));

    [Fact]
    public void of_two_from_one_day_those_recorded_later_count() =>
        Given<RuleBook>(Set, Set with { Rules = ScoringRules.Usual }).ThenState(book => Assert.Equal((2, 90m), (book.ScoringOn(new(2023, 1, 1)).Number, book.ScoringOn(new(2023, 1, 1)).Rules.Grades.Excellent)));

    [Fact]
    public void what_was_handed_in_by_rules_names_the_set_that_says_the_same() =>
        Given<RuleBook>(Set, Set with { Rules = ScoringRules.Usual, Name = "补充规则" }).ThenState(book => Assert.Equal(
            [(1, "2023年评分规则"), (2, "补充规则"), (0, null)],
            new[] { Copied(Strict), Copied(ScoringRules.Usual), Strict with { Caps = [] } }.Select(book.ScoringOf).Select(rules => (rules.Number, rules.SetBy?.Name))));

    [Fact]
    public void the_usual_practice_can_be_set() => Assert.Empty(ScoringRules.Usual.FindProblems());

    public static TheoryData<string, ScoringRules> Wrong => new()
    {
        { "scoring/weights", Weighing(11, 50, 30, 10) },
        { "scoring/weights", Weighing(10, 60, 30, 0) },
        { "scoring/weights", Weighing(10.005m, 49.995m, 30, 10) },
        { "scoring/weights", Strict with { Weights = [Strict.Weights[0]] } },
        { "scoring/weights", Strict with { Weights = [Strict.Weights[0], Strict.Weights[0]] } },
        { "scoring/weights", Strict with { Weights = [Strict.Weights[0], Strict.Weights[1] with { Levels = [new("产出", 90)] }] } },
        { "scoring/bands", Strict with { Bands = new(100, 60) } },
        { "scoring/bands", Strict with { Bands = new(60, 60) } },
        { "scoring/bands", Strict with { Bands = new(80, 0) } },
        { "scoring/grades", Strict with { Grades = new(100.01m, 80, 60) } },
        { "scoring/grades", Strict with { Grades = new(90, 90, 60) } },
        { "scoring/grades", Strict with { Grades = new(90, 80, 0) } },
        { "scoring/explained", Strict with { Explained = new(100.01m, 90) } },
        { "scoring/explained", Strict with { Explained = new(20, -1) } },
        { "scoring/caps", Strict with { Caps = [new(60, 69), new(50, 59)] } },
        { "scoring/caps", Strict with { Caps = [new(50, 69), new(60, 69)] } },
        { "scoring/caps", Strict with { Caps = [new(50, 0)] } },
        { "scoring/caps", Strict with { Caps = [new(100.01m, 59)] } },
        { "scoring/overshoot", Strict with { Overshoot = new(0, 2) } },
        { "scoring/overshoot", Strict with { Overshoot = new(30, 100.01m) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void what_makes_no_sense_is_refused(string code, ScoringRules rules)
    {
        Given<RuleBook>().When(Wanted with { Rules = rules }).ThenBreaks(code);
        Assert.Equal([code], rules.FindProblems().Select(problem => problem.Code));
    }

    [Fact]
    public void everything_wrong_is_said_at_once()
    {
        var command = Wanted with { Name = " ", Reason = "", Rules = Weighing(11, 50, 30, 10) with { Bands = new(50, 60), Grades = new(60, 80, 90), Explained = new(-1, 90), Caps = [new(60, 69), new(50, 59)], Overshoot = new(30, 0) } };
        Assert.Equal(["scoring/no-name", "scoring/no-reason", "scoring/weights", "scoring/bands", "scoring/grades", "scoring/explained", "scoring/caps", "scoring/overshoot"], command.FindProblems().Select(problem => problem.Code));
        var refused = Assert.Throws<RuleBroken>(() => command.Decide(RuleBook.Empty(RuleBook.Key)).ToList());
        Assert.Equal("scoring/no-name", refused.Code);
        Assert.Contains("总分上限应越高", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100", Grade.Excellent)]
    [InlineData("94.99", Grade.Good)]
    [InlineData("69.99", Grade.Poor)]
    public void grades_follow_the_rules(string total, Grade grade) => Assert.Equal(grade, Strict.Grades.Of(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture)));

    static ScoringRules Weighing(decimal execution, decimal output, decimal benefit, decimal satisfaction) =>
        Strict with { Weights = [new("CN-2015", execution, [new("产出", output), new("效益", benefit), new("满意度", satisfaction)]), Strict.Weights[1]] };

    /// <summary>The same from other lists, as a program sends it again.</summary>
    static ScoringRules Copied(ScoringRules rules) => rules with { Weights = [.. rules.Weights.Select(of => of with { Levels = [.. of.Levels] })], Caps = [.. rules.Caps] };
}

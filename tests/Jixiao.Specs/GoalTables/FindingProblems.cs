using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;

namespace Jixiao.Specs.GoalTables;

/// <summary>What the unit should put right before it hands a table in, cell by cell.</summary>
public sealed class FindingProblems
{
    static readonly IndicatorContent[] EveryLevel =
    [
        Row("采购数量", level2: "数量指标"), Row("验收合格率", level2: "质量指标"), Row("完成及时率", level2: "时效指标"), Row("成本控制率", level2: "成本指标"),
        Row("节约经费", level2: "经济效益指标") with { Level1 = "效益指标" }, Row("群众满意度", level2: "服务对象满意度指标") with { Level1 = "满意度指标" },
    ];

    static readonly GoalTableContent Sound = Rows(EveryLevel) with
    {
        Budget = Budget.OfFiscal(Money.Fen(10_000_00)), Use = "购置计算机", Plan = PublishedPlan(), Goals = ["1.按计划完成。"],
    };

    [Fact]
    public void a_table_filled_in_as_the_form_wants_it_has_none() => Assert.Empty(Of(Sound));

    [Fact]
    public void a_first_level_must_be_there_and_each_second_level_is_wanted_but_of_benefits_one_is_enough()
    {
        Assert.Equal([("缺少“效益”指标。", true)], Of(Sound with { Indicators = [.. EveryLevel.Where(r => r.Level1 != "效益指标")] }).Select(p => (p.Sentence, p.Blocks)));
        Assert.Equal([("缺少“质量”指标。", false)], Of(Sound with { Indicators = [.. EveryLevel.Where(r => r.Level2 != "质量指标")] }).Select(p => (p.Sentence, p.Blocks)));
    }

    [Fact]
    public void a_budget_that_is_not_the_sum_of_its_parts_is_told_with_both_figures()
    {
        var problem = Assert.Single(Of(Sound with { Budget = new(Money.WanYuan(12.345678m), Money.WanYuan(10m), Money.WanYuan(2m)) }));
        Assert.Equal((new ContentPlace(ContentField.Budget), "content/budget-sum", true), (problem.Place, problem.Code, problem.Blocks));
        Assert.Contains("12.345678万元", problem.Sentence, StringComparison.Ordinal);
        Assert.Contains("12.00万元", problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 60, 50, 100, "content/plan-falling")]
    [InlineData(30, 60, 90, 99, "content/plan-not-whole")]
    [InlineData(30, 60, 101, 100, "plan/out-of-range")]
    public void a_plan_rises_to_a_hundred_percent_in_december(int march, int june, int october, int december, string code) => Assert.Equal(
        [code],
        Of(Sound with { Plan = new([CheckPoint.EndOf(3, march), CheckPoint.EndOf(6, june), CheckPoint.EndOf(10, october), CheckPoint.EndOf(12, december)]) }).Select(p => p.Code));

    [Theory]
    [InlineData("≥972023年12月底前", "content/target-unreadable", true)]
    [InlineData("", "content/no-target", true)]
    [InlineData("≥100", "content/target-no-unit", true)]
    [InlineData("≥292%", "content/target-not-a-rate", true)]
    [InlineData("113人", "content/target-no-operator", false)]
    public void a_target_is_judged_by_how_it_is_read(string target, string code, bool blocks) => Assert.Equal(
        (new ContentPlace(ContentField.Target, 2), code, blocks),
        Of(Sound with { Indicators = [EveryLevel[0], EveryLevel[1] with { Target = TargetValue.Read(target) }, .. EveryLevel[2..]] }).Select(p => (p.Place, p.Code, p.Blocks)).Single());

    [Fact]
    public void a_growth_rate_may_be_over_a_hundred_percent() =>
        Assert.Empty(Of(Sound with { Indicators = [EveryLevel[0] with { Name = "收入增长率", Target = TargetValue.Read("≥120%") }, .. EveryLevel[1..]] }));

    [Fact]
    public void a_row_outside_of_the_framework_or_without_name_blocks_and_a_repeated_name_is_a_hint()
    {
        var problems = Of(Sound with { Indicators = [.. EveryLevel, Row("采购数量") with { Level1 = "效益指标" }, Row("")] });
        Assert.Equal(
            [(new(ContentField.Level2, 7), "content/level-not-allowed", true), (new(ContentField.Name, 8), "content/no-indicator-name", true), (new ContentPlace(ContentField.Name, 7), "content/repeated-name", false)],
            problems.Select(p => (p.Place, p.Code, p.Blocks)));
    }

    [Fact]
    public void a_blank_table_lacks_everything_that_must_be_there() => Assert.Equal(
        ["goal-table/no-name", "content/no-goals", "content/no-budget", "content/no-indicators"],
        Of(Rows() with { ProjectName = " " }).Where(p => p.Blocks).Select(p => p.Code));

    static IReadOnlyList<ContentProblem> Of(GoalTableContent content) => ContentProblems.Of(content, IndicatorFramework.Cn2015);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys;

/// <summary>Events are for ever: each kind keeps its name and can always be read as it was once stored.</summary>
public sealed partial class ApprovedEvents(SharedInstance shared)
{
    static readonly ProjectCode Project = ProjectCode.Parse("13028123P00031710001F");
    static readonly UnitCode Centre = UnitCode.Parse("130281-430001");
    static readonly DateOnly Day = new(2023, 6, 30);
    static readonly SpendingPlan Plan = new([CheckPoint.EndOf(3, 30), CheckPoint.EndOf(6, 62.5m), CheckPoint.EndOf(12, 100)]);
    static readonly TargetValue Target = TargetValue.Read("≥98.5%");
    static readonly SpendingFigures Figures = new(Money.Yuan(17000), Money.Yuan(1234.56m), 62.5m, 11.62m);
    static readonly GoalTableContent Content = new(
        "安可计算机购置", Budget.OfFiscal(Money.Yuan(17000)), "购置“安可”计算机", Plan, ["1.按计划完成。"],
        [new(null, "产出指标", "质量指标", "购买产品质量", "合格率", Target, Accrual.Level, "工作计划")]);
    static readonly UnitGoalsContent UnitGoals = new(
        "做得更好", [new(1, "安可计算机购置", "购置", Money.WanYuan(1.7m), "购置经费1.7万元", "购买设备", Project)], [new(1, "完善制度建设", "奠定制度基础")]);

    static readonly object[] Examples =
    [
        new AdjustmentRequested(Content, "价格变化", null),
        new AlertCleared(Day),
        new AlertRaised(Centre, "spend-behind-plan", $"goal-table/2023/{Project}", "安可计算机购置", Severity.Red, Figures, Day),
        new AlertUpdated(Severity.Yellow, Figures, Day),
        new BudgetRevised(Money.Yuan(-20.5m), FundSource.Fiscal, Day, "收回", "遵财预〔2023〕29号"),
        new BudgetSet(Money.Yuan(17000), Money.Yuan(17000), null),
        new DepartmentRegistered("430", "遵化市机关事务中心"),
        new FundsUseStated("购置“安可”计算机"),
        new GoalItemRemoved(2),
        new GoalItemSet(1, "安可计算机购置", "购置", Money.WanYuan(1.7m), "购置经费1.7万元", "购买设备", Project),
        new GoalTableApproved(1, new(2023, 1, 1), ApproveGoalTable.AsPublished),
        new GoalTableDrafted(new(2023), Project, "安可计算机购置", "CN-2015"),
        new GoalTableSubmitted(),
        new GoalsStated(["1.按计划完成。", "2.提高效益。"]),
        new IndicatorRemoved(3),
        new IndicatorSet(3, 1, "产出指标", "质量指标", "购买产品质量", "合格率", Target, Accrual.Level, "工作计划"),
        new OverallGoalStated(new(2023), "做得更好"),
        new ProjectRenamed("安可计算机购置"),
        new SafeguardRemoved(2),
        new SafeguardStated(1, "完善制度建设", "奠定制度基础"),
        new SpendRecorded("S-1", Money.Yuan(1234.56m), FundSource.Fiscal, Day, "记-1"),
        new SpendingPlanSet(Plan),
        new UnitGoalsAdjustmentRequested(UnitGoals, "职责变化", "1号"),
        new UnitGoalsApproved(1, new(2023, 1, 1), ApproveGoalTable.AsPublished),
        new UnitRegistered(Centre, "遵化市机关事务中心本级"),
    ];

    [Fact]
    public void every_kind_of_event_has_an_example() => Assert.Equal(Kinds.All, Examples.Select(e => e.GetType()));

    [Fact]
    public async Task events()
    {
        var store = (await shared.Started()).Store.Options;
        var known = (Marten.Events.EventGraph)store.Events;
        Approval.Compare("events", Examples.Select(e => $"{known.EventMappingFor(e.GetType()).EventTypeName} {store.Serializer().ToJson(e)}"));
    }

    [Fact]
    public async Task an_event_is_stored_as_the_one_way_of_writing_facts_says()
    {
        var serializer = (await shared.Started()).Store.Options.Serializer();
        Assert.Equal(Examples.Select(Stored), Examples.Select(serializer.ToJson));
    }

    [Fact]
    public void what_was_stored_is_read_again_as_the_same_fact() => Assert.Equal(
        Examples.Select(Stored),
        Examples.Select(e => Stored(JsonSerializer.Deserialize(Stored(e), e.GetType(), Json)!)));

    [Fact]
    public void no_fraction_is_ever_stored() => Assert.All(Examples, e => Assert.DoesNotMatch(Fraction(), Stored(e)));

    static JsonSerializerOptions Json { get; } = Configured();

    static string Stored(object fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    static JsonSerializerOptions Configured()
    {
        var json = new JsonSerializerOptions();
        StoredJson.Configure(json);
        return json;
    }

    // A number with a point or an exponent outside of a text.
    [GeneratedRegex("""[:\[,]-?\d+[.eE]""", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();
}

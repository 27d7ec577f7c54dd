using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Documents;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>The whole story in the order it was recorded, and the days on which spending was looked at.</summary>
static class PlayedYear
{
    /// <summary>Tells this story from an earlier one that a database may hold.</summary>
    const string Story = "played-4";

    /// <summary>The first act of each story that was told before.</summary>
    public static IReadOnlyList<(string Tenant, string Order)> Earlier { get; } = [("130281-205014", "sample/closing"), ("130281", "played-2/0000"), ("130281", "played-3/0000")];

    static readonly Dictionary<ProjectCode, string> Names = InventedUnits.All.SelectMany(unit => unit.Tables).Select(t => (t.Project, t.Content.ProjectName))
        .Concat(PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), SampleDocuments.Zunhua2023).Tables.Select(t => (t.Code!.Value, t.Content.ProjectName)))
        .ToDictionary();

    /// <summary>The last one shows that the whole story was loaded; it is of the bureau's tenant.</summary>
    public static IReadOnlyList<PlayedAct> Acts { get; } = 
    [
        .. PlayedDeclaration.Acts.Concat(PlayedMoney.Acts).Concat(PlayedResults.Acts).Concat(PlayedMonitoring.Acts).Concat([Section("430", "行政政法股（演示数据）"), Section("205", "教科文股（演示数据）")])
            .Concat(PlayedSelfEvaluation.Acts).Concat(PlayedEvaluation.Acts).OrderBy(act => act.On),
        NextYearsRules,
    ];

    /// <summary>The days at whose end spending is checked against the plans.</summary>
    public static IReadOnlyList<DateOnly> CheckPoints { get; } = [new(2023, 3, 31), new(2023, 6, 30), new(2023, 10, 31), new(2023, 12, 31)];

    public static string OrderOf(int act) => $"{Story}/{act:0000}";

    /// <summary>What a project is called.</summary>
    public static string NameOf(ProjectCode project) => Names[project];

    /// <summary>Recorded a year after it began to count, so that figures by section differ between what was known then and what is known now.</summary>
    static PlayedAct Section(string department, string section) =>
        Of(new(2024, 1, 16), Administrator, "130281", Department.Key(department), new AssignSection(section, InventedUnits.Year.FirstDay));

    static PlayedAct NextYearsRules => Of(
        new(2024, 6, 20), Administrator, "130281", RuleBook.Key,
        new SetScoringRules(
            "2024年度评分规则（演示数据）", ScoringRules.Usual with { Caps = ScoringRules.UsualCaps }, new(2024, 1, 1), "对执行率低的项目设总分上限，重点评价加重过程管理（演示数据）", "遵财绩〔2024〕9号（演示数据）",
            [new("决策", 20), new("过程", 25), new("产出", 30), new("效益", 25)]));
}

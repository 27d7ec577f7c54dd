using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Specs.GoalTables;
using static Jixiao.Specs.UnitGoals.UnitGoalsFacts;

namespace Jixiao.Specs.UnitGoals;

/// <summary>
/// A unit with two tasks: computers for 60,000 yuan, done by a project of which 54,000 were paid and 80 % reached, and a campaign for 30,000 that no project does. So the execution scores 9 of
/// 10, the computers 48 of 60, and the campaign weighs 30.
/// </summary>
static class UnitSelfEvaluationFacts
{
    public const string Key = SelfEvaluationFacts.Key;
    public static readonly DateOnly Day = SelfEvaluationFacts.Day;
    public static readonly UnitCode Unit = MonitoringFacts.Centre;
    public static readonly ProjectCode Project = ProjectCode.Parse("13028123P00031710001F");
    public static readonly ProjectCode Vehicles = ProjectCode.Parse("13028123P00031010001P");
    public static readonly GoalItem Computers = Item(1) with { Amount = Money.Yuan(50_000), Project = Project };
    public static readonly GoalItem Campaign = Item(2, "节能宣传") with { Amount = Money.Yuan(30_000) };
    public static readonly UnitGoalsContent Goals = Content(Computers, Campaign);
    public static readonly TableResult Done = Table(Project, 60_000, 54_000, 80);
    public static readonly Explained Late = SelfEvaluationFacts.Late;
    public static readonly TaskSaid Judged = new(2, "宣传12场", Attainment.Partly, 70, Late);
    public static readonly ReportUnitSelfEvaluation Report = new(SelfEvaluationFacts.Round, Unit, [Done], [Judged], "年度目标基本完成", Explained.Nothing, ScoringRules.Usual, Day);
    public static readonly object[] Approved = [Stated, Set(Computers), Set(Campaign), Submitted, Passed, Graded(Grade.Excellent), UnitGoalsFacts.Approved];

    public static readonly UnitSelfEvaluated HandedIn = new(
        Key, new(2024, 3, 15), Done.Funds, 10,
        [
            new(1, "安可计算机购置", "保障办公。\n购置完成率95%以上。", Project, 60, 80, 48, null, "购置完成"),
            new(2, "节能宣传", "保障办公。\n购置完成率95%以上。", null, 30, 70, 21, Attainment.Partly, "宣传12场", Late.Cause, Late.Explanation, Late.Measure),
        ],
        "年度目标基本完成", Explained.Nothing, ScoringRules.Usual, 78, Grade.Fair, Day);

    public static TableResult Table(ProjectCode project, decimal adjusted, decimal executed, decimal? reached, string framework = "CN-2015") => new(
        project, "项目", framework,
        [new(null, Money.Yuan(adjusted), Money.Yuan(adjusted), Money.Yuan(executed)), new(FundSource.Fiscal, Money.Yuan(adjusted), Money.Yuan(adjusted), Money.Yuan(executed))],
        reached is null ? null : "购置完成", reached);
}

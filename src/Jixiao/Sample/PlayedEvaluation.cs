using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>
/// How the evaluated year was closed: the education bureau evaluates its year as a whole, which comes back once and is given less for what was never approved; the finance bureau evaluates two
/// projects itself, uses what came of it, and has the school put something right.
/// </summary>
static class PlayedEvaluation
{
    static readonly FiscalYear Year = InventedUnits.Year;
    static readonly (InventedUnit Unit, InventedTable Table) Cars = (InventedUnits.All[0], InventedUnits.All[0].Tables[1]);
    static readonly (InventedUnit Unit, InventedTable Table) Laboratories = (InventedUnits.All[2], InventedUnits.All[2].Tables[0]);

    public static IEnumerable<PlayedAct> Acts { get; } =
    [
        WholeYear(new(2024, 3, 18), "培训未实施。"),
        OnGoals(new(2024, 3, 22), new ReturnUnitSelfEvaluation(PlayedSelfEvaluation.Key, "请说明教师轮训没有实施的原因和改进措施（演示数据）。", [new("3", "原因不具体")], new(2024, 3, 22))),
        WholeYear(new(2024, 3, 26), "项目未获批复，改由学校自行组织校本培训约400人次（演示数据）。"),
        OnGoals(new(2024, 4, 8), new ReviewUnitSelfEvaluation(PlayedSelfEvaluation.Key, [new(3, 0.5m, "未获批复的项目没有产出（演示数据）")], "按核实情况改分（演示数据）", new(2024, 4, 8))),
        .. Evaluated(Cars, [18, 17.5m, 27, 26], "车辆更新按期完成，闲置车辆处置滞后（演示数据）。"),
        .. Evaluated(Laboratories, [14, 9.5m, 16, 15], "设备采购滞后，实验开出率未达目标（演示数据）。"),
        On(Cars, new(2024, 5, 24), new UseResult(ResultUse.Publication, "随部门决算一并公开（演示数据）", new(2024, 5, 24))),
        On(Laboratories, new(2024, 5, 24), new UseResult(ResultUse.NextBudget, "2025年设备更新预算压减20%（演示数据）", new(2024, 5, 24))),
        On(Laboratories, new(2024, 5, 24), new OrderRectification(RectificationOrigin.Evaluation, null, "完成设备验收，制定实验开出计划（演示数据）。", new(2024, 7, 31), new(2024, 5, 24))),
        Of(new(2024, 6, 12), Clerk(Laboratories.Unit.Unit), Laboratories.Unit.Unit, Laboratories.Table.Project, new Told("设备已全部验收，秋季学期实验开出计划已印发（演示数据）。", new(2024, 6, 12))),
        On(Laboratories, new(2024, 6, 18), new Verified("整改到位（演示数据）", new(2024, 6, 18))),
    ];

    static IEnumerable<PlayedAct> Evaluated((InventedUnit Unit, InventedTable Table) table, IReadOnlyList<decimal> points, string opinion)
    {
        yield return On(table, new(2024, 4, 15), new OrderEvaluation(ScoringInForce.Usual.Criteria, ["陈专管员（演示数据）", "第三方机构（演示数据）"], new(2024, 5, 31), new(2024, 4, 15), ScoringInForce.Usual));
        yield return On(table, new(2024, 5, 20), new EvaluateGoalTable([.. ScoringInForce.Usual.Criteria.Zip(points, (criterion, score) => new CriterionScored(criterion.Name, score))], opinion, new(2024, 5, 20)));
    }

    static PlayedAct On((InventedUnit Unit, InventedTable Table) table, DateOnly on, ICommand<GoalTable> command) => Of(on, Officer, table.Unit.Unit, table.Table.Project, command);

    static PlayedAct OnGoals(DateOnly on, ICommand<UnitYearGoals> command) => Of(on, Officer, InventedUnits.Education.ToString(), UnitYearGoals.Key(Year), command);

    /// <summary>As the unit hands it in: what its tables bring is read in the same transaction.</summary>
    static PlayedAct WholeYear(DateOnly on, string reached) => new(on, Lead(InventedUnits.Education), (door, order, stop) => door.Send(
        InventedUnits.Education.ToString(), nameof(ReportUnitSelfEvaluation), Hosting.Commands.Order.HashOf(nameof(ReportUnitSelfEvaluation), reached), order, async writing =>
        {
            var tables = TableResult.Of(await GoalTableView.OfYear(writing.Session, Year, stop), ScoringRules.Usual);
            var goals = await writing.Decide(UnitYearGoals.Key(Year), new HandedIn(tables, reached, on), stop);
            return new(goals.Id, goals.Version);
        }, stop));

    /// <summary>What no project did is judged as not reached; what fell short has a cause and a measure.</summary>
    sealed record HandedIn(IReadOnlyList<TableResult> Tables, string Reached, DateOnly On) : ICommand<UnitYearGoals>
    {
        static readonly Explained Late = new(DeviationCause.Institutions, "项目申报论证不充分（演示数据）", new("完善项目储备和论证（演示数据）", new(2024, 9, 30)));

        public IEnumerable<object> Decide(UnitYearGoals goals)
        {
            var judged = UnitTask.Of(goals.Content, Tables).Where(task => task.Table is null).Select(task => new TaskSaid(task.No, Reached, Attainment.NotAchieved, 30, Late)).ToList();
            var sheet = UnitScoreSheet.Of(goals.Content, Tables, judged, ScoringRules.Usual);
            var behind = sheet.Tasks.Where(task => task.Project is not null && task.MustExplain(ScoringRules.Usual)).Select(task => TaskSaid.Nothing(task.No) with { Explained = Late });
            return new ReportUnitSelfEvaluation(
                PlayedSelfEvaluation.Ordered, InventedUnits.Education, Tables, [.. judged, .. behind], "教育惠民和校舍安全目标完成，教师轮训未实施（演示数据）。",
                sheet.MustExplainExecution ? Late : Explained.Nothing, ScoringRules.Usual, On).Decide(goals);
        }
    }

    /// <summary>Of the rectification that was ordered last.</summary>
    sealed record Told(string Report, DateOnly On) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => new ReportRectification(table.Rectifications.Count, Report, On).Decide(table);
    }

    /// <summary>Of the rectification that was ordered last.</summary>
    sealed record Verified(string Opinion, DateOnly On) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => new AcceptRectification(table.Rectifications.Count, Opinion, On).Decide(table);
    }
}

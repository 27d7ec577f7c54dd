using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Seeding;

/// <summary>A unit's own goals of a year, stated around its largest projects and approved with its tables.</summary>
static class Stating
{
    const int Items = 10;

    static readonly Review Excellent = new(19, 28, 28, 18, "");

    public static IEnumerable<Act> Acts(SeededUnit unit, FiscalYear year, IEnumerable<TableYear> tables, Dice dice)
    {
        var (goals, autumn) = (new SeededStream<UnitYearGoals>(unit.Code.ToString(), UnitYearGoals.Key(year)), year.Number - 1);
        var content = Content(unit, tables);
        var window = TableYear.DeclarationOf(year);
        return
        [
            new(dice.AtDesk(dice.Day(new(autumn, 10, 10), new(autumn, 10, 26))), Staff.Clerk(unit.Code), told => told.Decide(goals, new DraftUnitGoals(year, content))),
            new(dice.AtDesk(dice.Day(new(autumn, 10, 28), new(autumn, 10, 31))), Staff.Lead(unit.Code), told => told.Decide(goals, new SubmitUnitGoals(told.Today, window))),
            new(dice.AtDesk(dice.Day(new(autumn, 11, 3), new(autumn, 11, 12))), Staff.Reviewer(unit.Code), told => told.Decide(goals, new PassUnitGoals())),
            new(dice.AtDesk(dice.Day(new(autumn, 11, 25), new(autumn, 12, 5))), Staff.Officer, told => told.Decide(goals, new ReviewUnitGoals(Excellent, told.Today))),
            new(dice.AtDesk(Declaring.ApprovalOf(year)), Staff.Officer, told => told.Decide(goals, new ApproveUnitGoals(Declaring.ApprovalOf(year), TableYear.Document(year, "预", 1)))),
        ];
    }

    static UnitGoalsContent Content(SeededUnit unit, IEnumerable<TableYear> tables) => new(
        $"围绕{unit.Name}年度重点工作，合理安排预算，按期完成各项目绩效目标。",
        [.. tables.Where(table => !table.IsGivenUp).OrderByDescending(table => table.Content.Budget.Total).Take(Items).Select((table, index) => new GoalItem(
            index + 1, table.Content.ProjectName, table.Content.Use, table.Content.Budget.Total, $"完成{table.Content.ProjectName}各项任务",
            $"{table.Content.Indicators[0].Name}{table.Content.Indicators[0].Target.Raw}", table.Code))],
        [new(1, "完善制度建设", "健全预算、采购和资产管理制度。"), new(2, "加强支出管理", "按月分析支出进度。")]);
}

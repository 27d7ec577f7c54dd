using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>How the year began: the bureau calls for goals, units declare them, departments and the bureau review, return and approve.</summary>
static class PlayedDeclaration
{
    public const string Document = "遵财预〔2023〕3号（演示数据）";

    static readonly FiscalYear Year = InventedUnits.Year;
    static readonly DateOnly Closes = new(2023, 1, 31);
    static readonly DateOnly Approval = new(2023, 2, 15);
    static readonly Window Window = new(Round.Key(Year, RoundKind.Declaration, 1), Closes);
    static readonly Review Good = new(18, 26, 25, 17, "维修面积应注明结构类型，经与单位协商修改后通过（演示数据）。");
    static readonly Review Excellent = new(19, 28, 28, 18, "");
    static readonly Review Fair = new(14, 20, 18, 12, "指标未体现建设质量，满意度调查没有说明样本，请修改后重新送审（演示数据）。");

    public static IEnumerable<PlayedAct> Acts { get; } =
    [
        .. InventedUnits.All.DistinctBy(u => u.Unit.Department).Select(Department), .. InventedUnits.All.Select(Registered),
        Of(new(2023, 1, 5), Officer, "130281", Window.Key, new OrderRound(Year, RoundKind.Declaration, 1, "2023年度预算绩效目标申报（演示数据）", null, new(2023, 1, 9), Closes, "河北2023", null)),
        .. InventedUnits.All.SelectMany(unit => unit.Tables.SelectMany(table => Declared(unit.Unit, table))),
        .. InventedUnits.All.SelectMany(Goals),
    ];

    static PlayedAct Department(InventedUnit unit) =>
        Of(new(2023, 1, 4), Administrator, "130281", Domain.Units.Department.Key(unit.Unit.Department), new RegisterDepartment(unit.Unit.Department, unit.Department));

    static PlayedAct Registered(InventedUnit unit) => Of(new(2023, 1, 4), Administrator, "130281", Unit.Key(unit.Unit), new RegisterUnit(unit.Unit, unit.Name));

    static IEnumerable<PlayedAct> Declared(UnitCode unit, InventedTable table)
    {
        var submittedOn = table.Fate is Fate.Late ? Closes.AddDays(3) : new DateOnly(2023, 1, 18);
        var acts = new List<PlayedAct> { By(Clerk(unit), new(2023, 1, 12), new DraftGoalTable(Year, table.Project, table.Content)) };
        if (table.Fate is Fate.Discarded)
            acts.Add(By(Lead(unit), new(2023, 1, 16), new DiscardGoalTable("改由教育局统一实施（演示数据）。")));
        if (table.Fate is Fate.Draft or Fate.Discarded)
            return acts;
        acts.Add(By(Lead(unit), submittedOn, new SubmitGoalTable(submittedOn, Window)));
        if (table.Fate is Fate.Mended)
            acts.AddRange(Mended(unit, table));
        if (table.Fate is Fate.AwaitingDepartment)
            return acts;
        acts.Add(By(Reviewer(unit), new(2023, 2, 6), new PassDepartmentReview("符合部门职责和年度工作计划。")));
        if (table.Fate is Fate.AwaitingBureau)
            return acts;
        acts.Add(By(Officer, new(2023, 2, 9), new ReviewGoalTable(table.Fate switch { Fate.Returned => Fair, Fate.Agreed => Good, _ => Excellent }, new(2023, 2, 9))));
        if (table.Fate is Fate.Agreed)
            acts.Add(By(Clerk(unit), new(2023, 2, 10), new EditGoalTable(Changed(table.Content, 0, row => row with { Description = "完成维修并验收的砖混结构校舍面积" }))));
        return table.Fate is Fate.Returned or Fate.AwaitingApproval ? acts : [.. acts, By(Officer, Approval, new ApproveGoalTable(Approval, Document))];

        PlayedAct By(Hosting.Commands.Actor who, DateOnly on, ICommand<GoalTable> command) => Of(on, who, unit, table.Project, command);
    }

    static IEnumerable<PlayedAct> Mended(UnitCode unit, InventedTable table) =>
    [
        Of(new(2023, 1, 20), Reviewer(unit), unit, table.Project, new ReturnGoalTable(new(Holder.Department, "数量指标偏低，请按上年实际测算（演示数据）。", [new("1.1", "上年实际完成318次")], new(2023, 1, 20)))),
        Of(new(2023, 1, 24), Clerk(unit), unit, table.Project, new EditGoalTable(Changed(table.Content, 0, row => row with { Target = TargetValue.Read("≥340次") }))),
        Of(new(2023, 1, 25), Lead(unit), unit, table.Project, new SubmitGoalTable(new(2023, 1, 25), Window)),
    ];

    static GoalTableContent Changed(GoalTableContent content, int row, Func<IndicatorContent, IndicatorContent> change) =>
        content with { Indicators = [.. content.Indicators.Select((indicator, index) => index == row ? change(indicator) : indicator)] };

    static IEnumerable<PlayedAct> Goals(InventedUnit unit)
    {
        var (tenant, stream) = (unit.Unit.ToString(), UnitYearGoals.Key(Year));
        var items = unit.Tables.Where(t => t.Fate is not Fate.Discarded).Select((t, index) => new GoalItem(
            index + 1, t.Content.ProjectName, t.Content.Use, t.Content.Budget.Total, $"完成{t.Content.ProjectName}各项任务", $"{t.Content.Indicators[0].Name}{t.Content.Indicators[0].Target.Raw}", t.Project));
        var content = new UnitGoalsContent($"围绕{unit.Name}年度重点工作，合理安排预算，按期完成各项目绩效目标。", [.. items],
            [new(1, "完善制度建设", "健全预算、采购和资产管理制度。"), new(2, "加强支出管理", "按月分析支出进度，代编预算6月底前细化到位。")]);
        yield return Of(new(2023, 1, 13), Clerk(unit.Unit), tenant, stream, new DraftUnitGoals(Year, content));
        yield return Of(new(2023, 1, 19), Lead(unit.Unit), tenant, stream, new SubmitUnitGoals(new(2023, 1, 19), Window));
        if (unit.Unit == InventedUnits.School)
            yield break;
        yield return Of(new(2023, 2, 6), Reviewer(unit.Unit), tenant, stream, new PassUnitGoals());
        if (unit.Unit == InventedUnits.Vehicles)
            yield break;
        yield return Of(new(2023, 2, 9), Officer, tenant, stream, new ReviewUnitGoals(Excellent, new(2023, 2, 9)));
        yield return Of(Approval, Officer, tenant, stream, new ApproveUnitGoals(Approval, Document));
    }
}

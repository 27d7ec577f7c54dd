using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>项目绩效目标表 to be filled in with Excel: a new project's, or a table's own with what it says, which after approval is asked for as an adjustment. The reader of documents reads it.</summary>
static class GoalTableTemplate
{
    public const string Name = "goal-table";
    public const string Title = "绩效目标表填报模板";

    const int SpareRows = 20;
    static readonly int[] UsualMonths = [3, 6, 10, 12];

    static readonly FormEntry Code = new("21位项目编码；还没有编码的留空，导入时给临时编号。");
    static readonly FormEntry Project = new("与预算一致的项目名称。");
    static readonly FormEntry Amount = new("单位万元，最多六位小数；没有的留空，不要填0。预算数应等于财政资金与其他资金之和。");
    static readonly FormEntry Use = new("资金的用途。");
    static readonly FormEntry Day = new("累计支出的节点，如3月底、10月15日。");
    static readonly FormEntry Share = new("到该日为止的累计支出比例，如30%；最后一个应为100%。");
    static readonly FormEntry Goals = new("每条目标一行（Alt+Enter换行）。");
    static readonly FormEntry IndicatorName = new("三级指标的名称。");
    static readonly FormEntry Description = new("怎样计算、说明什么。");
    static readonly FormEntry Target = new("符号、数值和单位写在一起，如≥95%、≤120万元、2台、2023年12月底前。");
    static readonly FormEntry Basis = new("指标值确定依据，如文号、合同、历史数据。");

    /// <summary>A template of a project that has no table yet.</summary>
    public static OfficialForm Blank(FiscalYear year, RegisteredUnit unit) => Of(
        year, unit, new("", Budget.Blank, "", new(UsualMonths.Select(month => CheckPoint.EndOf(month, 0))), [], []), IndicatorFramework.Cn2015, Cells.Fill(Code, "", 320), isBlank: true);

    /// <summary>A template that says what the table says.</summary>
    public static OfficialForm Of(GoalTable table, RegisteredUnit unit) => Of(
        new(table.Year), unit, new(table.ProjectName, table.Budget, table.Use, table.Plan, table.Goals, [.. table.Indicators.Select(ContentOf)]),
        IndicatorFramework.All.FirstOrDefault(framework => framework.Id == table.Framework) ?? IndicatorFramework.Cn2015, Cells.Centered($"{table.Project}", 320), isBlank: false);

    static IndicatorContent ContentOf(Indicator row) => new(row.Id, row.Level1, row.Level2, row.Name, row.Description, row.Target, row.Accrual, row.Basis);

    // Its title is not one of the reader's, which would call a project after it.
    static OfficialForm Of(FiscalYear year, RegisteredUnit unit, GoalTableContent content, IndicatorFramework framework, FormCell code, bool isBlank) =>
        new($"{year}年度项目{Title}", [HeadOf(content, code, isBlank), IndicatorsOf(content.Indicators, framework)]) { Caption = new($"{unit.Number}{unit.Name}", null, "单位：万元") };

    static FormGrid HeadOf(GoalTableContent content, FormCell code, bool isBlank) => new(
    [
        new(Cells.Head("项目编码", 140), code, Cells.Head("项目名称", 120), Cells.Fill(Project, content.ProjectName, 420)),
        new(
            Cells.Head("预算规模及资金用途", 140, rows: 2), Cells.Head("预算数", 95), Money(content.Budget.Total, 165), Cells.Head("其中：财政资金", 185), Money(content.Budget.Fiscal, 165),
            Cells.Head("其他资金", 115), Money(content.Budget.Other, 135)),
        new(Cells.Fill(Use, content.Use, 860, FormAlign.Left)),
        .. PlanOf(content.Plan is { CheckPoints: [] } ? new(UsualMonths.Select(month => CheckPoint.EndOf(month, 0))) : content.Plan, isBlank || content.Plan.CheckPoints is []),
        new(Cells.Head("绩效目标", 140), Cells.Fill(Goals, string.Join('\n', content.Goals), 860, FormAlign.Left)),
    ]);

    static FormCell Money(Money? money, int width) => Cells.Fill(Amount, money?.InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture) ?? "", width);

    static IEnumerable<FormRow> PlanOf(SpendingPlan plan, bool isBlank)
    {
        var widths = Cells.Shared(860, plan.CheckPoints.Count);
        yield return new([Cells.Head("资金支出计划（%）", 140, rows: 2), .. plan.CheckPoints.Zip(widths, (point, width) => Cells.Fill(Day, GoalTableForm.By(point), width))]);
        yield return new([.. plan.CheckPoints.Zip(widths, (point, width) => Cells.Fill(Share, isBlank ? "" : Cells.Percent(point.Percent), width))]);
    }

    static FormGrid IndicatorsOf(IReadOnlyList<IndicatorContent> rows, IndicatorFramework framework)
    {
        FormEntry level1 = new("从列表中选择；与上一行相同的也要选。", Levels(framework.Levels.Select(level => level.Name)));
        FormEntry level2 = new("从列表中选择；应属于所选的一级指标。", Levels(framework.Levels.SelectMany(level => level.Level2)));
        return new(
        [
            new(Cells.Head("一级指标", 130), Cells.Head("二级指标", 175), Cells.Head("三级指标", 165), Cells.Head("绩效指标描述", 245), Cells.Head("指标值", 120), Cells.Head("指标值确定依据", 165)),
            .. rows.Concat(Enumerable.Repeat<IndicatorContent?>(null, SpareRows)).Select(row => new FormRow(
                Cells.Fill(level1, row?.Level1 ?? "", 130), Cells.Fill(level2, row?.Level2 ?? "", 175), Cells.Fill(IndicatorName, row?.Name ?? "", 165, FormAlign.Left),
                Cells.Fill(Description, row?.Description ?? "", 245, FormAlign.Left), Cells.Fill(Target, row?.Target.Raw ?? "", 120), Cells.Fill(Basis, row?.Basis ?? "", 165, FormAlign.Left))),
        ], HeaderRows: 1);
    }

    static string Levels(IEnumerable<string> bare) => string.Join(',', bare.Select(level => $"{level}指标"));
}

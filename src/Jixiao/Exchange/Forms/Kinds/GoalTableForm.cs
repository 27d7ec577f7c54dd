using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>项目绩效目标表, in the published documents' own layout. Its words are those that the reader of documents knows.</summary>
static class GoalTableForm
{
    const int Label = 140;
    const int Beside = FormGrid.Width - Label;

    // 满意度指标 and 可持续影响指标 stand on one line.
    const int Level1 = 130;
    const int Level2 = 175;
    const int Name = 165;
    const int Description = 245;
    const int Target = 120;
    const int Basis = 165;

    public static OfficialForm Alone(FormFacts facts) => Of(facts, $"{facts.Table.ProjectName}绩效目标表") with
    {
        Heading = $"{facts.Table.Year}年度预算项目绩效目标",
        Signatures = SignatureLines.OfUnit,
    };

    /// <summary>The table under the title that it has in a document.</summary>
    public static OfficialForm Of(FormFacts facts, string title) => new(title, [HeadOf(facts.Table), IndicatorsOf(facts.Table.Indicators)]) { Caption = facts.Caption };

    static FormGrid HeadOf(GoalTable table) => new(
    [
        new(Cells.Head("项目编码", Label), Cells.Centered($"{table.Project}", 320), Cells.Head("项目名称", 120), Cells.Centered(table.ProjectName, 420)),
        new(
            Cells.Head("预算规模及资金用途", Label, rows: 2), Cells.Head("预算数", 95), Cells.Exact(table.Budget.Total, 165),
            Cells.Head("其中：财政资金", 185), Cells.Exact(table.Budget.Fiscal, 165), Cells.Head("其他资金", 115), Cells.Exact(table.Budget.Other, 135)),
        new(Cells.Text(table.Use, Beside)),
        .. PlanOf(table.Plan.CheckPoints),
        new(Cells.Head("绩效目标", Label), Cells.Text(string.Join('\n', table.Goals), Beside)),
    ]);

    static IEnumerable<FormRow> PlanOf(IReadOnlyList<CheckPoint> points)
    {
        const string plan = "资金支出计划（%）";
        if (points is [])
            return [new(Cells.Head(plan, Label), Cells.Text("", Beside))];
        var widths = Cells.Shared(Beside, points.Count);
        return
        [
            new([Cells.Head(plan, Label, rows: 2), .. points.Zip(widths, (point, width) => Cells.Head(By(point), width))]),
            new([.. points.Zip(widths, (point, width) => Cells.Centered(Cells.Percent(point.Percent), width))]),
        ];
    }

    // The end of a month is what any year could have as its last day, so that 2月28日 is read again as the day it is.
    public static string By(CheckPoint point) => point.Day >= DateTime.DaysInMonth(2024, point.Month) ? $"{point.Month}月底" : $"{point.Month}月{point.Day}日";

    static FormGrid IndicatorsOf(IReadOnlyList<Indicator> indicators) => new(
    [
        new(Cells.Head("一级指标", Level1), Cells.Head("二级指标", Level2), Cells.Head("三级指标", Name), Cells.Head("绩效指标描述", Description), Cells.Head("指标值", Target), Cells.Head("指标值确定依据", Basis)),
        .. indicators.Select((_, index) => RowOf(indicators, index)),
    ], HeaderRows: 1);

    static FormRow RowOf(IReadOnlyList<Indicator> rows, int index)
    {
        var row = rows[index];
        var (level1, level2) = (Cells.Span(rows, index, r => r.Level1), Cells.Span(rows, index, r => (r.Level1, r.Level2)));
        return new(
        [
            .. level1 > 0 ? [Cells.Head(row.Level1, Level1, level1)] : Array.Empty<FormCell>(),
            .. level2 > 0 ? [Cells.Head(row.Level2, Level2, level2)] : Array.Empty<FormCell>(),
            Cells.Text(row.Name, Name), Cells.Text(row.Description, Description), Cells.Centered(row.Target.Raw, Target), Cells.Text(row.Basis, Basis),
        ]);
    }
}

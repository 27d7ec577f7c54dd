using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>项目支出绩效执行监控表: what is filled in from the table's events, and what the unit said when it handed the form in.</summary>
static class MonitoringTableForm
{
    public const string Title = "绩效执行监控表";

    /// <summary>The form of the latest period that was handed in, read at the version at which it was.</summary>
    /// <exception cref="RuleBroken"><c>monitoring/none</c>: none was.</exception>
    public static OfficialForm OfLatest(FormFacts facts)
    {
        var report = facts.Table.Monitoring.MaxBy(one => one.AsOf) ?? throw new RuleBroken("monitoring/none", "该项目还没有填报执行监控表。");
        var then = facts.At(report.Version);
        return Of(then, MonitoringForm.Of(then, report.AsOf, report.Thresholds), report, facts.Unit);
    }

    /// <summary>A form of any round; null for what nobody handed in yet.</summary>
    public static OfficialForm Of(GoalTable shown, MonitoringForm form, MonitoringReport? report, RegisteredUnit unit) =>
        new($"{shown.Year}年度项目支出{Title}", [FundsOf(shown, form, report?.Funds), IndicatorsOf(form, report)])
        {
            Caption = FormFacts.CaptionOf(unit, shown.Standing) with { Mark = MarkOf(report) }, Signatures = SignatureLines.OfUnit, IsWide = true,
        };

    static string? MarkOf(MonitoringReport? report) => report?.Stage switch
    {
        null => "未填报",
        MonitoringStage.Reported => "待审核",
        MonitoringStage.Returned => "已退回",
        _ => null,
    };

    static FormGrid FundsOf(GoalTable shown, MonitoringForm form, MonitoredFunds? said) => new(
    [
        new(Cells.Head("项目名称", 200), Cells.Centered(shown.ProjectName, 340), Cells.Head("项目编码", 110), Cells.Centered($"{shown.Project}", 350)),
        new(Cells.Head("监控期间", 200), Cells.Centered($"1–{form.AsOf.Month}月（截至{FormWords.Of(form.AsOf)}）", 340), Cells.Head("年度总体目标", 110), Cells.Text(string.Join('\n', shown.Goals), 350)),
        new(
            Cells.Head("资金（万元）", 200), Cells.Head("年初预算数", 110), Cells.Head("全年预算数", 110), Cells.Head($"1–{form.AsOf.Month}月执行数", 120),
            Cells.Head("执行率", 90), Cells.Head("全年预计执行数", 120), Cells.Head("偏差原因", 120), Cells.Head("纠正措施", 130)),
        Of(form.Funds, said?.Forecast, FormWords.Cause(said?.Cause, said?.Explanation), FormWords.Measure(said?.Measure)),
        .. form.BySource.Select(row => Of(row, null, "", "")),
    ]);

    static FormRow Of(FundsRow row, Money? forecast, string cause, string measure) => new(
        Cells.Head(FormWords.Of(row.Source), 200), Cells.Amount(row.Initial, 110), Cells.Amount(row.Adjusted, 110), Cells.Amount(row.Executed, 120),
        Cells.Centered(FormWords.Rate(row.Rate), 90), Cells.Amount(forecast, 120), Cells.Text(cause, 120), Cells.Text(measure, 130));

    static FormGrid IndicatorsOf(MonitoringForm form, MonitoringReport? report) => new(
    [
        new(
            Cells.Head("一级指标", 80), Cells.Head("二级指标", 95), Cells.Head("三级指标", 145), Cells.Head("年度指标值", 95), Cells.Head($"1–{form.AsOf.Month}月执行情况", 100),
            Cells.Head("全年预计完成", 95), Cells.Head("偏差原因", 120), Cells.Head("完成可能性", 80), Cells.Head("纠正措施", 120), Cells.Head("备注", 70)),
        .. form.Rows.Select((_, index) => RowOf(form.Rows, index, report)),
    ], HeaderRows: 1);

    static FormRow RowOf(IReadOnlyList<MonitoringRow> rows, int index, MonitoringReport? report)
    {
        var (indicator, reached) = (rows[index].Indicator, rows[index].Reached);
        var (level1, level2) = (Cells.Span(rows, index, r => r.Indicator.Level1), Cells.Span(rows, index, r => (r.Indicator.Level1, r.Indicator.Level2)));
        var said = report?.Indicators.FirstOrDefault(one => one.Indicator == indicator.Id);
        return new(
        [
            .. level1 > 0 ? [Cells.Head(indicator.Level1, 80, level1)] : Array.Empty<FormCell>(),
            .. level2 > 0 ? [Cells.Head(indicator.Level2, 95, level2)] : Array.Empty<FormCell>(),
            Cells.Text(indicator.Name, 145), Cells.Centered(indicator.Target.Raw, 95), Cells.Centered(FormWords.Of(reached?.Value, reached?.Answer, indicator), 100),
            Cells.Centered(said is null ? "" : FormWords.Of(said.Forecast, said.Judged, indicator), 95), Cells.Text(FormWords.Cause(said?.Cause, said?.Explanation), 120),
            Cells.Centered(said?.Possibility is { } likely ? FormWords.Of(likely) : "", 80), Cells.Text(FormWords.Measure(said?.Measure), 120), Cells.Text(said?.Remark ?? "", 70),
        ]);
    }
}

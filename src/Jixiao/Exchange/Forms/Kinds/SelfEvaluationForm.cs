using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Evaluation;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>项目支出绩效自评表: as the unit handed it in, or what it would score by what is known; money by source, goals, targets and actuals with their scores.</summary>
static class SelfEvaluationForm
{
    /// <summary>What somebody chose to try is shown by what is known, whatever was handed in.</summary>
    public static OfficialForm Of(FormFacts facts) => facts.Table.SelfEvaluation is { } own && facts.Chosen.Count == 0
        ? Of(facts, facts.At(own.Version), own.Sheet, own)
        : Of(facts, facts.Table, ScoreView.Sheet(facts.Table, facts.Rules, facts.Chosen), null);

    static OfficialForm Of(FormFacts facts, GoalTable shown, ScoreSheet sheet, SelfEvaluation? own) =>
        new($"{shown.Year}年度项目支出绩效自评表", [FundsOf(shown, sheet, own), IndicatorsOf(shown, sheet, own)])
        {
            Caption = FormFacts.CaptionOf(facts.Unit, shown.Standing) with { Mark = MarkOf(own?.Stage) }, Signatures = SignatureLines.OfUnit, IsWide = true,
        };

    internal static string? MarkOf(SelfEvaluationStage? stage) => stage switch
    {
        null => "未报送",
        SelfEvaluationStage.Reported => "待复核",
        SelfEvaluationStage.Returned => "已退回",
        _ => null,
    };

    static FormGrid FundsOf(GoalTable table, ScoreSheet sheet, SelfEvaluation? own) => new(
    [
        new(Cells.Head("项目名称", 220), Cells.Centered(table.ProjectName, 330), Cells.Head("项目编码", 110), Cells.Centered($"{table.Project}", 340)),
        FundsHead,
        .. sheet.Funds.Select(row => Of(row, sheet.ExecutionWeight, sheet.ExecutionScore, own?.Execution, sheet.MustExplainExecution)),
        new(Cells.Head("年度总体目标", 100, rows: 2), Cells.Head("预期目标", 450), Cells.Head("实际完成情况", 450)),
        new(Cells.Text(string.Join('\n', table.Goals), 450), Cells.Text(own?.Outcome ?? "", 450)),
    ]);

    internal static FormRow FundsHead { get; } = new(
        Cells.Head("资金（万元）", 220), Cells.Head("年初预算数", 110), Cells.Head("全年预算数", 110), Cells.Head("全年执行数", 110),
        Cells.Head("分值", 80), Cells.Head("执行率", 100), Cells.Head("得分", 80), Cells.Head("偏差原因分析及改进措施", 190));

    internal static FormRow Of(FundsRow row, decimal weight, decimal score, Explained? said, bool mustExplain) => new(
        Cells.Head(FormWords.Of(row.Source), 220), Cells.Amount(row.Initial, 110), Cells.Amount(row.Adjusted, 110), Cells.Amount(row.Executed, 110),
        row.Source is null ? Cells.Points(weight, 80) : Cells.Centered("—", 80),
        Cells.Centered(FormWords.Rate(row.Rate), 100),
        row.Source is null ? Cells.Points(score, 80) : Cells.Centered("—", 80),
        Cells.Text(row.Source is null ? Explained(said, mustExplain) : "", 190));

    static FormGrid IndicatorsOf(GoalTable table, ScoreSheet sheet, SelfEvaluation? own) => new(
    [
        new(
            Cells.Head("一级指标", 100), Cells.Head("二级指标", 120), Cells.Head("三级指标", 190), Cells.Head("年度指标值", 130), Cells.Head("实际完成值", 110),
            Cells.Head("分值", 80), Cells.Head("得分", 80), Cells.Head("偏差原因分析及改进措施", 190)),
        .. sheet.Indicators.Select((score, index) => RowOf(table.Indicators, score, index, own)),
        new(Cells.Head("总分", 650), Cells.Points(100, 80), Cells.Points(sheet.Total, 80), Cells.Text($"等级：{NameOf(sheet.Grade)}{Capped(sheet.Sum, sheet.Cap)}", 190)),
    ], HeaderRows: 1);

    static FormRow RowOf(IReadOnlyList<Indicator> rows, IndicatorScore score, int index, SelfEvaluation? own)
    {
        var row = rows[index];
        var (level1, level2) = (Cells.Span(rows, index, r => r.Level1), Cells.Span(rows, index, r => (r.Level1, r.Level2)));
        return new(
        [
            .. level1 > 0 ? [Cells.Head(row.Level1, 100, level1)] : Array.Empty<FormCell>(),
            .. level2 > 0 ? [Cells.Head(row.Level2, 120, level2)] : Array.Empty<FormCell>(),
            Cells.Text(row.Name, 190), Cells.Centered(row.Target.Raw, 130), Cells.Centered(FormWords.Of(score.Actual?.Value, score.Actual?.Answer, row), 110),
            Cells.Points(score.Weight, 80), Cells.Points(score.Score, 80), Cells.Text(GroundsOf(score, own), 190),
        ]);
    }

    static string GroundsOf(IndicatorScore score, SelfEvaluation? own) => Grounds(score.Grounds) + (score.Penalty > 0 ? $"超过指标值较多，扣{score.Penalty:0.##}分。" : "")
        + Explained(own?.Indicators.FirstOrDefault(row => row.Indicator == score.Indicator) is { } said ? new(said.Cause, said.Explanation, said.Measure) : null, score.MustExplain);

    /// <summary>What the unit said; that it has to, while it did not.</summary>
    internal static string Explained(Explained? said, bool must) => said is { Cause: not null } or { Explanation: not null } or { Measure: not null }
        ? string.Join('\n', new[] { FormWords.Cause(said.Cause, said.Explanation), FormWords.Measure(said.Measure) }.Where(text => text.Length > 0))
        : must ? MustExplain : "";

    static string Grounds(ScoreGrounds grounds) => grounds switch
    {
        ScoreGrounds.Timed => "按完成时间计分。",
        ScoreGrounds.Chosen => "按选定比例计分。",
        ScoreGrounds.ToChoose => "待选定得分比例。",
        ScoreGrounds.NoActual => "未填报完成值。",
        ScoreGrounds.NoTarget => "指标值无法比较。",
        _ => "",
    };

    internal static string Capped(decimal sum, decimal? most) => most is { } cap && cap < sum ? $"（各项合计{sum:0.00}分，因执行率低，最高{cap:0.##}分）" : "";

    internal static string NameOf(Grade grade) => grade switch
    {
        Grade.Excellent => "优",
        Grade.Good => "良",
        Grade.Fair => "中",
        _ => "差",
    };

    const string MustExplain = "须说明偏差原因和改进措施。";
}

using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Evaluation;
using Jixiao.Exchange.FilledIn;
using Jixiao.MonitoringRounds;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>The forms of rounds to be filled in with Excel: what is known and what was handed in last stands in them, only what people say can be entered.</summary>
static class RoundTemplates
{
    public const string MonitoringTitle = "绩效执行监控填报模板";
    public const string SelfEvaluationTitle = "绩效自评填报模板";

    static readonly FormEntry Amount = new("单位万元，最多六位小数。");
    static readonly FormEntry Cause = new("从列表中选择；没有偏差的留空。", string.Join(',', Enum.GetValues<DeviationCause>().Select(FormWords.Of)));
    static readonly FormEntry Likely = new("从列表中选择；预计能够达到的可以留空。", string.Join(',', Enum.GetValues<Possibility>().Select(FormWords.Of)));
    static readonly FormEntry Value = new("预计全年完成的数值，与年度指标值同一单位。");
    static readonly FormEntry Answer = new("从列表中选择。", string.Join(',', Enum.GetValues<Attainment>().Select(FormWords.Of)));
    static readonly FormEntry Text = new("没有的留空。");
    static readonly FormEntry Day = new("措施完成的日期，如2023年9月30日；没有措施的留空。");
    static readonly FormEntry Goals = new("对照预期目标，写实际完成的情况。");
    static readonly FormEntry Band = new("定性指标按完成档次选定的得分比例，在括号所示的范围内；其他指标自动计分，留空。");

    public static OfficialForm Monitoring(MonitoringSheet sheet, RegisteredUnit unit)
    {
        var (form, said) = (sheet.Form, sheet.Report);
        var months = $"1–{form.AsOf.Month}月";
        return new($"{sheet.Now.Year}年度项目{MonitoringTitle}",
        [
            new(
            [
                Named(sheet.Now),
                Pair(RoundSheets.Version, Cells.Centered(sheet.Now.Version.ToString(CultureInfo.InvariantCulture), Half), "填报轮次", Cells.Centered(sheet.Round.Name, Half)),
                Pair("监控期间", Cells.Centered($"{months}（截至{FormWords.Of(form.AsOf)}）", Half), RoundSheets.AllFunds, Cells.Fill(Amount, said?.Funds.Forecast.InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture) ?? "", Half)),
                Pair("全年预算数（万元）", Cells.Amount(form.Funds.Adjusted, Half), $"{months}执行数（万元）", Cells.Amount(form.Funds.Executed, Half)),
                .. Explained(said?.Funds.Cause, said?.Funds.Explanation, said?.Funds.Measure, RoundSheets.Correction),
            ]),
            new(
            [
                Header("年度指标值", $"{months}执行情况", RoundSheets.Forecast, RoundSheets.Cause, RoundSheets.Explanation, RoundSheets.Possibility, RoundSheets.Correction, RoundSheets.Due, RoundSheets.Remark),
                .. form.Rows.Select((row, index) => Of(row, index, said?.Indicators.FirstOrDefault(one => one.Indicator == row.Indicator.Id))),
            ], HeaderRows: 1),
        ]) { Caption = FormFacts.CaptionOf(unit, sheet.Now.Standing), IsWide = true };
    }

    public static OfficialForm SelfEvaluation(SelfEvaluationSheet sheet, RegisteredUnit unit)
    {
        var (score, own) = (sheet.Score, sheet.Own);
        return new($"{sheet.Now.Year}年度项目{SelfEvaluationTitle}",
        [
            new(
            [
                Named(sheet.Now),
                Pair(RoundSheets.Version, Cells.Centered(sheet.Now.Version.ToString(CultureInfo.InvariantCulture), Half), "填报轮次", Cells.Centered(sheet.Round.Name, Half)),
                Pair("全年预算数（万元）", Cells.Amount(score.Funds[0].Adjusted, Half), "全年执行数（万元）", Cells.Amount(score.Funds[0].Executed, Half)),
                Pair("预期目标", Cells.Text(string.Join('\n', sheet.Now.Goals), Half), RoundSheets.Outcome, Cells.Fill(Goals, own?.Outcome ?? "", Half, FormAlign.Left)),
                .. Explained(own?.Execution.Cause, own?.Execution.Explanation, own?.Execution.Measure, RoundSheets.Improvement),
            ]),
            new(
            [
                Header("年度指标值", "实际完成值", "分值", RoundSheets.Percent, RoundSheets.Cause, RoundSheets.Explanation, RoundSheets.Improvement, RoundSheets.Due, "得分范围（%）"),
                .. sheet.Now.Indicators.Zip(score.Indicators).Select((row, index) => Of(row.First, row.Second, index, sheet, own?.Indicators.FirstOrDefault(one => one.Indicator == row.First.Id))),
            ], HeaderRows: 1),
        ]) { Caption = FormFacts.CaptionOf(unit, sheet.Now.Standing), IsWide = true };
    }

    const int Label = 150;
    const int Half = 350;
    static readonly int[] Widths = [40, 75, 85, 125, 80, 75, 75, 75, 95, 75, 75, 70, 55];

    static FormRow Pair(string label, FormCell cell, string other, FormCell beside) => new(Cells.Head(label, Label), cell, Cells.Head(other, Label), beside);

    static FormRow Named(GoalTable table) => Pair("项目编码", Cells.Centered($"{table.Project}", Half), "项目名称", Cells.Centered(table.ProjectName, Half));

    static IEnumerable<FormRow> Explained(DeviationCause? cause, string? explanation, CorrectiveMeasure? measure, string label) =>
    [
        Pair(RoundSheets.Cause, Cells.Fill(Cause, cause is { } named ? FormWords.Of(named) : "", Half), RoundSheets.Explanation, Cells.Fill(Text, explanation ?? "", Half, FormAlign.Left)),
        Pair(label, Cells.Fill(Text, measure?.Text ?? "", Half, FormAlign.Left), RoundSheets.Due, Cells.Fill(Day, DayOf(measure), Half)),
    ];

    static FormRow Header(params IReadOnlyList<string> own) =>
        new([.. new[] { FilledSheet.Number, "一级指标", "二级指标", FilledSheet.Name }.Concat(own).Select((text, index) => Cells.Head(text, Widths[index]))]);

    static FormRow Of(MonitoringRow row, int index, MonitoredIndicator? said) => new(
    [
        .. Named(row.Indicator, index), Cells.Centered(row.Indicator.Target.Raw, Widths[4]), Cells.Centered(FormWords.Of(row.Reached?.Value, row.Reached?.Answer, row.Indicator), Widths[5]),
        Cells.Fill(IsJudged(row.Indicator) ? Answer : Value, said is null ? "" : FormWords.Of(said.Forecast, said.Judged, row.Indicator), Widths[6]),
        Cells.Fill(Cause, said?.Cause is { } cause ? FormWords.Of(cause) : "", Widths[7]), Cells.Fill(Text, said?.Explanation ?? "", Widths[8], FormAlign.Left),
        Cells.Fill(Likely, said?.Possibility is { } likely ? FormWords.Of(likely) : "", Widths[9]), Cells.Fill(Text, said?.Measure?.Text ?? "", Widths[10], FormAlign.Left),
        Cells.Fill(Day, DayOf(said?.Measure), Widths[11]), Cells.Fill(Text, said?.Remark ?? "", Widths[12], FormAlign.Left),
    ]);

    static FormRow Of(Indicator indicator, IndicatorScore score, int index, SelfEvaluationSheet sheet, SelfScored? said)
    {
        var toChoose = score.Grounds is ScoreGrounds.ToChoose or ScoreGrounds.Chosen;
        var band = toChoose && sheet.Rules.Rules.Bands.Of(score.Actual!.Answer!.Value) is var (from, to) ? string.Create(CultureInfo.InvariantCulture, $"{from:0.##}–{to:0.##}") : "";
        return new(
        [
            .. Named(indicator, index), Cells.Centered(indicator.Target.Raw, Widths[4]), Cells.Centered(FormWords.Of(score.Actual?.Value, score.Actual?.Answer, indicator), Widths[5]), Cells.Points(score.Weight, Widths[6]),
            toChoose ? Cells.Fill(Band, said?.Percent?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", Widths[7]) : Cells.Centered("", Widths[7]),
            Cells.Fill(Cause, said?.Cause is { } cause ? FormWords.Of(cause) : "", Widths[8]), Cells.Fill(Text, said?.Explanation ?? "", Widths[9], FormAlign.Left),
            Cells.Fill(Text, said?.Measure?.Text ?? "", Widths[10], FormAlign.Left), Cells.Fill(Day, DayOf(said?.Measure), Widths[11]), Cells.Centered(band, Widths[12]),
        ]);
    }

    static IEnumerable<FormCell> Named(Indicator row, int index) =>
        [Cells.Centered($"{index + 1}", Widths[0]), Cells.Centered(row.Level1, Widths[1]), Cells.Centered(row.Level2, Widths[2]), Cells.Text(row.Name, Widths[3])];

    static string DayOf(CorrectiveMeasure? measure) => measure is { } given ? FormWords.Of(given.DueOn) : "";

    static bool IsJudged(Indicator row) => row.Accrual is Accrual.Qualitative or Accrual.Deadline;
}

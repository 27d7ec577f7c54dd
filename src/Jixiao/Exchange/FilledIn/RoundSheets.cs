using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Evaluation;
using Jixiao.Exchange.Documents;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.Hosting.Http;
using Jixiao.MonitoringRounds;

namespace Jixiao.Exchange.FilledIn;

/// <summary>What a filled-in workbook says of a round's form, as it is typed in its editor, or everything that is wrong with it, cell by cell.</summary>
/// <param name="Typed">As far as it could be read.</param>
/// <param name="Version">Of the table that the template was made of, over which it was filled in; 0 where that cannot be read.</param>
/// <param name="Problems">The part above the rows first.</param>
sealed record RoundSheet<TTyped>(TTyped Typed, long Version, IReadOnlyList<Problem> Problems);

/// <summary>Reads the forms of rounds; nothing changes.</summary>
static class RoundSheets
{
    public const string Version = "模板版本";
    public const string AllFunds = "全年预计执行数（万元）";
    public const string Forecast = "全年预计完成";
    public const string Cause = "偏差原因";
    public const string Explanation = "原因说明";
    public const string Possibility = "完成可能性";
    public const string Correction = "纠正措施";
    public const string Improvement = "改进措施";
    public const string Due = "措施完成日期";
    public const string Remark = "备注";
    public const string Outcome = "实际完成情况";
    public const string Percent = "得分比例（%）";

    /// <exception cref="RuleBroken"><c>import/…</c>: it is no such workbook.</exception>
    public static RoundSheet<TypedMonitoring> Monitoring(byte[] bytes, GoalTable table)
    {
        var sheet = FilledSheet.Read(bytes, Forecast);
        sheet.Require([Version, AllFunds, Cause, Explanation, Correction, Due], [Forecast, Cause, Explanation, Possibility, Correction, Due, Remark]);
        var version = VersionIn(sheet, table);
        var whole = Explained.Of(sheet, sheet.Beside, "资金", Correction);
        var typed = new TypedMonitoring(AmountIn(sheet, sheet.Beside(AllFunds)), whole.Cause, whole.Explanation, whole.Measure, whole.Due, Said(sheet, table, (row, indicator) => Monitored(sheet, row, indicator)));
        return new(typed, version, sheet.Problems);
    }

    /// <exception cref="RuleBroken"><c>import/…</c>: it is no such workbook.</exception>
    public static RoundSheet<TypedSelfEvaluation> SelfEvaluation(byte[] bytes, GoalTable table)
    {
        var sheet = FilledSheet.Read(bytes, Percent);
        sheet.Require([Version, Outcome, Cause, Explanation, Improvement, Due], [Percent, Cause, Explanation, Improvement, Due]);
        var version = VersionIn(sheet, table);
        var whole = Explained.Of(sheet, sheet.Beside, "资金", Improvement);
        var typed = new TypedSelfEvaluation(sheet.Beside(Outcome)?.Text ?? "", whole.Cause, whole.Explanation, whole.Measure, whole.Due, Said(sheet, table, (row, indicator) => Evaluated(sheet, row, indicator)));
        return new(typed, version, sheet.Problems);
    }

    /// <summary>The row of every indicator, each once.</summary>
    static List<TRow> Said<TRow>(FilledSheet sheet, GoalTable table, Func<Row, Indicator, TRow> read)
    {
        var (said, seen) = (new List<TRow>(), new HashSet<int>());
        foreach (var row in sheet.Rows.Where(row => row.Cells.Any(cell => cell.Text.Length > 0)))
        {
            if (sheet.IndicatorOf(row, table) is not { } indicator)
                continue;
            if (seen.Add(indicator.Id))
                said.Add(read(row, indicator));
            else
                sheet.Wrong(row.At, sheet.NumberOf(row), "sheet/row-twice", $"序号{sheet.NumberOf(row)}填写了不止一行。");
        }
        foreach (var (index, indicator) in table.Indicators.Index().Where(row => !seen.Contains(row.Item.Id)))
            sheet.Wrong(null, $"{index + 1}", "sheet/row-missing", $"没有找到第{index + 1}行指标“{indicator.Name}”，请使用下载的模板。");
        return said;
    }

    static long VersionIn(FilledSheet sheet, GoalTable table)
    {
        var cell = sheet.Beside(Version);
        if (long.TryParse(cell?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version <= table.Version)
            return version;
        if (cell is not null)
            sheet.Wrong(cell.At, Version, "sheet/no-version", $"“{Wording.Excerpt(cell.Text)}”不是本表的版本，请重新下载模板。");
        return 0;
    }

    static TypedMonitoringRow Monitored(FilledSheet sheet, Row row, Indicator indicator)
    {
        var (place, said) = (sheet.NumberOf(row), Explained.Of(sheet, column => sheet.At(row, column), sheet.NumberOf(row), Correction));
        return new(
            Id(indicator), ForecastIn(sheet, sheet.At(row, Forecast), place, indicator), said.Cause, said.Explanation, $"{sheet.ChosenIn<Possibility>(sheet.At(row, Possibility), place, FormWords.Of)}", said.Measure, said.Due,
            sheet.At(row, Remark)?.Text ?? "");
    }

    static TypedSelfEvaluationRow Evaluated(FilledSheet sheet, Row row, Indicator indicator)
    {
        var said = Explained.Of(sheet, column => sheet.At(row, column), sheet.NumberOf(row), Improvement);
        return new(Id(indicator), PercentIn(sheet, sheet.At(row, Percent), sheet.NumberOf(row)), said.Cause, said.Explanation, said.Measure, said.Due);
    }

    static string ForecastIn(FilledSheet sheet, Cell? cell, string place, Indicator indicator)
    {
        if (cell is not { Text.Length: > 0 })
            return "";
        try
        {
            var (value, answer) = FilledSheet.ValueOf(cell.Text, indicator);
            ActualRules.Check(indicator, value, answer);
            return value?.ToString(CultureInfo.InvariantCulture) ?? $"{answer}";
        }
        catch (RuleBroken broken)
        {
            sheet.Wrong(cell.At, place, broken);
            return "";
        }
    }

    static string PercentIn(FilledSheet sheet, Cell? cell, string place)
    {
        var text = Wording.Narrow(cell?.Text ?? "").TrimEnd('%');
        if (text.Length == 0 || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return text;
        sheet.Wrong(cell?.At, place, "sheet/no-number", $"“{Wording.Excerpt(text)}”不是数字。");
        return "";
    }

    static string AmountIn(FilledSheet sheet, Cell? cell)
    {
        if (cell is not { Text.Length: > 0 })
            return "";
        try
        {
            return HttpJson.WanYuan(cell.Text).InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture);
        }
        catch (RuleBroken broken)
        {
            sheet.Wrong(cell.At, AllFunds, broken);
            return "";
        }
    }

    static string Id(Indicator indicator) => indicator.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why something deviates and what is done about it, as it is typed.</summary>
    sealed record Explained(string Cause, string Explanation, string Measure, string Due)
    {
        public static Explained Of(FilledSheet sheet, Func<string, Cell?> cells, string place, string measure)
        {
            var cause = sheet.ChosenIn<DeviationCause>(cells(RoundSheets.Cause), place, FormWords.Of);
            var (text, due) = (cells(measure)?.Text ?? "", sheet.DayIn(cells(RoundSheets.Due), place));
            if (text.Length > 0 != due is not null && sheet.Problems.All(problem => problem.At != cells(RoundSheets.Due)?.At))
                sheet.Wrong((text.Length > 0 ? cells(RoundSheets.Due) : cells(measure))?.At, place, "monitoring/measure-incomplete", "措施和完成日期应一并填写。");
            return new($"{cause}", cells(RoundSheets.Explanation)?.Text ?? "", text, due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        }
    }
}

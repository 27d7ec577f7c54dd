using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Documents;

/// <summary>指标值 of one row; where the form splits it over columns (≥ | 95 | %), what one cell would say.</summary>
static class TargetReader
{
    const string Field = "指标值";

    public static TargetValue Read(string place, IndicatorCells cells, ReadingNotes notes)
    {
        var target = TargetValue.Read(Joined(cells));
        var findings = Findings(target, cells).ToList();
        notes.Read(place, Field, target.Raw, findings.Select(f => f.Confidence).DefaultIfEmpty(Confidence.Sure).Min());
        foreach (var (code, message, _) in findings)
            notes.Report(place, code, message, Field);
        return target;
    }

    static string Joined(IndicatorCells cells)
    {
        var (sign, value, unit) = (cells[IndicatorColumn.Operator], Wording.Unwrap(cells[IndicatorColumn.Target]), cells[IndicatorColumn.Unit]);
        if (TargetValue.Read(value).Meaning is not TargetMeaning.Compare bare)
            return value;
        // 指标性质 may also say 定量 or 正向, which is no sign.
        var signed = !bare.OperatorWritten && TargetValue.Read(sign + "1").Meaning is TargetMeaning.Compare { OperatorWritten: true } ? sign + value : value;
        return bare.Unit is null && unit.Length <= 20 ? signed + unit : signed;
    }

    static IEnumerable<(string Code, string Message, decimal Confidence)> Findings(TargetValue target, IndicatorCells cells)
    {
        var raw = Wording.Excerpt(target.Raw);
        if (target.Meaning is TargetMeaning.Unreadable)
            yield return ("target/unreadable", raw.Length == 0 ? "指标值为空。" : $"指标值“{raw}”无法识别，可能两个值连在了一起。", Confidence.None);
        else if (GluesDigits(cells[IndicatorColumn.Target]))
            yield return ("target/broken", $"指标值“{raw}”由断开的两行数字拼成，请核对。", Confidence.Doubtful);
        if (target.IsRate && !Fits(target) && !GrowthIn(cells))
            yield return ("target/rate-out-of-range", $"比率指标值“{raw}”不在0至100%之间。", Confidence.Doubtful);
        if (target.Meaning is TargetMeaning.Compare { Unit: null } or TargetMeaning.Range { Unit: null })
            yield return ("target/unit-missing", $"指标值“{raw}”没有计量单位。", Confidence.Likely);
        if (target.Meaning is TargetMeaning.Compare { OperatorWritten: false })
            yield return ("target/operator-missing", $"指标值“{raw}”没有比较符号，按“等于”读取。", Confidence.Likely);
    }

    static bool Fits(TargetValue target) =>
        (target.Meaning switch { TargetMeaning.Compare c => c.Number, TargetMeaning.Range r => r.To, _ => 0 }) <= (target.Unit == "‰" ? 1000 : 100);

    static bool GrowthIn(IndicatorCells cells) => (cells[IndicatorColumn.Name] + cells[IndicatorColumn.Description]).Contains("增", StringComparison.Ordinal);

    static bool GluesDigits(string cell)
    {
        var lines = cell.Split('\n');
        return lines.Zip(lines.Skip(1)).Any(pair => char.IsDigit(pair.First[^1]) && char.IsDigit(pair.Second[0]));
    }
}

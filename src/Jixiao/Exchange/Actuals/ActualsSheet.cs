using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;
using Jixiao.Exchange.Forms.Kinds;

namespace Jixiao.Exchange.Actuals;

/// <summary>The actuals that a filled-in workbook reports of a table, or everything that is wrong with it, cell by cell.</summary>
/// <param name="Commands">Of the rows that say something; none while there is a problem.</param>
/// <param name="Problems">In the sheet's order.</param>
sealed record ActualsSheet(IReadOnlyList<ReportActual> Commands, IReadOnlyList<Problem> Problems)
{
    public const string Number = "序号";
    public const string Name = "三级指标";
    public const string Value = "实际完成值";
    public const string Note = "说明";
    public const string Day = "截至日期";

    static readonly Regex DayShape = new("^(?<y>20[0-9]{2})[-年/.](?<m>[0-9]{1,2})[-月/.](?<d>[0-9]{1,2})日?$", RegexOptions.NonBacktracking);

    /// <summary>Reads a workbook for a table; nothing changes.</summary>
    /// <exception cref="RuleBroken"><c>import/…</c>: it is no such workbook.</exception>
    public static ActualsSheet Read(byte[] bytes, GoalTable table)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            throw new RuleBroken("import/not-a-document", "请上传填好的.xlsx模板。");
        var rows = SheetLayout.Of(bytes).OfType<Table>().SelectMany(block => block.Rows).ToList();
        var header = rows.FindIndex(row => row.Cells.Any(cell => Says(cell, Value)) && row.Cells.Any(cell => Says(cell, Number)));
        if (header < 0)
            throw new RuleBroken("import/nothing-found", "没有找到“序号”和“实际完成值”两列，请使用下载的模板。");
        var problems = new List<Problem>();
        var day = DayOf(rows.Take(header), problems);
        var columns = rows[header].Cells.Where(cell => cell.Text.Length > 0).DistinctBy(cell => Wording.Narrow(cell.Text)).ToDictionary(cell => Wording.Narrow(cell.Text), cell => cell.Column);
        var commands = new List<ReportActual>();
        foreach (var row in rows.Skip(header + 1))
            if (At(row, columns, Value) is { Text.Length: > 0 } said && Read(table, row, columns, said, day, problems) is { } command)
            {
                commands.Add(command);
                table = command.Decide(table).Aggregate(table, (state, e) => state.Evolve(e));
            }
        if (commands is [] && problems is [])
            problems.Add(new("", "actual/none", "没有填写任何完成值。"));
        return new(problems is [] ? commands : [], problems);
    }

    static ReportActual? Read(GoalTable table, Row row, Dictionary<string, int> columns, Cell said, DateOnly? day, List<Problem> problems)
    {
        var number = At(row, columns, Number)?.Text ?? "";
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var no) || table.Indicators.ElementAtOrDefault(no - 1) is not { } indicator || Wording.Unwrap(At(row, columns, Name)?.Text ?? "") != indicator.Name)
            return Wrong(row.At, number, "actual/other-row", $"序号“{Wording.Excerpt(number)}”与三级指标不是本表现在的一行，请重新下载模板。");
        try
        {
            var (value, answer) = ValueOf(said.Text, indicator);
            var command = new ReportActual(indicator.Id, day ?? new FiscalYear(table.Year).FirstDay, value, answer, At(row, columns, Note)?.Text is { Length: > 0 } note ? note : null);
            _ = command.Decide(table).ToList();
            return command;
        }
        catch (RuleBroken broken)
        {
            return Wrong(said.At, number, broken.Code, broken.Message);
        }

        ReportActual? Wrong(SheetPlace? at, string place, string code, string sentence)
        {
            problems.Add(new(place, code, sentence) { At = at });
            return null;
        }
    }

    static (decimal? Value, Attainment? Answer) ValueOf(string text, Indicator indicator)
    {
        foreach (var answer in Enum.GetValues<Attainment>().Where(answer => FormWords.Of(answer) == text))
            return (null, answer);
        var narrow = Wording.Narrow(text);
        var bare = indicator.Target.Unit is { Length: > 0 } unit && narrow.EndsWith(unit, StringComparison.Ordinal) ? narrow[..^unit.Length] : narrow;
        return decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? (value, null)
            : throw new RuleBroken("actual/malformed", $"完成值“{Wording.Excerpt(text)}”不是数字。");
    }

    static DateOnly? DayOf(IEnumerable<Row> head, List<Problem> problems)
    {
        var cells = head.SelectMany(row => row.Cells).ToList();
        var label = cells.FindIndex(cell => Says(cell, Day));
        var cell = cells.ElementAtOrDefault(label + 1);
        if (label >= 0 && cell is not null && DayShape.Match(Wording.Narrow(cell.Text)) is { Success: true } match
            && DateOnly.TryParse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", CultureInfo.InvariantCulture, out var day))
            return day;
        problems.Add(new(Day, "actual/no-day", $"截至日期“{Wording.Excerpt(cell?.Text ?? "")}”不是日期，请写作2023年6月30日。") { At = cell?.At });
        return null;
    }

    static bool Says(Cell cell, string word) => Wording.Narrow(cell.Text) == word;

    static Cell? At(Row row, Dictionary<string, int> columns, string word) =>
        columns.TryGetValue(word, out var column) ? row.Cells.FirstOrDefault(cell => cell.Column <= column && column < cell.Column + cell.Span) : null;
}

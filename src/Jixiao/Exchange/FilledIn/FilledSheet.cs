using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;
using Jixiao.Exchange.Forms.Kinds;

namespace Jixiao.Exchange.FilledIn;

/// <summary>A template that came back filled in: cells with their labels beside them, then a row of each indicator. Whatever is wrong is gathered, cell by cell, while it is asked.</summary>
sealed class FilledSheet
{
    public const string Number = "序号";
    public const string Name = "三级指标";

    static readonly Regex DayShape = new("^(?<y>20[0-9]{2})[-年/.](?<m>[0-9]{1,2})[-月/.](?<d>[0-9]{1,2})日?$", RegexOptions.NonBacktracking);

    readonly List<Cell> head;
    readonly Dictionary<string, int> columns;
    readonly List<Problem> problems = [];

    FilledSheet(IReadOnlyList<Row> rows, int header)
    {
        head = [.. rows.Take(header).SelectMany(row => row.Cells)];
        columns = rows[header].Cells.Where(cell => cell.Text.Length > 0).DistinctBy(cell => Wording.Narrow(cell.Text)).ToDictionary(cell => Wording.Narrow(cell.Text), cell => cell.Column);
        Rows = [.. rows.Skip(header + 1)];
    }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Everything that was found wrong so far, in the order of asking.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <param name="column">A column that tells this template from any other.</param>
    /// <exception cref="RuleBroken"><c>import/…</c>: it is no such workbook.</exception>
    public static FilledSheet Read(byte[] bytes, string column)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            throw new RuleBroken("import/not-a-document", "请上传填好的.xlsx模板。");
        var rows = SheetLayout.Of(bytes).OfType<Table>().SelectMany(block => block.Rows).ToList();
        var header = rows.FindIndex(row => row.Cells.Any(cell => Says(cell, column)) && row.Cells.Any(cell => Says(cell, Number)));
        return header < 0 ? throw new RuleBroken("import/nothing-found", $"没有找到“{Number}”和“{column}”两列，请使用下载的模板。") : new(rows, header);
    }

    /// <summary>Takes down every label and column that whoever filled it in took out, so that nothing is silently blank.</summary>
    public void Require(IEnumerable<string> labels, IEnumerable<string> named)
    {
        foreach (var gone in labels.Where(label => Beside(label) is null).Concat(named.Where(column => !columns.ContainsKey(Wording.Narrow(column)))))
            Wrong(null, gone, "sheet/part-missing", $"没有找到“{gone}”，请使用下载的模板。");
    }

    /// <summary>The cell beside a label above the rows; null where there is none.</summary>
    public Cell? Beside(string label) => head.FindIndex(cell => Says(cell, label)) is >= 0 and var at ? head.ElementAtOrDefault(at + 1) : null;

    /// <summary>A row's cell in a column; null where there is none.</summary>
    public Cell? At(Row row, string column) =>
        columns.TryGetValue(Wording.Narrow(column), out var at) ? row.Cells.FirstOrDefault(cell => cell.Column <= at && at < cell.Column + cell.Span) : null;

    /// <summary>The number of a row, as it stands.</summary>
    public string NumberOf(Row row) => At(row, Number)?.Text ?? "";

    /// <summary>The table's indicator that a row is of; null and a problem where it is of none that the table has now.</summary>
    public Indicator? IndicatorOf(Row row, GoalTable table)
    {
        var number = NumberOf(row);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && table.Indicators.ElementAtOrDefault(no - 1) is { } indicator && Wording.Unwrap(At(row, Name)?.Text ?? "") == indicator.Name)
            return indicator;
        Wrong(row.At, number, "sheet/other-row", $"序号“{Wording.Excerpt(number)}”与三级指标不是本表现在的一行，请重新下载模板。");
        return null;
    }

    /// <summary>A day; null, and a problem unless the cell is blank, where it is none.</summary>
    public DateOnly? DayIn(Cell? cell, string place)
    {
        var text = cell?.Text ?? "";
        if (DayShape.Match(Wording.Narrow(text)) is { Success: true } match
            && DateOnly.TryParse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", CultureInfo.InvariantCulture, out var day))
            return day;
        if (text.Length > 0)
            Wrong(cell?.At, place, "sheet/no-day", $"“{Wording.Excerpt(text)}”不是日期，请写作2023年6月30日。");
        return null;
    }

    /// <summary>What was chosen from a list; null, and a problem unless the cell is blank, where it is none of it.</summary>
    public T? ChosenIn<T>(Cell? cell, string place, Func<T, string> word)
        where T : struct, Enum
    {
        var text = cell?.Text ?? "";
        foreach (var choice in Enum.GetValues<T>().Where(choice => word(choice) == text))
            return choice;
        if (text.Length > 0)
            Wrong(cell?.At, place, "sheet/not-in-list", $"“{Wording.Excerpt(text)}”不在下拉列表中：{string.Join('、', Enum.GetValues<T>().Select(word))}。");
        return null;
    }

    /// <summary>A number in the target's unit, which may stand behind it, or a judgement.</summary>
    /// <exception cref="RuleBroken"><c>actual/malformed</c>.</exception>
    public static (decimal? Value, Attainment? Answer) ValueOf(string text, Indicator indicator)
    {
        foreach (var answer in Enum.GetValues<Attainment>().Where(answer => FormWords.Of(answer) == text))
            return (null, answer);
        var narrow = Wording.Narrow(text);
        var bare = indicator.Target.Unit is { Length: > 0 } unit && narrow.EndsWith(unit, StringComparison.Ordinal) ? narrow[..^unit.Length] : narrow;
        return decimal.TryParse(bare, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? (value, null)
            : throw new RuleBroken("actual/malformed", $"完成值“{Wording.Excerpt(text)}”不是数字。");
    }

    /// <summary>Takes down what is wrong with a cell.</summary>
    public void Wrong(SheetPlace? at, string place, string code, string sentence) => problems.Add(new(place, code, sentence) { At = at });

    /// <summary>Takes down why something was refused.</summary>
    public void Wrong(SheetPlace? at, string place, RuleBroken broken) => Wrong(at, place, broken.Code, broken.Message);

    static bool Says(Cell cell, string word) => Wording.Narrow(cell.Text) == Wording.Narrow(word);
}

using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

enum HeadField
{
    Code,
    Name,
    Use,
    Total,
    Fiscal,
    Other,
    Plan,
    Goals,
}

/// <summary>
/// The part of a goal table above its indicators, as labels with the cells that follow them. Rows do not matter here: the same labels stand in one
/// row or several, and blank lines come and go.
/// </summary>
sealed class TableHead
{
    const int LongestAmount = 30;

    /// <summary>What stands above a table that nobody approved yet.</summary>
    const string Draft = "草案";

    static readonly Dictionary<string, HeadField> Labels = new()
    {
        ["项目编码"] = HeadField.Code, ["项目代码"] = HeadField.Code,
        ["项目名称"] = HeadField.Name,
        ["预算规模及资金用途"] = HeadField.Use, ["资金用途"] = HeadField.Use,
        ["预算数"] = HeadField.Total, ["预算金额"] = HeadField.Total, ["预算规模"] = HeadField.Total,
        ["其中:财政资金"] = HeadField.Fiscal, ["财政资金"] = HeadField.Fiscal, ["其中:财政拨款"] = HeadField.Fiscal,
        ["其他资金"] = HeadField.Other, ["其它资金"] = HeadField.Other, ["其中:其他资金"] = HeadField.Other,
        ["资金支出计划"] = HeadField.Plan,
        ["绩效目标"] = HeadField.Goals, ["项目绩效目标"] = HeadField.Goals, ["年度绩效目标"] = HeadField.Goals, ["总体绩效目标"] = HeadField.Goals,
        ["总体目标"] = HeadField.Goals, ["年度目标"] = HeadField.Goals, ["年度总体目标"] = HeadField.Goals,
    };

    static readonly Regex CurrencyWord = new("^(?:金额)?单位:(?<unit>亿元|万元|元)$", RegexOptions.NonBacktracking);
    static readonly Regex UnitShape = new(@"^(?:(?:预算)?单位|部门)?[：:]?\s*(?<number>[0-9０-９]{6})[-—]?\s*(?<name>[^0-9０-９\s-].{0,100})$", RegexOptions.NonBacktracking);

    readonly Dictionary<HeadField, List<string>> values = [];
    readonly Dictionary<HeadField, SheetPlace> cells = [];
    readonly List<string> strangers = [];
    SheetPlace? at;
    HeadField? current;

    public string? Currency { get; private set; }

    public (string Number, string Name)? Unit { get; private set; }

    /// <summary>Texts that belong to no label.</summary>
    public IReadOnlyList<string> Strangers => strangers;

    public static TableHead Of(IEnumerable<Row> rows)
    {
        var head = new TableHead();
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => !cell.Repeats))
        {
            head.at = cell.At;
            head.Take(cell.Text);
        }
        return head;
    }

    /// <summary>Whether the first cell of a row can only stand at the top of a table.</summary>
    public static bool Starts(string first) => CurrencyOf(first) is not null || LabelOf(first) is HeadField.Code || UnitOf(first) is not null;

    /// <summary>Whether the row can only stand at the top of a table.</summary>
    public static bool Starts(Row row) => row.Cells is [var first, ..] && Starts(first.Text) || row.Cells.Any(c => CurrencyOf(c.Text) is not null || LabelOf(c.Text) is HeadField.Code);

    /// <summary>What a label asks for; null for any other text. A note in brackets, as in 资金支出计划（%）, makes no difference.</summary>
    public static HeadField? LabelOf(string text) =>
        text.Length <= 40 && Labels.TryGetValue(Wording.Narrow(text).Split('(')[0].TrimEnd(':'), out var field) ? field : null;

    public IReadOnlyList<string> All(HeadField field) => values.GetValueOrDefault(field, []);

    /// <summary>The cell of a workbook in which a field's first value stands, else its label.</summary>
    public SheetPlace? At(HeadField field) => cells.GetValueOrDefault(field);

    public string First(HeadField field) => All(field).FirstOrDefault("");

    void Take(string text)
    {
        if (LabelOf(text) is { } label)
            Open(label);
        else if (CurrencyOf(text) is { } currency)
            Currency = currency;
        else if (Unit is null && current is null && UnitOf(text) is { } unit)
            Unit = unit;
        else if (current is { } field)
            Fill(field, text);
        else if (text.Length > 0 && text != Draft)
            strangers.Add(text);
    }

    void Open(HeadField label)
    {
        current = label;
        if (values.TryAdd(label, []) && at is not null)
            cells[label] = at;
    }

    // A label with one value is closed by it; after an amount only the text on the use of funds can follow.
    void Fill(HeadField field, string text)
    {
        if (at is not null && values[field].Count == 0)
            cells[field] = at;
        switch (field)
        {
            case HeadField.Plan when !CanBePlan(text):
                strangers.Add(text);
                current = null;
                break;
            case HeadField.Total or HeadField.Fiscal or HeadField.Other:
                Open(HeadField.Use);
                values[IsSentence(text) ? HeadField.Use : field].Add(text);
                break;
            default:
                values[field].Add(text);
                current = field is HeadField.Code or HeadField.Name ? null : field;
                break;
        }
    }

    // Where the blank cell of 其他资金 is lost, the next cell is the text on the use of funds already.
    static bool IsSentence(string text) => text.Length > LongestAmount || text.Contains('。', StringComparison.Ordinal) || text.Contains("用于", StringComparison.Ordinal);

    // Days and shares have digits; anything else is a label that this form does not have.
    static bool CanBePlan(string text) => Amounts.IsBlank(text) || text.Length <= 20 && text.Any(char.IsDigit);

    static string? CurrencyOf(string text) =>
        text.Length <= 20 && CurrencyWord.Match(Wording.Narrow(text)) is { Success: true } match ? match.Groups["unit"].Value : null;

    static (string, string)? UnitOf(string text) =>
        text.Length <= 120 && UnitShape.Match(text) is { Success: true } match
            ? (Wording.Narrow(match.Groups["number"].Value), match.Groups["name"].Value)
            : null;
}

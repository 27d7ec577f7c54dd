using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;

namespace Jixiao.Treasury;

/// <summary>What stands in one row of a file, cell by cell as text; blank cells are null. What could not be read at all has a reason instead.</summary>
public sealed record RowCells(int Number, IReadOnlyList<string?> Texts, RuleBroken? Unreadable = null)
{
    const int Longest = 200;
    static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The row's own id as far as there is one.</summary>
    public string Id => this[Column.Id] ?? "";

    public string? this[Column column] => Texts.ElementAtOrDefault((int)column)?.Trim() is { Length: > 0 } text ? text : null;

    public bool IsBlank => Unreadable is null && Columns.All.All(column => this[column] is null);

    public static RowCells Malformed(int number) => new(number, [], new("row/malformed", "这一行无法读取。"));

    /// <summary>The row, when it has the right shape.</summary>
    /// <exception cref="RuleBroken">What is wrong with its shape, or its unit is not among those.</exception>
    public PaymentRow Read(PayableUnits units)
    {
        if (Unreadable is not null)
            throw Unreadable;
        var reverses = Optional(Column.Reverses);
        return new(
            Number, Text(Column.Id), units.Find(Text(Column.Unit)), Year(), ProjectCode.Parse(Text(Column.Project)), HttpJson.Yuan(Text(Column.Amount)), Source(), Day(),
            Text(Column.Voucher), Optional(Column.Line), reverses, reverses is null ? null : Text(Column.Reason));
    }

    string Text(Column column) => Optional(column) ?? throw new RuleBroken("row/missing", $"“{column.Head()}”不能为空。");

    string? Optional(Column column) => this[column] switch
    {
        { Length: > Longest } => throw new RuleBroken("row/too-long", $"“{column.Head()}”超过{Longest}个字符。"),
        // A lone half of a character, or a null character, is no text to PostgreSQL.
        { } text when text.Any(char.IsControl) || text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar) => throw new RuleBroken("row/malformed", $"“{column.Head()}”含有无法保存的字符。"),
        var text => text,
    };

    FiscalYear Year() => FiscalYear.TryParse(Text(Column.Year), out var year) ? year : throw new RuleBroken("row/year", $"“{this[Column.Year]}”不是年度。");

    FundSource Source() => Optional(Column.Source) switch
    {
        null or "fiscal" or "财政资金" => FundSource.Fiscal,
        "other" or "其他资金" => FundSource.Other,
        "carryOver" or "上年结转" => FundSource.CarryOver,
        var other => throw new RuleBroken("row/source", $"“{other}”不是资金来源，应为财政资金、其他资金或上年结转。"),
    };

    DateOnly Day() => DateOnly.TryParseExact(Text(Column.PaidOn), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2099
        ? day
        : throw new RuleBroken("row/day", $"“{this[Column.PaidOn]}”不是日期，应如2023-06-30。");
}

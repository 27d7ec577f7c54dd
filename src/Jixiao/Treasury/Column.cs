using Jixiao.Domain;

namespace Jixiao.Treasury;

/// <summary>What a row says, in the order of the template's columns.</summary>
public enum Column
{
    Id,
    Unit,
    Year,
    Project,
    Amount,
    Source,
    PaidOn,
    Voucher,
    Line,
    Reverses,
    Reason,
}

/// <summary>How the columns are called in a sheet's head and in JSON.</summary>
public static class Columns
{
    static readonly string[] Heads = ["编号", "单位", "年度", "项目编码", "金额（元）", "资金来源", "支付日期", "凭证号", "行号", "冲销编号", "原因"];
    static readonly string[] Fields = ["id", "unit", "year", "project", "amountYuan", "source", "paidOn", "voucher", "line", "reverses", "reason"];
    static readonly Column[] Needed = [Column.Id, Column.Unit, Column.Year, Column.Project, Column.Amount, Column.PaidOn, Column.Voucher];

    public static IReadOnlyList<Column> All { get; } = Enum.GetValues<Column>();

    public static string Head(this Column column) => Heads[(int)column];

    public static string Field(this Column column) => Fields[(int)column];

    /// <summary>Which column of the sheet is which, by its head; columns of other names are left out.</summary>
    /// <exception cref="RuleBroken"><c>treasury/no-head</c> when one is missing that every row needs.</exception>
    public static IReadOnlyDictionary<int, Column> Find(IEnumerable<string?> head)
    {
        var found = head.Select((text, at) => (At: at, Column: Named(text))).Where(c => c.Column is not null).DistinctBy(c => c.Column).ToDictionary(c => c.At, c => c.Column!.Value);
        return Needed.Except(found.Values).ToList() is [var missing, ..]
            ? throw new RuleBroken("treasury/no-head", $"表头缺少“{missing.Head()}”，请使用模板。")
            : found;
    }

    static Column? Named(string? text)
    {
        var name = text?.Trim().Replace('(', '（').Replace(')', '）') ?? "";
        return All.Where(c => name == c.Head() || name == c.Field()).Select(c => (Column?)c).FirstOrDefault();
    }
}

namespace Jixiao.Exchange.Documents;

/// <summary>A cell of a workbook, as its program names it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">A, B, …</param>
public sealed record SheetPlace(string Sheet, int Row, string Column)
{
    /// <summary>As a person finds it.</summary>
    public override string ToString() => $"工作表“{Sheet}”第{Row}行{Column}列";
}

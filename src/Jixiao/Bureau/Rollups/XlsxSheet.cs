using Jixiao.Domain;
using Jixiao.Hosting.Http;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Jixiao.Bureau.Rollups;

/// <summary>A sheet as .xlsx, written row by row: amounts are numbers, texts are texts.</summary>
static class XlsxSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // What it calls fast would go back in the file, which a response cannot.
    static readonly OpenXmlConfiguration Plain = new() { FastMode = false, AutoFilter = false, TableStyles = TableStyles.None };

    public static Task Write<T>(Stream to, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken stop) =>
        to.SaveAsAsync(rows.Select(row => (IDictionary<string, object?>)columns.ToDictionary(c => c.Head, c => Cell(c.Value(row)))), configuration: Plain, cancellationToken: stop);

    static object? Cell(object? cell) => cell switch
    {
        Money money => money.InYuan,
        DateOnly day => SheetText.Of(day),
        _ => cell,
    };
}

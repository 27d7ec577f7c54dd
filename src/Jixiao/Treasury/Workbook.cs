using System.Globalization;
using System.Xml;
using Jixiao.Domain;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Jixiao.Treasury;

/// <summary>The first sheet of an .xlsx workbook, a row at a time.</summary>
static class Workbook
{
    // A day that was typed into a cell without a format of days is a count of them: 2000-01-01 to 2099-12-31.
    const double FirstDay = 36526;
    const double LastDay = 73050;

    public static IEnumerable<RowCells> Rows(Stream file)
    {
        IReadOnlyDictionary<int, Column>? columns = null;
        var number = 0;
        foreach (var cells in Cells(file))
        {
            number++;
            if (columns is null)
                columns = Columns.Find(cells.Select(Text));
            else if (Row(number, cells, columns) is { IsBlank: false } row)
                yield return row;
        }
    }

    /// <summary>An empty sheet to fill in.</summary>
    public static byte[] Template()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { Columns.All.ToDictionary(column => column.Head(), _ => (object?)null) }, configuration: new OpenXmlConfiguration { EnableAutoWidth = true, FastMode = true });
        return file.ToArray();
    }

    static RowCells Row(int number, object?[] cells, IReadOnlyDictionary<int, Column> columns)
    {
        var texts = new string?[Columns.All.Count];
        foreach (var (at, column) in columns.Where(c => c.Key < cells.Length))
            texts[(int)column] = Text(column, cells[at]);
        return new(number, texts);
    }

    static string? Text(Column column, object? cell) => (column, cell) switch
    {
        (Column.PaidOn, double days) when days is >= FirstDay and < LastDay + 1 => Text(DateTime.FromOADate(days)),
        // A number has lost the zeros before it.
        (Column.Unit, double) => Text(cell)?.PadLeft(6, '0'),
        _ => Text(cell),
    };

    /// <summary>A number with the fifteen digits that Excel itself keeps and shows, so that 0.1+0.2 is 0.3 and no fen is lost.</summary>
    static string? Text(object? cell) => cell switch
    {
        null => null,
        double number => Exact(number),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    static string Exact(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    static IEnumerable<object?[]> Cells(Stream file)
    {
        using var rows = Opened(() => file.Query(configuration: new OpenXmlConfiguration { FillMergedCells = false }).Cast<IDictionary<string, object?>>().GetEnumerator());
        while (Opened(rows.MoveNext))
            yield return [.. rows.Current.Values];
    }

    static T Opened<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or FormatException or KeyNotFoundException or ArgumentException or InvalidOperationException or NullReferenceException or IOException)
        {
            throw new RuleBroken("treasury/unreadable", "文件不是可以读取的表格（.xlsx）。");
        }
    }
}

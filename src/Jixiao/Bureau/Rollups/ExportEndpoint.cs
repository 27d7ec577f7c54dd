using System.Globalization;
using System.Net.Mime;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.Http.Features;

namespace Jixiao.Bureau.Rollups;

/// <summary>Gives rollups and the tables behind them as .csv and .xlsx, written as they are read: however many rows, no more than a few of them are in memory.</summary>
public static class ExportEndpoint
{
    /// <summary>How many rows the file will have, by which a page shows how far it is.</summary>
    const string RowsHeader = "Jixiao-Rows";

    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapGet("/rollups.{format}", async (string format, HttpContext http, RollupView view, CancellationToken stop) =>
        {
            var rollup = await view.Find(RollupAddress.Read(http) with { Attainment = true }, stop);
            await http.Send(format, $"rollups-{rollup.Year}-{RollupAddress.Word(rollup.By)}", Sheets.Rollup, rollup.Rows.Count, rollup.Rows.ToAsyncEnumerable(), stop);
        }).By(Permission.ReadBureau);
        bureau.MapGet("/rollups/tables.{format}", (string format, HttpContext http, TablesView view, CancellationToken stop) =>
        {
            var question = RollupAddress.Read(http);
            return view.All(question, (count, lines) => http.Send(format, $"tables-{question.Year}", Sheets.Tables, count, lines, stop), stop);
        }).By(Permission.ReadBureau);
    }

    static Task Send<T>(this HttpContext http, string format, string name, IReadOnlyList<SheetColumn<T>> columns, long count, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        var write = format switch
        {
            "csv" => (Func<Stream, IReadOnlyList<SheetColumn<T>>, IAsyncEnumerable<T>, CancellationToken, Task>)CsvSheet.Write,
            "xlsx" => XlsxSheet.Write,
            _ => throw Refused.NotFound(),
        };
        http.Response.ContentType = format is "csv" ? CsvSheet.MediaType : XlsxSheet.MediaType;
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{name}.{format}" }.ToString();
        http.Response.Headers[RowsHeader] = count.ToString(CultureInfo.InvariantCulture);
        // A zip file's end is written without awaiting.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = format is "xlsx";
        return write(http.Response.Body, columns, rows, stop);
    }
}

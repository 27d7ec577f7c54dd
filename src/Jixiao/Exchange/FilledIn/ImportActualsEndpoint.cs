using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Exchange.FilledIn;

/// <summary>Takes a filled-in workbook of actuals in over HTTP; what is wrong with it is answered all at once.</summary>
static class ImportActualsEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/actuals/sheet", Post).By(Permission.Execute).TakesFile().WithMetadata(new LimitedAttribute(Limited.Import));

    static async Task<IResult> Post(TableRoute table, HttpContext http, ImportActuals import, CancellationToken stop)
    {
        var file = await http.Uploaded(stop);
        var report = await import.Import(table, Path.GetFileName(file.FileName), await file.BytesOf("import/too-large", stop), http.ToAdd(), stop);
        return report.Problems is []
            ? Results.Ok(report)
            : Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: $"有{report.Problems.Count}处需要修改，没有登记任何完成值。", extensions: new Dictionary<string, object?> { ["code"] = "actual/problems", ["problems"] = report.Problems });
    }
}

using Jixiao.Domain;
using Jixiao.Evaluation;
using Jixiao.Exchange.Documents;
using Jixiao.Exchange.Forms;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.MonitoringRounds;
using Jixiao.Units;

namespace Jixiao.Exchange.FilledIn;

/// <summary>Gives the forms of rounds as workbooks to be filled in, and takes them in into the sender's working copy; what is wrong is answered all at once.</summary>
static class RoundSheetEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapGet("/{code}/monitoring/{no:int}/template.xlsx", Monitoring).By(Permission.ReadUnit);
        tables.MapGet("/{code}/self-evaluation/{no:int}/template.xlsx", SelfEvaluation).By(Permission.ReadUnit);
        tables.MapPost("/{code}/monitoring/{no:int}/sheet", async (MonitoringRoute route, HttpContext http, ImportRoundSheet import, CancellationToken stop) =>
            Answer(await import.Monitoring(route, await Sheet(http, stop), http.Actor().Name, stop))).By(Permission.Execute).TakesFile().WithMetadata(new LimitedAttribute(Limited.Import));
        tables.MapPost("/{code}/self-evaluation/{no:int}/sheet", async (SelfEvaluationRoute route, HttpContext http, ImportRoundSheet import, CancellationToken stop) =>
            Answer(await import.SelfEvaluation(route, await Sheet(http, stop), http.Actor().Name, stop))).By(Permission.Execute).TakesFile().WithMetadata(new LimitedAttribute(Limited.Import));
    }

    static async Task<IResult> Monitoring(MonitoringRoute route, HttpContext http, MonitoringFormView view, UnitsView units, CancellationToken stop)
    {
        var sheet = await view.ToFillIn(route, stop) ?? throw Refused.NotFound();
        return TemplatesEndpoint.Workbook(http, RoundTemplates.Monitoring(sheet, await FormsView.Unit(units, route.Table.Unit, null, stop)), $"{sheet.Now.ProjectName}{sheet.Round.Name}{RoundTemplates.MonitoringTitle}");
    }

    static async Task<IResult> SelfEvaluation(SelfEvaluationRoute route, HttpContext http, SelfEvaluationView view, UnitsView units, CancellationToken stop)
    {
        var sheet = await view.ToFillIn(route, stop) ?? throw Refused.NotFound();
        return TemplatesEndpoint.Workbook(http, RoundTemplates.SelfEvaluation(sheet, await FormsView.Unit(units, route.Table.Unit, null, stop)), $"{sheet.Now.ProjectName}{sheet.Round.Name}{RoundTemplates.SelfEvaluationTitle}");
    }

    /// <summary>The file that was sent.</summary>
    internal static async Task<IFormFile> Uploaded(this HttpContext http, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType)
            throw Refused.Malformed("请以 multipart/form-data 上传文件。");
        return (await http.Request.ReadFormAsync(stop)).Files is [var file, ..] ? file : throw new RuleBroken("import/empty", "没有收到文件。");
    }

    static async Task<byte[]> Sheet(HttpContext http, CancellationToken stop) => await (await http.Uploaded(stop)).BytesOf("import/too-large", stop);

    static IResult Answer(IReadOnlyList<Problem> problems) => problems is []
        ? Results.NoContent()
        : Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: $"有{problems.Count}处需要修改，没有采用任何内容。", extensions: new Dictionary<string, object?> { ["code"] = "sheet/problems", ["problems"] = problems });
}

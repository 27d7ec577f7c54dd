using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Exchange;

/// <summary>Takes a document in over HTTP, or with <c>dryRun=true</c> only reads it.</summary>
public static class ImportDocumentEndpoint
{
    public static void Map(RouteGroupBuilder unit) => unit.MapPost("/imports", Post).By(Permission.Declare, Permission.Approve).TakesFile().WithMetadata(new LimitedAttribute(Limited.Import));

    static async Task<IResult> Post(UnitCode unit, HttpContext http, ImportDocument import, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType)
            throw Refused.Malformed("请以 multipart/form-data 上传文件。");
        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files is not [var file, ..])
            throw new RuleBroken("import/empty", "没有收到文件。");
        var bytes = await file.BytesOf("import/too-large", stop);
        if (Flag(http, form, "dryRun"))
            return Results.Text(DryRunReport.Of(ImportDocument.Read(unit, file.FileName, bytes, Year(http, form))).ToJson(), "application/json");
        var @as = Option(http, form, "as") switch
        {
            null or "draft" => ImportAs.Draft,
            "approved" => ImportAs.Approved,
            var other => throw Refused.Malformed($"as 应为 draft 或 approved，而不是“{other}”。"),
        };
        return Results.Ok(await import.Import(unit, file.FileName, bytes, @as, Option(http, form, "document"), http.ToAdd(PermissionFor(@as)), stop, Year(http, form)));
    }

    /// <summary>What is published counts as approved, and that is the bureau's to say.</summary>
    public static Permission PermissionFor(ImportAs @as) => @as is ImportAs.Approved ? Permission.Approve : Permission.Declare;

    static FiscalYear? Year(HttpContext http, IFormCollection form) => Option(http, form, "year") switch
    {
        null => null,
        var text when FiscalYear.TryParse(text, out var year) => year,
        var text => throw Refused.Malformed($"“{text}”不是年度。"),
    };

    static bool Flag(HttpContext http, IFormCollection form, string name) => Option(http, form, name) switch
    {
        null => false,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw Refused.Malformed($"{name} 应为 true 或 false，而不是“{text}”。"),
    };

    static string? Option(HttpContext http, IFormCollection form, string name) =>
        form.TryGetValue(name, out var field) && field.ToString() is { Length: > 0 } ofForm ? ofForm
        : http.Request.Query.TryGetValue(name, out var query) && query.ToString() is { Length: > 0 } ofQuery ? ofQuery
        : null;
}

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Evaluation;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.Exchange.Forms.Writing;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.MonitoringRounds;
using Jixiao.Units;
using Marten;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Jixiao.Exchange.Forms;

/// <summary>Gives official forms as files: of one table, of a unit's year, of a department or a whole division.</summary>
static class FormsEndpoint
{
    /// <summary>How many files a packed one will have, by which a page shows how far it is.</summary>
    const string FilesHeader = "Jixiao-Files";

    public static void Map(ApiRoutes api)
    {
        api.Tables.MapGet("/{code}/forms/{form}.{format}", OfTable).By(Permission.ReadUnit);
        api.Tables.MapGet("/{code}/monitoring/{no:int}/form.{format}", OfMonitoring).By(Permission.ReadUnit);
        api.Unit.MapGet($"/years/{{year}}/forms/{WholeUnitForm.Name}.{{format}}", OfUnit).By(Permission.ReadUnit);
        api.Unit.MapGet("/years/{year}/unit-goals/self-evaluation/{no:int}/form.{format}", OfWholeYear).By(Permission.ReadUnit);
        api.Unit.MapGet("/years/{year}/document.docx", Document).By(Permission.ReadUnit);
        api.Unit.MapGet("/years/{year}/forms.zip", PackedOfUnit).By(Permission.ReadUnit);
        api.Bureau.MapGet("/years/{year}/forms.zip", Packed).By(Permission.ReadBureau);
    }

    static async Task<IResult> OfTable(TableRoute route, string form, string format, [AsParameters] PointAsked asked, HttpContext http, IQuerySession session, UnitsView units, ScoringView scoring, CancellationToken stop)
    {
        var kind = TableForm.Find(form) ?? throw Refused.NotFound();
        var unit = await FormsView.Unit(units, route.Unit, asked.Point.At, stop);
        var rules = await scoring.In(route.Unit.Division, route.Year, asked.Point.At, stop);
        var (made, table) = await FormsView.Table(session, unit, route.Stream, kind, rules.Rules, asked.Point, stop, ScoreView.Chosen(http.Request.Query));
        return File(http, made, format, $"{table.ProjectName}{kind.Title}");
    }

    /// <summary>The form of one round: as it was handed in, or filled in by what is known now.</summary>
    static async Task<IResult> OfMonitoring(MonitoringRoute route, string format, HttpContext http, MonitoringFormView view, UnitsView units, CancellationToken stop)
    {
        var sheet = await view.Find(route, stop) ?? throw Refused.NotFound();
        var unit = await FormsView.Unit(units, route.Table.Unit, null, stop);
        return File(http, MonitoringTableForm.Of(sheet.Shown, sheet.Form, sheet.Report, unit), format, $"{sheet.Shown.ProjectName}{sheet.Round.Name}{MonitoringTableForm.Title}");
    }

    /// <summary>The unit's own self-evaluation of one round: as it was handed in, or by what is known now.</summary>
    static async Task<IResult> OfWholeYear(UnitSelfEvaluationRoute route, string format, HttpContext http, UnitSelfEvaluationView view, UnitsView units, CancellationToken stop)
    {
        var sheet = await view.Find(route, stop) ?? throw Refused.NotFound();
        var unit = await FormsView.Unit(units, route.Goals.Unit, null, stop);
        return File(http, UnitSelfEvaluationForm.Of(sheet, unit), format, $"{unit.Name}{route.Goals.Year}年度{UnitSelfEvaluationForm.Title}");
    }

    static async Task<IResult> OfUnit(UnitCode unit, FiscalYear year, string format, [AsParameters] PointAsked asked, HttpContext http, IQuerySession session, UnitsView units, CancellationToken stop)
    {
        var registered = await FormsView.Unit(units, unit, asked.Point.At, stop);
        return File(http, await FormsView.Goals(session, registered, year, asked.Point, stop), format, $"{registered.Name}{year}年度{WholeUnitForm.Title}");
    }

    static async Task<IResult> Document(UnitCode unit, FiscalYear year, string? at, HttpContext http, IQuerySession session, UnitsView units, CancellationToken stop)
    {
        var moment = MomentField.Read(at);
        var registered = await FormsView.Unit(units, unit, moment, stop);
        http.Names($"{registered.Name}{year}年度绩效目标.docx");
        return Results.Bytes(WordForm.Write(await FormsView.Document(session, registered, year, moment, stop)), WordForm.MediaType);
    }

    static async Task PackedOfUnit(UnitCode unit, FiscalYear year, HttpContext http, IDocumentStore store, UnitsView units, ScoringView scoring, TimeProvider clock, CancellationToken stop)
    {
        var registered = await FormsView.Unit(units, unit, null, stop);
        var (count, files) = await new PackedForms(store, year, (await scoring.In(unit.Division, year, null, stop)).Rules).OfUnit(registered, stop);
        await http.Send($"{registered.Name}{year}年度绩效目标表.zip", count, files, clock, stop);
    }

    static async Task Packed(DivisionCode division, FiscalYear year, string? department, string? form, HttpContext http, IDocumentStore store, UnitsView units, ScoringView scoring, TimeProvider clock, CancellationToken stop)
    {
        var kind = TableForm.Find(form ?? TableForm.All[0].Name) ?? throw Refused.NotFound();
        // What whoever asks may not see is not there for him.
        var seen = (await units.Of(division, stop)).Where(unit => http.Entered().Sees(unit.Department) && (department is null || unit.Department == department)).ToList();
        if (department is not null && seen is [])
            throw Refused.NotFound();
        var (count, files) = await new PackedForms(store, year, (await scoring.In(division, year, null, stop)).Rules).Of(division, seen, kind, stop);
        await http.Send($"{(department is null ? $"{division}" : seen[0].DepartmentName)}{year}年度{kind.Title}.zip", count, files, clock, stop);
    }

    static IResult File(HttpContext http, OfficialForm form, string format, string name)
    {
        var (bytes, mediaType) = format switch
        {
            "docx" => (WordForm.Write(OfficialDocument.Of(form)), WordForm.MediaType),
            "xlsx" => (SheetForm.Write(form), SheetForm.MediaType),
            _ => throw Refused.NotFound(),
        };
        http.Names($"{name}.{format}");
        return Results.Bytes(bytes, mediaType);
    }

    static Task Send(this HttpContext http, string name, int count, IAsyncEnumerable<NamedFile> files, TimeProvider clock, CancellationToken stop)
    {
        http.Response.ContentType = "application/zip";
        http.Response.Headers[FilesHeader] = count.ToString(CultureInfo.InvariantCulture);
        http.Names(name);
        // A packed file's end is written without awaiting.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return FormsZip.Write(http.Response.Body, files, clock.GetUtcNow(), stop);
    }

    /// <summary>Says what the answer is called once it is saved; browsers read the name in Chinese, whatever cannot has it without.</summary>
    internal static void Names(this HttpContext http, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NamedFile.Name(name));
        http.Response.Headers.ContentDisposition = disposition.ToString();
    }
}

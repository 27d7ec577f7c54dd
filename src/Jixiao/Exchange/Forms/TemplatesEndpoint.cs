using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.Exchange.Forms.Writing;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;
using Marten;

namespace Jixiao.Exchange.Forms;

/// <summary>Gives workbooks to be filled in: everything but the cells for it is locked.</summary>
static class TemplatesEndpoint
{
    public static void Map(ApiRoutes api)
    {
        api.Unit.MapGet("/years/{year}/templates/goal-table.xlsx", Blank).By(Permission.ReadUnit);
        api.Tables.MapGet("/{code}/templates/goal-table.xlsx", OfTable).By(Permission.ReadUnit);
        api.Tables.MapGet("/{code}/templates/actuals.xlsx", OfActuals).By(Permission.ReadUnit);
    }

    static async Task<IResult> Blank(UnitCode unit, FiscalYear year, HttpContext http, UnitsView units, CancellationToken stop) =>
        Workbook(http, GoalTableTemplate.Blank(year, await FormsView.Unit(units, unit, null, stop)), $"{year}年度{GoalTableTemplate.Title}");

    static async Task<IResult> OfTable(TableRoute route, HttpContext http, IQuerySession session, UnitsView units, CancellationToken stop)
    {
        var table = await GoalTableView.Find(session, route.Stream, new(), stop) ?? throw Refused.NotFound();
        return Workbook(http, GoalTableTemplate.Of(table, await FormsView.Unit(units, route.Unit, null, stop)), $"{table.ProjectName}{GoalTableTemplate.Title}");
    }

    static async Task<IResult> OfActuals(TableRoute route, HttpContext http, IQuerySession session, UnitsView units, Today today, CancellationToken stop)
    {
        var table = await GoalTableView.Find(session, route.Stream, new(), stop) ?? throw Refused.NotFound();
        var year = new FiscalYear(table.Year);
        var day = year.Contains(today.Date) ? today.Date : year.LastDay;
        return Workbook(http, ActualsTemplate.Of(table, await FormsView.Unit(units, route.Unit, null, stop), day), $"{table.ProjectName}{ActualsTemplate.Title}");
    }

    internal static IResult Workbook(HttpContext http, OfficialForm form, string name)
    {
        http.Names($"{name}.xlsx");
        return Results.Bytes(SheetForm.Write(form), SheetForm.MediaType);
    }
}

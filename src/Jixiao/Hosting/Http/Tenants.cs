using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Http;

/// <summary>What a request's route names: the tenant, a unit or the bureau of a division, and the year and project within it.</summary>
public static class Tenants
{
    public static string? Tenant(this HttpContext http) => http.Unit()?.ToString() ?? http.Division()?.ToString();

    public static UnitCode? Unit(this HttpContext http) => UnitCode.TryParse(http.Route("unit"), out var unit) ? unit : null;

    public static DivisionCode? Division(this HttpContext http) => DivisionCode.TryParse(http.Route("division"), out var division) ? division : null;

    public static FiscalYear? Year(this HttpContext http) => FiscalYear.TryParse(http.Route("year"), out var year) ? year : null;

    public static ProjectCode? Project(this HttpContext http) => ProjectCode.TryParse(http.Route("code"), out var project) ? project : null;

    /// <summary>Whether the answer is for a program, not for a person's eyes.</summary>
    public static bool IsOfProgram(this HttpRequest request) => request.Path.StartsWithSegments("/api");

    /// <summary>Whether it can change nothing.</summary>
    public static bool IsSafe(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    static string? Route(this HttpContext http, string name) => http.Request.RouteValues.TryGetValue(name, out var value) ? value as string : null;
}

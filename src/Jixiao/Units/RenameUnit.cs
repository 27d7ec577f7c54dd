using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Units;

/// <summary>Gives a unit or a department another name from a day on.</summary>
public static class RenameUnitEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapPost("/units/{code}/rename", (DivisionCode division, string code, UnitNameBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, UnitRoute.Of(division, code), new(body.Name.Trim(), body.From, body.Document.OrNull()), http.ToAdd(), stop))).By(Permission.AdministerUnits);
        bureau.MapPost("/departments/{code}/rename", (DivisionCode division, string code, DepartmentNameBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, division, code, new(body.Name.Trim(), body.From), http.ToAdd(), stop))).By(Permission.AdministerUnits);
    }

    public static Task<Answer> Send(CommandDoor door, UnitCode unit, RenameUnit command, Order order, CancellationToken stop) =>
        door.Send(unit.Division.ToString(), Unit.Key(unit), command, order, stop);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, string department, RenameDepartment command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), Department.Key(department), command, order, stop);

    public sealed record UnitNameBody(string Name, DateOnly From, string? Document = null);

    public sealed record DepartmentNameBody(string Name, DateOnly From);
}

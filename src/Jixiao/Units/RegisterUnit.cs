using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Units;

/// <summary>Registers departments and units with a bureau; a unit is a tenant from then on.</summary>
public static class RegisterUnitEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapPost("/departments", (DivisionCode division, RegisterDepartment body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, division, body, http.ToAdd(), stop))).By(Permission.AdministerUnits);
        bureau.MapPost("/units", (DivisionCode division, NewUnitBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
            http.Answer(Send(door, new(UnitCode.Parse($"{division}-{body.Code}"), body.Name.Trim()), http.ToAdd(), stop))).By(Permission.AdministerUnits);
    }

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, RegisterDepartment command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), Department.Key(command.Code), command with { Name = command.Name.Trim() }, order, stop);

    public static Task<Answer> Send(CommandDoor door, RegisterUnit command, Order order, CancellationToken stop) =>
        door.Send(command.Unit.Division.ToString(), Unit.Key(command.Unit), command, order, stop);

    public sealed record NewUnitBody(string Code, string Name);
}

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
            http.Answer(door.Send(division.ToString(), Department.Key(body.Code), body, http.ToAdd(Roles.Administrator), stop)));
        bureau.MapPost("/units", (DivisionCode division, UnitBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        {
            var unit = UnitCode.Parse($"{division}-{body.Code}");
            return http.Answer(door.Send(division.ToString(), Unit.Key(unit), new RegisterUnit(unit, body.Name), http.ToAdd(Roles.Administrator), stop));
        });
    }

    public sealed record UnitBody(string Code, string Name);
}

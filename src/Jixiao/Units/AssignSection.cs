using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Units;

/// <summary>Puts a department with one of the bureau's sections from a day on.</summary>
public static class AssignSectionEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/departments/{code}/section", (DivisionCode division, string code, SectionBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, division, code, new(body.Section.Trim(), body.From), http.ToAdd(), stop))).By(Permission.AdministerUnits);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, string department, AssignSection command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), Department.Key(department), command, order, stop);

    public sealed record SectionBody(string Section, DateOnly From);
}

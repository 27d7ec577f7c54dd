using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.Units;

/// <summary>Puts a unit under another registered department, with a number that no other unit bears on that day.</summary>
public static class MoveUnitEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/units/{code}/move", (DivisionCode division, string code, MoveBody body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, UnitRoute.Of(division, code), body.ToCommand(), http.ToAdd(), stop))).By(Permission.AdministerUnits);

    public static Task<Answer> Send(CommandDoor door, UnitCode unit, MoveUnit command, Order order, CancellationToken stop)
    {
        var stream = Unit.Key(unit);
        return door.Send(unit.Division.ToString(), nameof(MoveUnit), Order.HashOf(stream, nameof(MoveUnit), command, order.IfMatch), order, async writing =>
        {
            var moved = await writing.Decide(stream, command, stop, order.IfMatch);
            await Check(command, moved, writing.Session, stop);
            return new(stream, moved.Version);
        }, stop);
    }

    static async Task Check(MoveUnit command, Unit moved, IQuerySession register, CancellationToken stop)
    {
        if (await register.LoadAsync<Department>(Department.Key(command.Department), stop) is null)
            throw new RuleBroken("department/unknown", $"部门{command.Department}尚未登记。");
        var others = (await register.Query<Unit>().ToListAsync(stop)).Where(other => other.Id != moved.Id && !other.IsClosedOn(command.From));
        if (command.Code is { } code && others.Any(other => other.CodeOn(command.From) == code))
            throw new RuleBroken("unit/code-taken", $"单位代码{code}届时已由其他单位使用。");
    }

    public sealed record MoveBody(string Department, DateOnly From, string Reason, string? Code = null, string? Document = null)
    {
        public MoveUnit ToCommand() => new(Department.Trim(), Code.OrNull(), From, Reason.Trim(), Document.OrNull());
    }
}

using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.Monitoring;

/// <summary>Sets from a day on after how many working days of silence who is told of an alert.</summary>
public static class SetEscalationEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/rule-book/escalation", (DivisionCode division, SetEscalation body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, division, body, http.ToAdd(), stop))).By(Permission.SetRules);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, SetEscalation command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), RuleBook.Key, command with { Reason = command.Reason.Trimmed(), Document = command.Document.OrNothing() }, order, stop);
}

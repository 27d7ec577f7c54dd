using Jixiao.Domain.Evaluation;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;

namespace Jixiao.Evaluation;

/// <summary>Sets from a day on how results are scored.</summary>
public static class SetScoringRulesEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/rule-book/scoring", (DivisionCode division, SetScoringRules body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, division, body, http.ToAdd(), stop))).By(Permission.SetRules);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, SetScoringRules command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), RuleBook.Key, command with { Name = command.Name.Trimmed(), Reason = command.Reason.Trimmed(), Document = command.Document.OrNothing() }, order, stop);
}

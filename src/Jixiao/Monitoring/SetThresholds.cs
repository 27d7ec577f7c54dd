using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Monitoring;

/// <summary>Sets from a day on when lights change their colour.</summary>
public static class SetThresholdsEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/rule-book/thresholds", (DivisionCode division, SetThresholds body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, division, body, http.ToAdd(), stop))).By(Permission.SetRules);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, SetThresholds command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), RuleBook.Key, Trimmed(command), order, stop);

    static SetThresholds Trimmed(SetThresholds command) =>
        command with { Name = command.Name.Trim(), Reason = command.Reason.Trim(), Document = command.Document?.Trim() is { Length: > 0 } document ? document : null };
}

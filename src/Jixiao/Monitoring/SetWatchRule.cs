using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Monitoring;

/// <summary>Switches a rule on or off or sets its numbers, from a day on.</summary>
public static class SetWatchRuleEndpoint
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/rule-book/rules", (DivisionCode division, WatchRuleAsked body, HttpContext http, CommandDoor door, CancellationToken stop) =>
        http.Answer(Send(door, division, body.ToCommand(), http.ToAdd(), stop))).By(Permission.SetRules);

    public static Task<Answer> Send(CommandDoor door, DivisionCode division, SetWatchRule command, Order order, CancellationToken stop) =>
        door.Send(division.ToString(), RuleBook.Key, Trimmed(command), order, stop);

    static SetWatchRule Trimmed(SetWatchRule command) => command with { Reason = command.Reason.Trim(), Document = command.Document?.Trim() is { Length: > 0 } document ? document : null };
}

/// <summary>A setting of a rule as programs ask for it.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="On">Whether it watches; it does where nothing is said.</param>
/// <param name="Parameters">Its numbers by their names; those left out are the usual practice.</param>
public sealed record WatchRuleAsked(string Rule, DateOnly From, string Reason, bool On = true, IReadOnlyDictionary<string, decimal>? Parameters = null, string? Document = null)
{
    public SetWatchRule ToCommand() => new(Rule, On, Parameters ?? new Dictionary<string, decimal>(), From, Reason, Document);
}

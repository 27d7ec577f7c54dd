using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Monitoring.Alerts;

/// <summary>One act on many alerts of a bureau: each in its own transaction, so that what one refuses keeps no other from going on.</summary>
public sealed class AlertBatch(CommandDoor door, UnitsView units)
{
    /// <summary>What came of each, in the order asked. The same batch sent again is answered the same and changes nothing.</summary>
    public async Task<IReadOnlyList<AlertOutcome>> Send(IReadOnlyList<AlertItem> items, AlertAct act, string order, HttpContext http, CancellationToken stop)
    {
        var (division, departments) = (http.Division() ?? throw Refused.NotFound(), http.Entered().Access.DepartmentsFor(Permission.SettleAlerts));
        var own = (await units.Of(division, stop)).Where(unit => departments?.Contains(unit.Department) ?? true).Select(unit => unit.Code.ToString()).ToHashSet();
        if (departments is null)
            own.Add(division.ToString());
        var by = http.Actor(Permission.SettleAlerts);
        var outcomes = new List<AlertOutcome>();
        foreach (var item in items)
            outcomes.Add(await Tried(item, () => own.Contains(item.Tenant) ? Send(item, act, new($"{order}/{item.Tenant}/{item.Stream}", by), stop) : throw Refused.NotFound()));
        return outcomes;
    }

    /// <summary>What a unit has to do itself nobody does for it.</summary>
    Task<Answer> Send(AlertItem item, AlertAct act, Order order, CancellationToken stop) => act.IsOfUnit && UnitCode.TryParse(item.Tenant, out _)
        ? throw Refused.Denied()
        : door.Send(item.Tenant, item.Stream, act.Command, act.IsDecision ? order with { IfMatch = item.Version } : order, stop, act.Asked);

    static async Task<AlertOutcome> Tried(AlertItem item, Func<Task<Answer>> send)
    {
        try
        {
            return new(item, (await send()).Version, null);
        }
        catch (Exception exception) when (Problems.Of(exception) is { } refusal)
        {
            return new(item, null, refusal);
        }
    }
}

/// <summary>What is done with each of many.</summary>
/// <param name="IsDecision">Whether it is decided on the version that was seen.</param>
/// <param name="IsOfUnit">Whether it is the unit's to do, where the alert concerns one.</param>
public sealed record AlertAct(ICommand<Alert> Command, bool IsDecision = false, bool IsOfUnit = false)
{
    /// <summary>What was asked, without the day that the server adds.</summary>
    public object? Asked { get; init; }

    public static AlertAct Acknowledge(string? note, DateOnly today) => new(new AcknowledgeAlert(note, today), IsOfUnit: true);

    public static AlertAct Close(string opinion, DateOnly today) => new(new CloseAlert(opinion, today), IsDecision: true);

    public static AlertAct Mute(DateOnly until, string reason, DateOnly today) => new(new MuteAlert(until, reason, today));

    public static AlertAct SendBack(string reason, DateOnly today) => new(new SendBackAlert(reason, today), IsDecision: true);
}

/// <summary>One of many, as whoever decides saw it.</summary>
public sealed record AlertItem(string Tenant, string Stream, long Version)
{
    /// <summary>As a page's check box sends it.</summary>
    public string Text => $"{Tenant}|{Stream}|{Version}";

    /// <exception cref="Refused">Nobody's page wrote it.</exception>
    public static AlertItem Parse(string text) =>
        text.Split('|') is [var tenant, var stream, var version] && long.TryParse(version, out var number) ? new(tenant, stream, number) : throw Refused.Malformed("请重新选择预警。");
}

/// <summary>What came of one: the version it has now, or why it was refused.</summary>
public sealed record AlertOutcome(AlertItem Item, long? Version, Refused? Refusal);

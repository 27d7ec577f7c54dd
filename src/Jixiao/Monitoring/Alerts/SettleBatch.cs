using System.Text.Json.Serialization;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.Monitoring.Alerts;

/// <summary>The same act of the bureau on many alerts; each is decided by itself, and what forbids one leaves the others.</summary>
public static class SettleBatchEndpoint
{
    const int Most = 500;

    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/alerts/batch", Post).By(Permission.SettleAlerts);

    static async Task<IReadOnlyList<ItemOutcome>> Post(DivisionCode division, BatchBody body, AlertBatch batch, HttpContext http, Today today, CancellationToken stop)
    {
        if (body.Items.Whole().ToList() is not { Count: > 0 and <= Most } items)
            throw Refused.Malformed($"一次应处理1至{Most}条预警。");
        var asked = items.Select(item => new AlertItem(item.Unit?.ToString() ?? division.ToString(), item.Id, item.Version)).ToList();
        var outcomes = await batch.Send(asked, body.Act(today.Date), http.ToAdd().Id, http, stop);
        return [.. outcomes.Zip(items, (outcome, item) => new ItemOutcome(item.Id, item.Unit, outcome.Version, outcome.Refusal?.Code, outcome.Refusal?.Message))];
    }

    /// <summary>What can be done with many at once.</summary>
    public enum BatchAction
    {
        Acknowledge,
        Close,
        Mute,

        [JsonStringEnumMemberName("send-back")]
        SendBack,
    }

    /// <param name="Note">Of an acknowledgement; may be left out.</param>
    /// <param name="Opinion">Of a closing.</param>
    /// <param name="Reason">Of a silence, or why it is sent back.</param>
    /// <param name="Until">The last day of a silence.</param>
    public sealed record BatchBody(BatchAction Action, IReadOnlyList<Item> Items, string? Note = null, string? Opinion = null, string? Reason = null, DateOnly? Until = null)
    {
        public AlertAct Act(DateOnly today) => Action switch
        {
            BatchAction.Acknowledge => AlertAct.Acknowledge(Note.OrNothing(), today),
            BatchAction.Close => AlertAct.Close(Opinion.Trimmed(), today),
            BatchAction.Mute => AlertAct.Mute(Until ?? throw Refused.Malformed("请填写暂停提醒的截止日期。"), Reason.Trimmed(), today),
            _ => AlertAct.SendBack(Reason.Trimmed(), today),
        } with
        { Asked = this with { Items = [] } };
    }

    /// <param name="Id">The alert's key.</param>
    /// <param name="Version">The version it was decided on.</param>
    /// <param name="Unit">Null for what concerns the bureau itself.</param>
    public sealed record Item(string Id, long Version, UnitCode? Unit = null);

    /// <param name="Version">Of the alert now; null when it was refused.</param>
    /// <param name="Problem">Code of what forbids it.</param>
    /// <param name="Sentence">The same for a person.</param>
    public sealed record ItemOutcome(string Id, UnitCode? Unit, long? Version, string? Problem = null, string? Sentence = null);
}

using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.Monitoring.Alerts;

/// <summary>What the bureau does about an alert: sends back what the unit said or closes it, on the version that it saw; silences it and lets it speak again.</summary>
public static class SettleAlertEndpoint
{
    public static void Map(ApiRoutes api)
    {
        Map(api.Unit);
        Map(api.Bureau);
    }

    static void Map(RouteGroupBuilder tenant)
    {
        tenant.MapPost("/alerts/{id}/send-back", SendBack).By(Permission.SettleAlerts);
        tenant.MapPost("/alerts/{id}/close", Close).By(Permission.SettleAlerts);
        tenant.MapPost("/alerts/{id}/mute", Mute).By(Permission.SettleAlerts);
        tenant.MapPost("/alerts/{id}/unmute", Unmute).By(Permission.SettleAlerts);
    }

    static Task<CommandAnswer> SendBack(AlertRoute alert, ReasonBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new SendBackAlert(body.Reason.Trimmed(), today.Date), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Close(AlertRoute alert, OpinionBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new CloseAlert(body.Opinion.Trimmed(), today.Date), http.ToReplace(), stop, body);

    static Task<CommandAnswer> Mute(AlertRoute alert, SilenceBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new MuteAlert(body.Until, body.Reason.Trimmed(), today.Date), http.ToAdd(), stop, body);

    static Task<CommandAnswer> Unmute(AlertRoute alert, ReasonBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new UnmuteAlert(body.Reason.Trimmed(), today.Date), http.ToAdd(), stop, body);

    /// <param name="Until">The last day of silence.</param>
    public sealed record SilenceBody(DateOnly Until, string Reason);
}

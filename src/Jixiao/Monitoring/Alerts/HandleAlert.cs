using Jixiao.Domain.Monitoring;
using Jixiao.Hosting;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.Monitoring.Alerts;

/// <summary>What a unit does about an alert, and the bureau about one that concerns no unit: takes note, explains, plans a measure, reports that it is taken.</summary>
public static class HandleAlertEndpoint
{
    public static void Map(ApiRoutes api)
    {
        Map(api.Unit, Permission.HandleAlerts);
        Map(api.Bureau, Permission.SettleAlerts);
    }

    static void Map(RouteGroupBuilder tenant, Permission permission)
    {
        tenant.MapPost("/alerts/{id}/acknowledge", Acknowledge).By(permission);
        tenant.MapPost("/alerts/{id}/explain", Explain).By(permission);
        tenant.MapPost("/alerts/{id}/plan", Plan).By(permission);
        tenant.MapPost("/alerts/{id}/report", Report).By(permission);
    }

    static Task<CommandAnswer> Acknowledge(AlertRoute alert, NoteBody? body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new AcknowledgeAlert(body?.Note.OrNothing(), today.Date), http.ToAdd(), stop, body ?? new());

    static async Task<CommandAnswer> Explain(AlertRoute alert, ExplanationBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, alert, new ExplainAlert(body.Cause, body.Explanation.Trimmed(), await files.Named(alert.Tenant, body.Files, stop), today.Date), http.ToAdd(), stop, body);

    static Task<CommandAnswer> Plan(AlertRoute alert, MeasureBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, alert, new PlanCorrection(body.Measure.Trimmed(), body.DueOn, today.Date), http.ToAdd(), stop, body);

    static async Task<CommandAnswer> Report(AlertRoute alert, ReportBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, alert, new ReportCorrection(body.Report.Trimmed(), await files.Named(alert.Tenant, body.Files, stop), today.Date), http.ToAdd(), stop, body);

    public sealed record NoteBody(string? Note = null);

    public sealed record ExplanationBody(DeviationCause Cause, string Explanation, IReadOnlyList<string>? Files = null);

    /// <param name="DueOn">The day by whose end it is done.</param>
    public sealed record MeasureBody(string Measure, DateOnly DueOn);

    public sealed record ReportBody(string Report, IReadOnlyList<string>? Files = null);
}

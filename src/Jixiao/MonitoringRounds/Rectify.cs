using System.Globalization;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.MonitoringRounds;

/// <summary>Rectifications: ordered by the bureau, told of by the unit, accepted or returned by the bureau.</summary>
public static class RectifyEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/rectifications", Order).By(Permission.Review);
        tables.MapPost("/{code}/rectifications/{id:int}/report", Report).By(Permission.Execute);
        tables.MapPost("/{code}/rectifications/{id:int}/accept", Accept).By(Permission.Review);
        tables.MapPost("/{code}/rectifications/{id:int}/return", Return).By(Permission.Review);
    }

    static Task<CommandAnswer> Order(TableRoute table, OrderBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, body.ToCommand(table, today.Date), http.ToAdd(), stop, body);

    static async Task<CommandAnswer> Report(TableRoute table, int id, ReportBody body, HttpContext http, CommandDoor door, SourceFiles files, Today today, CancellationToken stop) => await http.Answer(
        door, table, new ReportRectification(id, body.Report.Trim(), today.Date, await files.Named(table.Tenant, body.Files, stop)), http.ToAdd(), stop, Asked(id, body));

    static Task<CommandAnswer> Accept(TableRoute table, int id, OpinionBody? body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, new AcceptRectification(id, body?.Opinion.OrNothing(), today.Date), http.ToReplace(), stop, Asked(id, body));

    static Task<CommandAnswer> Return(TableRoute table, int id, ReasonBody body, HttpContext http, CommandDoor door, Today today, CancellationToken stop) =>
        http.Answer(door, table, new ReturnRectification(id, body.Reason.Trim(), today.Date), http.ToReplace(), stop, Asked(id, body));

    static object?[] Asked(int id, object? body) => [id.ToString(CultureInfo.InvariantCulture), body];

    /// <param name="Round">Number of the monitoring round that it comes of.</param>
    public sealed record OrderBody(RectificationOrigin Origin, string Requirement, DateOnly DueOn, int? Round = null)
    {
        public OrderRectification ToCommand(TableRoute table, DateOnly today) =>
            new(Origin, Round is { } number ? Domain.Bureau.Round.Key(table.Year, RoundKind.Monitoring, number) : null, Requirement.Trim(), DueOn, today);
    }

    /// <param name="Files">佐证材料 by their sha256.</param>
    public sealed record ReportBody(string Report, IReadOnlyList<string>? Files = null);
}

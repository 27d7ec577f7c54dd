using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>Reports what an indicator had reached by a day, and corrects it by another fact.</summary>
public static class ReportActualEndpoint
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapPost("/{code}/actuals", Report).By(Permission.Execute);
        tables.MapPost("/{code}/actuals/{id:int}/corrections", Correct).By(Permission.Execute);
    }

    static async Task<CommandAnswer> Report(TableRoute table, ActualBody body, HttpContext http, CommandDoor door, SourceFiles files, CancellationToken stop) => await http.Answer(
        door, table, new ReportActual(body.Indicator, body.AsOf, body.Value, body.Answer, body.Note.OrNothing(), await files.Named(table.Tenant, body.Files, stop)), http.ToAdd(), stop);

    static async Task<CommandAnswer> Correct(TableRoute table, int id, CorrectionBody body, HttpContext http, CommandDoor door, SourceFiles files, CancellationToken stop) => await http.Answer(
        door, table, new CorrectActual(id, body.Value, body.Answer, body.Note.OrNothing(), body.Reason.Trim(), await files.Named(table.Tenant, body.Files, stop)), http.ToAdd(), stop);

    /// <param name="Indicator">Id of the indicator, not its row.</param>
    /// <param name="Value">In the target's unit; null when judged.</param>
    /// <param name="Answer">The judgement; null when measured.</param>
    public sealed record ActualBody(int Indicator, DateOnly AsOf, decimal? Value = null, Attainment? Answer = null, string? Note = null, IReadOnlyList<string>? Files = null);

    /// <param name="Files">Null keeps those it had.</param>
    public sealed record CorrectionBody(string Reason, decimal? Value = null, Attainment? Answer = null, string? Note = null, IReadOnlyList<string>? Files = null);
}

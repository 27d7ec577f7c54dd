using System.Text.Json.Serialization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;

namespace Jixiao.Reviewing;

/// <summary>The same decision on many tables of a division; each is decided by itself, and what forbids one leaves the others.</summary>
public static class DecideBatchEndpoint
{
    const int Most = 500;

    public static void Map(RouteGroupBuilder bureau) =>
        bureau.MapPost("/years/{year}/goal-tables/batch", Post).By(Permission.PassDepartment, Permission.ReturnDeclared, Permission.Approve);

    static async Task<IReadOnlyList<ItemOutcome>> Post(DivisionCode division, FiscalYear year, BatchBody body, DeskView desks, BatchDecision batch, HttpContext http, Today today, CancellationToken stop)
    {
        if (body.Items.Whole().ToList() is not { Count: > 0 and <= Most } items)
            throw Refused.Malformed($"一次应处理1至{Most}张绩效目标表。");
        var access = http.Entered().Access;
        var held = body.HeldBy(access);
        var verdict = body.Verdict(held, today.Date) with { Asked = body with { Items = [] } };
        // Whoever may not decide it anywhere is told so once.
        _ = http.Actor(verdict.By);
        var asked = items.Select(item => new BatchItem(item.Unit, GoalTable.Key(year, item.Code), item.Version, held)).ToList();
        var outcomes = await batch.Send(asked, await desks.Of(access, division, stop), http.ToAdd().Id, http, _ => verdict, stop);
        return [.. outcomes.Zip(items, (outcome, item) => new ItemOutcome(item.Unit, item.Code, outcome.Version, outcome.Refusal?.Code, outcome.Refusal?.Message))];
    }

    /// <summary>What can be decided on many at once.</summary>
    public enum BatchAction
    {
        Approve,
        Return,

        [JsonStringEnumMemberName("department-pass")]
        DepartmentPass,
    }

    /// <param name="Document">文号 of an approval.</param>
    /// <param name="ApprovedOn">Of an approval; today without.</param>
    /// <param name="Reason">Of a return; the opinion of a pass.</param>
    /// <param name="By">Of a return, for somebody who is both of the department and of the bureau.</param>
    public sealed record BatchBody(BatchAction Action, IReadOnlyList<Item> Items, string? Document = null, DateOnly? ApprovedOn = null, string? Reason = null, Holder? By = null)
    {
        /// <summary>Whose decision it is.</summary>
        public Holder HeldBy(Access access) => Action switch
        {
            BatchAction.Approve => Holder.Bureau,
            BatchAction.DepartmentPass => Holder.Department,
            _ => new ReturnBody("", By: By).Returner(access).By,
        };

        public Verdict Verdict(Holder held, DateOnly today) => Action switch
        {
            BatchAction.Approve => Reviewing.Verdict.Approve(ApprovedOn ?? today, Document.Trimmed()),
            BatchAction.DepartmentPass => Reviewing.Verdict.Pass(Reason.OrNothing()),
            _ => Reviewing.Verdict.Return(held, Reason.Trimmed(), today),
        };
    }

    /// <param name="Version">The version it was decided on.</param>
    public sealed record Item(UnitCode Unit, ProjectCode Code, long Version);

    /// <param name="Version">Of the table now; null when it was refused.</param>
    /// <param name="Problem">Code of what forbids it.</param>
    /// <param name="Sentence">The same for a person.</param>
    public sealed record ItemOutcome(UnitCode Unit, ProjectCode Code, long? Version, string? Problem = null, string? Sentence = null);
}

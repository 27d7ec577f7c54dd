using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Units;
using Jixiao.UnitGoals;
using Jixiao.Web;
using Marten;

namespace Jixiao.Audit;

/// <summary>Finds what a working paper cites.</summary>
public sealed class ReferencesView(IDocumentStore store, UnitsView units)
{
    /// <summary>The address of the time machine at the version and row; null for what does not exist or is not for whoever asks.</summary>
    public async Task<string?> Find(WorkingPaperReference reference, Entered entered, CancellationToken stop)
    {
        if (await units.Find(reference.Unit, stop) is not { } unit || !entered.Sees(unit.Department))
            return null;
        await using var session = store.QuerySession(reference.Unit.ToString());
        var (rows, page) = reference.Project is { } project
            ? await Table(session, new(reference.Unit, reference.Year, project), reference.Version, stop)
            : await Goals(session, new(reference.Unit, reference.Year), reference.Version, stop);
        return reference.Row is { } row ? row <= rows ? $"{page}#row-{row}" : null : page;
    }

    static async Task<(int Rows, string? Page)> Table(IQuerySession session, TableRoute route, long version, CancellationToken stop) =>
        await GoalTableView.Find(session, GoalTable.Key(route.Year, route.Project), new(version), stop) is { } table ? (table.Indicators.Count, Links.Replay(route, version)) : (0, null);

    static async Task<(int Rows, string? Page)> Goals(IQuerySession session, UnitGoalsRoute route, long version, CancellationToken stop) =>
        await UnitGoalsView.Find(session, UnitYearGoals.Key(route.Year), new(version), stop) is { } goals ? (goals.Content.Items.Count, Links.ReplayGoals(route.Unit, route.Year, version)) : (0, null);
}

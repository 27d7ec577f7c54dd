using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Forms.Kinds;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.UnitGoals;
using Jixiao.Units;
using Marten;

namespace Jixiao.Exchange.Forms;

/// <summary>Official forms of what a unit has, now or at a point of its past; each from a session of the unit's own.</summary>
static class FormsView
{
    static readonly IReadOnlyDictionary<int, decimal> NothingChosen = new Dictionary<int, decimal>();

    /// <summary>A unit as it was registered at a moment; as it is now where it was not yet.</summary>
    /// <exception cref="Refused">Its bureau does not know it.</exception>
    public static async Task<RegisteredUnit> Unit(UnitsView units, UnitCode unit, DateTimeOffset? at, CancellationToken stop)
    {
        var now = await units.Find(unit, stop) ?? throw Refused.NotFound();
        return at is { } moment ? (await units.Of(unit.Division, Today.In(moment), at, stop)).FirstOrDefault(known => known.Code == unit) ?? now : now;
    }

    /// <summary>One form of one table.</summary>
    /// <param name="rules">By which its bureau scores its year.</param>
    /// <exception cref="Refused">There was no such table.</exception>
    /// <exception cref="RuleBroken">The table has no such form.</exception>
    public static async Task<(OfficialForm Form, GoalTable Table)> Table(
        IQuerySession session, RegisteredUnit unit, string stream, TableForm form, ScoringRules rules, PointInTime point, CancellationToken stop, IReadOnlyDictionary<int, decimal>? chosen = null)
    {
        var table = await GoalTableView.Find(session, stream, point, stop) ?? throw Refused.NotFound();
        var events = form.AsksHistory ? point.Of(await session.History(stream, stop), GoalTableView.EditionOf) ?? [] : [];
        return (form.Make(new(table, unit, [.. events.Select(e => e.Event.Data)], rules, chosen ?? NothingChosen)), table);
    }

    /// <summary>The unit's own goals.</summary>
    /// <exception cref="Refused">It has none.</exception>
    public static async Task<OfficialForm> Goals(IQuerySession session, RegisteredUnit unit, FiscalYear year, PointInTime point, CancellationToken stop) =>
        WholeUnitForm.Of(await UnitGoalsView.Find(session, UnitYearGoals.Key(year), point, stop) ?? throw Refused.NotFound(), unit);

    /// <summary>The whole document.</summary>
    public static async Task<OfficialDocument> Document(IQuerySession session, RegisteredUnit unit, FiscalYear year, DateTimeOffset? at, CancellationToken stop)
    {
        var tables = at is { } moment ? await GoalTableView.OfYear(session, year, moment, stop) : await GoalTableView.OfYear(session, year, stop);
        return PublishedForm.Of(year, unit, await UnitGoalsView.Find(session, UnitYearGoals.Key(year), new(At: at), stop), tables);
    }
}

using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;
using Jixiao.GoalTables;
using Jixiao.Hosting.Jobs;
using Jixiao.Rounds;
using Jixiao.Units;
using Marten;

namespace Jixiao.UnitGoals;

/// <summary>How much waits for a unit, for its navigation; asked from any page, so in a session of its own.</summary>
public sealed class UnitTodoView(IDocumentStore store, RoundsView rounds, Today today)
{
    public async Task<int> Count(RegisteredUnit unit, FiscalYear year, CancellationToken stop)
    {
        await using var session = store.QuerySession(unit.Code.ToString());
        var goals = await session.LoadAsync<UnitYearGoals>(UnitYearGoals.Key(year), stop);
        return UnitTodo.Of(new(unit, year, goals, await GoalTableView.OfYear(session, year, stop)), await rounds.Of(unit.Code.Division, year, stop), today.Date).Count;
    }
}

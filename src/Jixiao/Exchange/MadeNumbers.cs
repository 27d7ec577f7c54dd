using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Marten;

namespace Jixiao.Exchange;

/// <summary>Numbers for projects that come without a code. A project keeps the number it was once given, found again by its name, wherever its table stands in a later document.</summary>
sealed class MadeNumbers(UnitCode unit, FiscalYear year, IReadOnlyList<GoalTable> given)
{
    readonly List<(string Name, ProjectCode Code)> free = [.. given.Select(t => (t.ProjectName, t.Project))];
    int running = given.Count;

    public static async Task<MadeNumbers> Of(UnitCode unit, FiscalYear year, IQuerySession session, CancellationToken stop) =>
        new(unit, year, [.. (await session.Query<GoalTable>().Where(t => t.Year == year.Number).ToListAsync(stop)).Where(t => t.Project.IsMade)]);

    /// <summary>The number of the project of that name; a second table of the same name gets another.</summary>
    public ProjectCode For(string name)
    {
        var known = free.FindIndex(made => made.Name == name);
        if (known < 0)
            return ProjectCode.MadeFor(unit, year, ++running);
        var code = free[known].Code;
        free.RemoveAt(known);
        return code;
    }
}

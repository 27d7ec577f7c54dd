using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Identity;

namespace Jixiao.Sample;

/// <summary>What somebody does on a played day.</summary>
/// <param name="On">The day it is recorded.</param>
/// <param name="By">Who, as one of the sample's accounts.</param>
/// <param name="Do">Sends it under an id of its own.</param>
sealed record PlayedAct(DateOnly On, Actor By, Func<CommandDoor, Order, CancellationToken, Task> Do)
{
    /// <summary>One command for one stream.</summary>
    public static PlayedAct Of<TState>(DateOnly on, Actor by, string tenant, string stream, ICommand<TState> command)
        where TState : class, IFolded<TState> =>
        new(on, by, (door, order, stop) => door.Send(tenant, stream, command, order, stop));

    /// <summary>Several commands for one table, in one transaction.</summary>
    public static PlayedAct Of(DateOnly on, Actor by, UnitCode unit, ProjectCode project, params IReadOnlyList<ICommand<GoalTable>> commands) =>
        Of(on, by, unit.ToString(), GoalTable.Key(InventedUnits.Year, project), commands is [var one] ? one : new Several(commands));

    /// <summary>A payment that the unit's clerk records.</summary>
    public static PlayedAct Paid(DateOnly on, UnitCode unit, ProjectCode project, RecordSpend spend) =>
        new(on, Clerk(unit), (door, order, stop) => door.Record(new(unit, InventedUnits.Year, project), spend, order, stop));

    public static Actor Clerk(UnitCode unit) => new($"clerk-{unit.Number}", Roles.Clerk);

    public static Actor Lead(UnitCode unit) => new($"lead-{unit.Number}", "lead");

    public static Actor Reviewer(UnitCode unit) => new($"reviewer-{unit.Department}", "reviewer");

    public static Actor Officer { get; } = new("officer", Roles.Officer);

    public static Actor Administrator { get; } = new("admin", Roles.Administrator);

    /// <summary>Commands decided one after the other, each on what the one before led to.</summary>
    sealed record Several(IReadOnlyList<ICommand<GoalTable>> Commands) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table)
        {
            foreach (var @event in Commands.SelectMany(command => command.Decide(table).ToList()))
            {
                table = table.Evolve(@event);
                yield return @event;
            }
        }
    }
}

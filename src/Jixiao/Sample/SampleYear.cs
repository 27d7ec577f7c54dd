using JasperFx.Events.Daemon;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Exchange;
using Jixiao.Hosting;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring;
using Marten;
using Npgsql;

namespace Jixiao.Sample;

/// <summary>
/// The sample: the user's own published document, and a year played around it for it and three invented units in two departments. Whatever is
/// invented says 演示数据. It goes through the same commands as everybody's, under a clock that stands where the story is.
/// </summary>
public sealed class SampleYear(Settings settings, IReadOnlyList<IModule> modules, CommandMeter meter, NpgsqlDataSource database)
{
    static readonly Actor Player = new("演示数据", "sample");

    /// <summary>Loads what is not loaded yet.</summary>
    public async Task Load(CancellationToken stop)
    {
        var clock = new PlayedClock();
        var options = Store.Options(clock, settings, modules, database);
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        await using var store = new DocumentStore(options);
        var door = new CommandDoor(store, meter);
        if (await IsLoaded(store, stop))
            return;
        await Publish(new(door, store), clock, stop);
        foreach (var unit in InventedUnits.All)
            await Register(door, unit, clock, stop);
        foreach (var day in PlayedYear.Days)
            await Play(day, door, store, clock, stop);
    }

    static async Task<bool> IsLoaded(DocumentStore store, CancellationToken stop)
    {
        await using var session = store.QuerySession(InventedUnits.All[^1].Unit.ToString());
        return await session.LoadAsync<ProcessedCommand>(PlayedYear.LastOrder, stop) is not null;
    }

    static Task Publish(ImportDocument import, PlayedClock clock, CancellationToken stop)
    {
        clock.Set(new(2023, 2, 10));
        return import.Import(UnitCode.Parse("130281-430001"), SampleDocuments.Zunhua2023, SampleDocuments.Read(SampleDocuments.Zunhua2023), ImportAs.Approved, null, new("sample/published", Player), stop);
    }

    static async Task Register(CommandDoor door, InventedUnit unit, PlayedClock clock, CancellationToken stop)
    {
        clock.Set(new(2023, 2, 13));
        var bureau = unit.Unit.Division.ToString();
        await door.Send(bureau, Department.Key(unit.Unit.Department), new RegisterDepartment(unit.Unit.Department, unit.Department), new($"sample/department/{unit.Unit.Department}", Player), stop);
        await door.Send(bureau, Unit.Key(unit.Unit), new RegisterUnit(unit.Unit, unit.Name), new($"sample/unit/{unit.Unit}", Player), stop);
        foreach (var table in unit.Tables)
        {
            var stated = new StateGoalTable(InventedUnits.Year, table.Project, table.Content, table.Approval, "演示数据");
            await door.Send(unit.Unit.ToString(), GoalTable.Key(InventedUnits.Year, table.Project), stated, new($"sample/{table.Project}", Player), stop);
        }
    }

    static async Task Play(PlayedDay day, CommandDoor door, DocumentStore store, PlayedClock clock, CancellationToken stop)
    {
        clock.Set(day.RecordedOn);
        foreach (var act in day.Acts)
            await door.Send(act.Unit, GoalTable.Key(InventedUnits.Year, act.Project), act.Command, new(act.Order, Player), stop);
        if (!day.IsCheckPoint)
            return;
        foreach (var unit in PlayedYear.Units)
            await WatchUnitSpendingHandler.Watch(new(unit, day.RecordedOn), store, door, stop);
    }

    /// <summary>Nine in the morning, Beijing time, of the day the story has come to.</summary>
    sealed class PlayedClock : TimeProvider
    {
        DateTimeOffset now;

        public void Set(DateOnly day) => now = new(day.ToDateTime(new(9, 0)), TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

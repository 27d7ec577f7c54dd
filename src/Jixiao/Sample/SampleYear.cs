using JasperFx.Events.Daemon;
using Jixiao.Domain.Units;
using Jixiao.Exchange;
using Jixiao.Hosting;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring.Scanning;
using Marten;
using Npgsql;

namespace Jixiao.Sample;

/// <summary>
/// The sample: the user's own published document, and a year played around it for it and three invented units in two departments. Whatever is
/// invented says 演示数据. It goes through the same commands as everybody's, under a clock that stands where the story is.
/// </summary>
public sealed class SampleYear(Settings settings, IReadOnlyList<IModule> modules, CommandMeter meter, NpgsqlDataSource database)
{
    static readonly Actor Operator = new("演示数据", "sample");
    static readonly UnitCode Centre = UnitCode.Parse("130281-430001");

    /// <summary>Loads what is not loaded yet.</summary>
    public async Task Load(CancellationToken stop)
    {
        var clock = new PlayedClock();
        var options = Store.Options(clock, settings, modules, database);
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        await using var store = new DocumentStore(options);
        var door = new CommandDoor(store, meter);
        if (await IsDone(store, Centre.Division.ToString(), PlayedYear.OrderOf(PlayedYear.Acts.Count - 1), stop))
            return;
        // Told by an earlier build; another story on top of it would make neither true.
        foreach (var (tenant, order) in PlayedYear.Earlier)
        {
            if (!await IsDone(store, tenant, order, stop))
                continue;
            Console.WriteLine("The sample of an earlier version stays as it is; an empty .data gets the new one.");
            return;
        }
        await Play(door, store, clock, stop);
    }

    static async Task<bool> IsDone(DocumentStore store, string tenant, string order, CancellationToken stop)
    {
        await using var session = store.QuerySession(tenant);
        return await session.LoadAsync<ProcessedCommand>(order, stop) is not null;
    }

    Task Play(CommandDoor door, DocumentStore store, PlayedClock clock, CancellationToken stop) =>
        Tell(door, new(door, store, new(clock)), PlayedYear.CheckPoints, clock.Set, day => Watch(day, store, stop), stop);

    /// <summary>Tells the story, as somebody who listens hears it.</summary>
    /// <param name="days">In their order; at the end of each somebody looks.</param>
    /// <param name="turnTo">Turns the clock to a day before anything is recorded on it.</param>
    public static async Task Tell(CommandDoor door, ImportDocument importing, IEnumerable<DateOnly> days, Action<DateOnly> turnTo, Func<DateOnly, Task> look, CancellationToken stop)
    {
        turnTo(new(2023, 1, 3));
        await importing.Import(Centre, SampleDocuments.Zunhua2023, SampleDocuments.Read(SampleDocuments.Zunhua2023), ImportAs.Approved, null, new("sample/published", Operator), stop);
        var looks = new Queue<DateOnly>(days);
        foreach (var (number, act) in PlayedYear.Acts.Index())
        {
            while (looks.TryPeek(out var day) && act.On > day)
            {
                turnTo(looks.Dequeue());
                await look(day);
            }
            turnTo(act.On);
            await act.Do(door, new(PlayedYear.OrderOf(number), act.By), stop);
        }
    }

    async Task Watch(DateOnly day, DocumentStore store, CancellationToken stop)
    {
        var scan = new UnitScan(store, database, new(store));
        foreach (var unit in PlayedMoney.Executing.Select(p => p.Unit).Distinct())
            await scan.Run(new(unit.ToString(), day), stop);
        await new BureauScan(store, new(store), new(store)).Run(new(Centre.Division.ToString(), day), stop);
    }

    /// <summary>Nine in the morning, Beijing time, of the day the story has come to.</summary>
    sealed class PlayedClock : TimeProvider
    {
        DateTimeOffset now;

        public void Set(DateOnly day) => now = new(day.ToDateTime(new(9, 0)), TimeSpan.FromHours(8));

        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

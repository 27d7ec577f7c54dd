using System.Globalization;
using Jixiao.Journeys.Support;

[assembly: AssemblyFixture(typeof(SharedInstance))]

namespace Jixiao.Journeys.Support;

/// <summary>The one application that journeys share, each in a division of its own; those that rebuild, rewind or move the clock start another.</summary>
public sealed class SharedInstance : IAsyncLifetime
{
    static int divisions = 900_000;
    readonly SemaphoreSlim door = new(1);
    Instance? instance;

    public Databases Databases { get; } = new();

    /// <summary>A division that nobody else uses.</summary>
    public static string NewDivision() => Interlocked.Increment(ref divisions).ToString(CultureInfo.InvariantCulture);

    // Started by the first who asks: most tests of a filtered run never do.
    public async Task<Instance> Started()
    {
        await door.WaitAsync();
        try
        {
            return instance ??= await Instance.Start(await Databases.New());
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>An application on a database of its own.</summary>
    public async Task<Instance> Another(string environment = "Development", TimeProvider? clock = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        await Instance.Start(await NewDatabase(), environment, clock: clock, more: settings);

    public async Task<NamedDatabase> NewDatabase(bool withRoles = true)
    {
        await door.WaitAsync();
        try
        {
            return await Databases.New(withRoles);
        }
        finally
        {
            door.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (instance is not null)
            await instance.DisposeAsync();
        await Databases.DisposeAsync();
        door.Dispose();
    }
}

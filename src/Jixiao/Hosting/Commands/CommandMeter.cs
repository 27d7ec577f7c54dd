using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Jixiao.Hosting.Commands;

/// <summary>Counts commands by name and outcome and puts a span around each.</summary>
public sealed class CommandMeter(IMeterFactory meters)
{
    readonly Counter<long> commands = meters.Create(Telemetry.Name).CreateCounter<long>("jixiao.commands", "{command}", "Commands by name and outcome.");

    public Measured Start(string name) => new(commands, name, Telemetry.Source.StartActivity(name));

    /// <summary>Commands of one name that were done together.</summary>
    public void Count(string name, int done, int refused)
    {
        if (done > 0)
            commands.Add(done, new("command", name), new("outcome", "done"));
        if (refused > 0)
            commands.Add(refused, new("command", name), new("outcome", "refused"));
    }

    /// <summary>One command on its way; not done when it is disposed means refused or failed.</summary>
    public sealed class Measured(Counter<long> commands, string name, Activity? span) : IDisposable
    {
        string outcome = "refused";

        public T Done<T>(T answer)
        {
            outcome = "done";
            return answer;
        }

        public void Dispose()
        {
            commands.Add(1, new("command", name), new("outcome", outcome));
            span?.SetTag("jixiao.outcome", outcome);
            span?.Dispose();
        }
    }
}

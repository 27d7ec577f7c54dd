using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Jixiao.Hosting;
using Jixiao.Journeys.Ops;
using Jixiao.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys;

/// <summary>The outside contract: whoever changes it sees it here.</summary>
public sealed class ApprovedLists(SharedInstance shared)
{
    [Fact]
    public async Task routes() => Approval.Compare("routes", Endpoints.Of(await shared.Started()).Select(e => $"{e.Method} {e.Pattern} {e.Permissions}".TrimEnd()));

    [Fact]
    public async Task settings()
    {
        string[] ours = ["ConnectionStrings:", "Jixiao:", "JIXIAO_"];
        var read = (await shared.Started()).SettingsRead.Where(key => ours.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
        // What is read on the way to a private database, or as a process's environment, no running instance can show.
        var named = Directory.EnumerateFiles(Checkout.At("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"((?:JIXIAO|OTEL)_[A-Z_]+)\"")).Select(match => match.Groups[1].Value);
        Approval.Compare("settings", read.Union(named).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task metrics()
    {
        // An instrument exists from the moment that whoever holds it is made.
        var services = (await shared.Started()).App.Services;
        foreach (var holder in typeof(App).Assembly.GetTypes().Where(type => type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(IMeterFactory)))))
            _ = services.GetRequiredService(holder);
        var instruments = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                    instruments.Add($"{instrument.Name} {instrument.GetType().Name.Split('`')[0]} {instrument.Unit} {instrument.Description}");
            },
        };
        listener.Start();
        Approval.Compare("metrics", instruments.Distinct().Order(StringComparer.Ordinal));
    }
}

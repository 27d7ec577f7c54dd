using JasperFx;
using JasperFx.CodeGeneration;
using Wolverine;

namespace Jixiao.Hosting;

/// <summary>Wolverine: durable local messages between jobs and modules, and the distribution of projections over the workers.</summary>
public static class Messages
{
    public static void AddMessages(this WebApplicationBuilder builder, Settings settings) => builder.Host.UseWolverine(wolverine =>
    {
        wolverine.ServiceName = Telemetry.Name;
        // Not whichever program starts us: handlers live here.
        wolverine.ApplicationAssembly = typeof(Messages).Assembly;
        wolverine.Durability.Mode = settings.RunsWork ? DurabilityMode.Balanced : DurabilityMode.Serverless;
        // A dead worker's projections and messages move on within seconds: 5 s instead of a minute, for a heartbeat a second.
        wolverine.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        wolverine.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(5);
        wolverine.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(1);
        wolverine.Policies.UseDurableLocalQueues();
        wolverine.AutoBuildMessageStorageOnStartup = settings.IsOwner ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        wolverine.CodeGeneration.TypeLoadMode = TypeLoadMode.Auto;
        // What is generated at run time stays in memory: a checkout is not to change by being run, and an image cannot.
        wolverine.CodeGeneration.SourceCodeWritingEnabled = false;
        wolverine.UseRuntimeCompilation();
    });
}

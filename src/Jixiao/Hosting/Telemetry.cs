using System.Diagnostics;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jixiao.Hosting;

/// <summary>Traces and metrics: ours, ASP.NET Core's, Marten's, Wolverine's and Npgsql's; scraped at /metrics, pushed by OTLP where its endpoint is set.</summary>
public static class Telemetry
{
    public const string Name = "Jixiao";

    public static ActivitySource Source { get; } = new(Name);

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Name))
            .WithMetrics(metrics => metrics
                .AddMeter(Name, "Marten", $"Wolverine:{Name}", "Npgsql")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter())
            .WithTracing(tracing => tracing
                .AddSource(Name, "Marten", "Wolverine")
                .AddAspNetCoreInstrumentation()
                .AddNpgsql());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
            telemetry.WithMetrics(metrics => metrics.AddOtlpExporter()).WithTracing(tracing => tracing.AddOtlpExporter());
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Jixiao.Hosting;

/// <summary>Ready when the database answers, to a role that can rewrite nothing.</summary>
public sealed class DatabaseHealth(RunningRole role, IHostEnvironment environment) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await role.Excess(cancellationToken) switch
            {
                null => HealthCheckResult.Healthy(),
                var excess when environment.IsDevelopment() => HealthCheckResult.Degraded(excess),
                var excess => HealthCheckResult.Unhealthy(excess),
            };
        }
        catch (NpgsqlException unreachable)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", unreachable);
        }
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Jixiao.Hosting;

/// <summary>Ready when the database answers.</summary>
public sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException unreachable)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", unreachable);
        }
    }
}

using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;

namespace Jixiao.Monitoring.Jobs;

/// <summary>Has a job run for a division at once, or what failed of its last run tried again. The workers do it.</summary>
public sealed class RunJob(IReadOnlyList<IModule> modules, JobRuns runs)
{
    /// <exception cref="Refused">404: there is no such job.</exception>
    public Task Now(DivisionCode division, string job, CancellationToken stop) => runs.StartNow(Find(job), division.ToString(), stop);

    /// <exception cref="Refused">404: there is no such job.</exception>
    public Task Failed(DivisionCode division, string job, CancellationToken stop) => runs.TryFailed(Find(job), division.ToString(), stop);

    RecurringJob Find(string job) => modules.SelectMany(module => module.Jobs).SingleOrDefault(known => known.Name == job) ?? throw Refused.NotFound();
}

public static class RunJobEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapPost("/jobs/{job}/run", async (DivisionCode division, string job, RunJob run, CancellationToken stop) =>
        {
            await run.Now(division, job, stop);
            return Results.NoContent();
        }).By(Permission.SeeJobs);
        bureau.MapPost("/jobs/{job}/run-failed", async (DivisionCode division, string job, RunJob run, CancellationToken stop) =>
        {
            await run.Failed(division, job, stop);
            return Results.NoContent();
        }).By(Permission.SeeJobs);
    }
}

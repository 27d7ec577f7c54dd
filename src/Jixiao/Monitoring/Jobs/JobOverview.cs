using Jixiao.Hosting.Jobs;

namespace Jixiao.Monitoring.Jobs;

/// <summary>A job, its last run as far as it concerns a division, and when it is due again.</summary>
/// <param name="Name">Stable; <c>Job.</c> and it is what it is called.</param>
/// <param name="Cron">When it is due, Asia/Shanghai.</param>
/// <param name="NextAt">Null where no worker has set the schedule yet.</param>
/// <param name="Last">Null where it never ran for the division.</param>
public sealed record JobOverview(string Name, string Cron, DateTimeOffset? NextAt, JobRun? Last, IReadOnlyList<TroubledPiece> Troubled);

/// <summary>A run's pieces of one division.</summary>
/// <param name="Day">The day that it looks at things as of.</param>
/// <param name="FinishedAt">When the last of them was done or failed; null while some are open.</param>
public sealed record JobRun(DateOnly Day, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Pieces, int Done, int Failed, int Overtaken)
{
    /// <summary>Done, failed and overtaken ones.</summary>
    public int Finished => Done + Failed + Overtaken;

    public double? Seconds => (FinishedAt - StartedAt)?.TotalSeconds;
}

/// <summary>A piece that failed, or is tried again after it did.</summary>
/// <param name="Scope">Code of a unit or a division.</param>
/// <param name="Name">The unit's; null where it is the division's own.</param>
/// <param name="NextAt">When it is tried again; null when it is not any more.</param>
public sealed record TroubledPiece(string Scope, string? Name, PieceState State, int Attempts, string Code, string Sentence, DateTimeOffset? NextAt);

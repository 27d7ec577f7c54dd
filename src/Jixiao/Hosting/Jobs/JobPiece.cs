using Jixiao.Domain;

namespace Jixiao.Hosting.Jobs;

/// <summary>A piece that a worker took.</summary>
/// <param name="Scope">Code of a unit or a division.</param>
/// <param name="Day">The day that the run is of.</param>
/// <param name="Attempt">Which one this is, from 1.</param>
public sealed record JobPiece(Guid Run, string Job, string Scope, DateOnly Day, int Attempt);

/// <summary>How a piece stands.</summary>
public enum PieceState
{
    /// <summary>To be done, being done, or to be tried again.</summary>
    Open,

    Done,

    /// <summary>Tried as often as it is tried.</summary>
    Failed,

    /// <summary>Not done before a later run began, which does the same for a later day.</summary>
    Overtaken,
}

/// <summary>Why an attempt did not work out.</summary>
public sealed record PieceError(string Code, string Sentence)
{
    /// <summary>Whoever took it never said what came of it.</summary>
    public static PieceError Abandoned { get; } = new("job/abandoned", "执行中断，未能完成。");

    public static PieceError Of(Exception error) => error is RuleBroken broken ? new(broken.Code, broken.Message) : new(error.GetType().Name, error.Message);
}

/// <summary>How often a piece is tried and how long it rests in between.</summary>
public static class Attempts
{
    static readonly TimeSpan[] Rests = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    public static int Most => Rests.Length + 1;

    /// <summary>How long somebody may be at it before another takes it over; a piece takes a moment.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The rest after an attempt; null after the last.</summary>
    public static TimeSpan? RestAfter(int attempt) => attempt < Most ? Rests[attempt - 1] : null;
}

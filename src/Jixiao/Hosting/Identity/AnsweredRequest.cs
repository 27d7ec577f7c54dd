namespace Jixiao.Hosting.Identity;

/// <summary>A request about people or machines that was done, kept in its transaction, so that its repetition gives the same answer.</summary>
public sealed class AnsweredRequest
{
    public required string Division { get; init; }

    /// <summary>The Idempotency-Key.</summary>
    public required string Id { get; init; }

    /// <summary>Of what was asked.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>JSON, without what was shown once; null until it is done, which nobody but its own transaction sees.</summary>
    public string? Answer { get; init; }
}

namespace Jixiao.Domain.LifeCycle;

/// <summary>The window (申报) into which something is handed in.</summary>
/// <param name="Key">Key of its stream in the bureau's tenant.</param>
/// <param name="DueOn">Its closing day, still in time.</param>
public sealed record Window(string Key, DateOnly DueOn);

/// <summary>When it was handed in, and into which window. After the closing day is late: allowed and marked.</summary>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Round">Key of the round; null when none was open.</param>
/// <param name="DueOn">The round's closing day as it was then.</param>
public sealed record Submission(DateOnly On, string? Round, DateOnly? DueOn)
{
    /// <summary>Days after the closing day; 0 in time or without a round.</summary>
    public int DaysLate => DueOn is { } due && On > due ? On.DayNumber - due.DayNumber : 0;
}

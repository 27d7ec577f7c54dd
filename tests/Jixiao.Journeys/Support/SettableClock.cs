namespace Jixiao.Journeys.Support;

/// <summary>A clock that stands where it is put, nine in the morning by Beijing time.</summary>
public sealed class SettableClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day.ToDateTime(new(9, 0)), TimeSpan.FromHours(8)).ToUniversalTime();
}

namespace Jixiao.Journeys.Support;

/// <summary>A clock that stands at whatever moment it is put to.</summary>
public sealed class Moments : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

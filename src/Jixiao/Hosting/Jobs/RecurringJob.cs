using System.Globalization;

namespace Jixiao.Hosting.Jobs;

/// <summary>Work that recurs: when it is due, by Beijing time, what it falls into, and the message that does a piece.</summary>
/// <param name="Name">Stable; the key of the schedule.</param>
/// <param name="Cron">Five fields, Asia/Shanghai.</param>
/// <param name="Pieces">What it falls into: codes of units, of divisions, or of both.</param>
/// <param name="Message">Makes the message that does one piece for a day; the same message again must change nothing.</param>
public sealed record RecurringJob(string Name, string Cron, PiecesOf Pieces, Func<string, DateOnly, object> Message)
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>How far apart two runs are at least; within it there is one, whoever starts it.</summary>
    public TimeSpan Every { get; init; } = Day;

    /// <summary>What the run of a moment is called: the day, or the minute from which it counts.</summary>
    public string OccasionOf(DateTimeOffset moment)
    {
        var local = moment.UtcDateTime + Beijing;
        return new DateTime(local.Ticks - local.Ticks % Every.Ticks).ToString(Every == Day ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}

/// <summary>What a job falls into at the moment.</summary>
public delegate Task<IReadOnlyList<string>> PiecesOf(IServiceProvider services, CancellationToken stop);

namespace Jixiao.Hosting.Jobs;

/// <summary>Work that recurs: when it is due, by Beijing time, and the message that starts it.</summary>
/// <param name="Name">Stable; the key of the schedule.</param>
/// <param name="Cron">Five fields, Asia/Shanghai.</param>
/// <param name="Start">Makes the message for a day.</param>
public sealed record RecurringJob(string Name, string Cron, Func<DateOnly, object> Start);

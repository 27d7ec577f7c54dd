namespace Jixiao.Domain.Monitoring;

/// <summary>Silences an alert for a while (暂停提醒): it is kept up to date, and nobody is told or pressed. The same again changes nothing.</summary>
/// <param name="Until">The last day of silence: from today on, at most <see cref="LongestDays"/> days ahead.</param>
/// <param name="Reason">Required.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record MuteAlert(DateOnly Until, string Reason, DateOnly On) : ICommand<Alert>
{
    /// <summary>How many days ahead a silence may end.</summary>
    public const int LongestDays = 180;

    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/no-reason</c>, <c>alert/mute-past</c>, <c>alert/muted-too-long</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireOpen();
        AlertRules.RequireText(Reason, "alert/no-reason", "请说明理由。");
        return this switch
        {
            _ when Until < On => throw new RuleBroken("alert/mute-past", "暂停提醒的截止日期不能早于今天。"),
            _ when Until > On.AddDays(LongestDays) => throw new RuleBroken("alert/muted-too-long", $"暂停提醒最长{LongestDays}天，最晚到{On.AddDays(LongestDays):yyyy年M月d日}。"),
            _ when (alert.MutedUntil, alert.MuteReason) == (Until, Reason) => [],
            _ => [new AlertMuted(Until, Reason, On)],
        };
    }
}

using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring;

/// <summary>After how many working days of silence who is told of an alert, each counted from the step before; of a red one after half of them, rounded up.</summary>
/// <param name="Lead">Days until 单位负责人 is told.</param>
/// <param name="Department">Days from then until 主管部门 is.</param>
/// <param name="Bureau">Days from then until 财政局 is.</param>
public sealed record EscalationSteps(int Lead, int Department, int Bureau)
{
    const int Most = 60;

    /// <summary>3, 5 and 5 working days, the usual practice.</summary>
    public static EscalationSteps Usual { get; } = new(3, 5, 5);

    /// <summary>The steps themselves when each has 1 to 60 days.</summary>
    /// <exception cref="RuleBroken"><c>escalation/days</c>.</exception>
    public EscalationSteps Checked() =>
        new[] { Lead, Department, Bureau }.All(days => days is >= 1 and <= Most) ? this : throw new RuleBroken("escalation/days", $"每一级上报的期限应为1至{Most}个工作日。");

    /// <summary>How many working days of silence the step to that level takes.</summary>
    public int DaysTo(EscalationLevel level, Severity severity) => level switch
    {
        EscalationLevel.Lead => Days(Lead, severity),
        EscalationLevel.Department => Days(Department, severity),
        _ => Days(Bureau, severity),
    };

    static int Days(int days, Severity severity) => severity is Severity.Red ? (days + 1) / 2 : days;
}

/// <summary>The bureau set after how many days of silence who is told, from a day on.</summary>
/// <param name="Steps">The days of each step.</param>
/// <param name="From">The first day they count.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record EscalationSet(EscalationSteps Steps, DateOnly From, string Reason, string? Document);

/// <summary>When silence about an alert is told further up (逐级上报).</summary>
public static class Escalation
{
    /// <summary>Who is told on a day, one level after the other; null for nobody. Pure: the same alert by the same steps on the same day gives the same answer.</summary>
    public static EscalationLevel? Next(Alert alert, EscalationSteps steps, DateOnly day) =>
        IsPressed(alert, day) && alert.EscalatedTo < EscalationLevel.Bureau && alert.EscalatedTo + 1 is var next && IsSilent(alert, steps.DaysTo(next, alert.Severity), day) ? next : null;

    /// <summary>What waits for its unit, is yellow or red and not silenced.</summary>
    static bool IsPressed(Alert alert, DateOnly day) => alert.HeldBy is Holder.Unit && alert.Severity is not Severity.Notice && !alert.IsMutedOn(day);

    /// <summary>
    /// A measure whose day is to come is left in peace; when that day has passed without a report somebody is told at once. Else nobody did anything for that many
    /// working days, the days of a silence not counted.
    /// </summary>
    static bool IsSilent(Alert alert, int workdays, DateOnly day) => alert switch
    {
        { MeasureDueOn: { } due, SentBack: null } when day <= due => false,
        { MeasureDueOn: { } due } when day > due && alert.TouchedOn <= due => true,
        _ => Workdays.Between(alert.MutedUntil is { } muted && muted > alert.TouchedOn ? muted : alert.TouchedOn, day) >= workdays,
    };
}

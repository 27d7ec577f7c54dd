using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>What a light compares; with <see cref="Grounds"/> it names the sentence that explains the light.</summary>
public enum LightMeasure
{
    /// <summary>执行数 ÷ (全年预算 × planned share).</summary>
    Budget,

    /// <summary>Actual ÷ (target × planned share).</summary>
    Cumulative,

    /// <summary>Actual ÷ full target; more is better.</summary>
    Level,

    /// <summary>Full target ÷ actual; less is better.</summary>
    Reverse,

    /// <summary>Deviation from the target's value.</summary>
    Exact,

    /// <summary>Deviation from the nearer end of the target's range.</summary>
    Range,

    /// <summary>Done by the date, or late.</summary>
    Deadline,

    /// <summary>达成, 部分达成, 未达成.</summary>
    Judgement,
}

/// <summary>Why a light has its colour.</summary>
public enum Grounds
{
    /// <summary>The numbers were compared.</summary>
    Compared,

    /// <summary>A person judged it.</summary>
    Judged,

    /// <summary>It was done by the date.</summary>
    DoneOnTime,

    /// <summary>It was done after the date.</summary>
    DoneLate,

    /// <summary>The date is past, and nobody said that it was done.</summary>
    NotDone,

    /// <summary>未到期: the date, the year or the plan's first check point is not past yet.</summary>
    NotDue,

    /// <summary>未到期: the plan has nothing by that day.</summary>
    NothingPlanned,

    /// <summary>无数据: a check point is past, and no actual was reported.</summary>
    NoActual,

    /// <summary>The target is blank, cannot be read, or is nothing that a number could be compared with.</summary>
    NoTarget,

    /// <summary>The budget is blank or nothing.</summary>
    NoBudget,

    /// <summary>The table is not approved yet, or given up.</summary>
    NotApproved,
}

/// <summary>A light with everything behind it, so that a page can write out its formula. What has no place in the formula is null.</summary>
/// <param name="Light">The colour.</param>
/// <param name="Measure">What was compared.</param>
/// <param name="Grounds">Why it has the colour.</param>
public sealed record LightOf(Light Light, LightMeasure Measure, Grounds Grounds)
{
    /// <summary>执行数 in yuan, or the actual in the target's unit.</summary>
    public decimal? Actual { get; init; }

    /// <summary>What it is compared with: 全年预算 in yuan, or the target's number; of a range the end that the actual is beyond.</summary>
    public decimal? Whole { get; init; }

    /// <summary>The part of it that is planned by the day, two decimals; null where the whole is compared.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Of both; null where the target has none.</summary>
    public string? Unit { get; init; }

    /// <summary>How much of it is reached, or how far it deviates (exact, range), in percent with two decimals, rounded away from zero; null where nothing could be divided by.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The share that the table's own plan has for the day; null where the plan has no part in it.</summary>
    public PlannedShare? Planned { get; init; }

    /// <summary>The thresholds that were applied; null where there are none.</summary>
    public LightLimits? Limits { get; init; }

    /// <summary>What was judged.</summary>
    public Attainment? Answer { get; init; }

    /// <summary>The day that the actual is true for.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The day by whose end it has to be done.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>The thresholds behind one light, in percent; those that its measure does not have are null.</summary>
public sealed record LightLimits(decimal? RedBelow = null, decimal? YellowBelow = null, decimal? BlueFrom = null, decimal? RedAbove = null);

/// <summary>The planned share of a day by the table's own plan, and beside it the usual practice, in percent with two decimals.</summary>
/// <param name="Percent">By the plan's check points.</param>
/// <param name="UsualPercent">The month's number ÷ 12, the month counted whole from its first day (序时进度).</param>
public sealed record PlannedShare(decimal Percent, decimal UsualPercent)
{
    /// <summary>Of the plan's share of a day; the usual practice before the year is nothing, after it as on its last day.</summary>
    public static PlannedShare Of(decimal share, FiscalYear year, DateOnly day) =>
        new(Percentage.Rounded(share), day < year.FirstDay ? 0 : Percentage.Rounded(year.Nearest(day).Month * 100m / 12));
}

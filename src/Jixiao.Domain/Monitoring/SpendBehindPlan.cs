using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Monitoring;

/// <summary>When spending counts as behind: below <paramref name="RedBelow"/> percent of what was planned red, below <paramref name="YellowBelow"/> yellow.</summary>
public sealed record SpendThresholds(decimal RedBelow, decimal YellowBelow)
{
    /// <summary>60 % and 80 %, the usual practice.</summary>
    public static SpendThresholds Usual { get; } = new(60, 80);
}

/// <summary>支出滞后: an approved table has paid out less than its own plan foresees for the day.</summary>
public static class SpendBehindPlan
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Rule = "spend-behind-plan";

    /// <summary>
    /// The finding of that day, or none. Paid means paid on or before the day. A day after the year's end is judged as its last day.
    /// A table not yet approved, without budget or without anything planned by then cannot be behind. Exactly on a threshold is the better colour.
    /// </summary>
    public static Finding? Check(GoalTable table, DateOnly today, SpendThresholds thresholds)
    {
        if (table.Standing.Stage is not Stage.Approved || today < new FiscalYear(table.Year).FirstDay)
            return null;
        var day = new FiscalYear(table.Year).Nearest(today);
        var share = table.Plan.ShareOn(day, new(table.Year));
        var adjusted = table.AdjustedBy(day);
        var planned = adjusted.InFen * share / 100;
        if (planned <= 0)
            return null;
        var executed = table.ExecutedBy(day);
        // The day's share may be a repeating decimal: what is cut off it, far below a fen, must not decide on a threshold.
        var reached = decimal.Round(executed.InFen / planned * 100, 18);
        var figures = new SpendingFigures(adjusted, executed, Rounded(share), Rounded(reached));
        return reached < thresholds.RedBelow ? new(Severity.Red, figures)
            : reached < thresholds.YellowBelow ? new(Severity.Yellow, figures)
            : null;
    }

    static decimal Rounded(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
}

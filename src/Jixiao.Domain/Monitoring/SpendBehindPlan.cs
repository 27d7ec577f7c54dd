using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;

namespace Jixiao.Domain.Monitoring;

/// <summary>支出滞后: an approved table has paid out less than its own plan foresees for the day.</summary>
public static class SpendBehindPlan
{
    /// <summary>The rule's name in keys and programs.</summary>
    public const string Rule = "spend-behind-plan";

    /// <summary>
    /// The finding of the basis's day, or none: the budget's light where it is red or yellow, while the table executes. A table not yet approved, without budget or
    /// without anything planned by then cannot be behind.
    /// </summary>
    public static Finding? Check(LightBasis table, Thresholds thresholds)
    {
        if (table.Stage is not Stage.Approved || table.Day < table.Year.FirstDay)
            return null;
        var progress = SpendingProgress.Of(new(table, thresholds));
        return progress.Light(thresholds.Budget) switch
        {
            Light.Red => new(Severity.Red, progress.Figures),
            Light.Yellow => new(Severity.Yellow, progress.Figures),
            _ => null,
        };
    }
}

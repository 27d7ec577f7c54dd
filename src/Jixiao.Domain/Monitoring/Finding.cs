namespace Jixiao.Domain.Monitoring;

/// <summary>How pressing a finding is.</summary>
public enum Severity
{
    /// <summary>黄: to be watched.</summary>
    Yellow,

    /// <summary>红: to be corrected.</summary>
    Red,
}

/// <summary>What a rule found about one subject on one day, with the figures behind it.</summary>
/// <param name="Severity">How pressing.</param>
/// <param name="Figures">The figures behind it, exact, by their names.</param>
public sealed record Finding(Severity Severity, SpendingFigures Figures);

/// <summary>The figures behind 支出滞后.</summary>
/// <param name="Adjusted">全年预算.</param>
/// <param name="Executed">Paid by the day.</param>
/// <param name="PlannedPercent">The share planned by the day, two decimals.</param>
/// <param name="ReachedPercent">Executed ÷ (adjusted × planned share), in percent, two decimals, rounded away from zero.</param>
public sealed record SpendingFigures(Money Adjusted, Money Executed, decimal PlannedPercent, decimal ReachedPercent);

namespace Jixiao.Domain.Monitoring;

/// <summary>How pressing a finding is.</summary>
public enum Severity
{
    /// <summary>提醒: something comes due; nothing is wrong yet.</summary>
    Notice,

    /// <summary>黄: to be watched.</summary>
    Yellow,

    /// <summary>红: to be corrected.</summary>
    Red,
}

/// <summary>What a rule found about one subject on one day, with the figures behind it.</summary>
/// <param name="Severity">How pressing.</param>
/// <param name="Figures">The figures behind it, exact, by their names.</param>
public sealed record Finding(Severity Severity, Figures Figures);

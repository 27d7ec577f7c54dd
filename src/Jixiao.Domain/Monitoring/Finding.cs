using System.Collections.Immutable;

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
public sealed record Finding(Severity Severity, Figures Figures)
{
    /// <summary>Names of figures that move from day to day though nothing happened: told with the others, and by themselves no news.</summary>
    public ImmutableHashSet<string> Moving { get; init; } = [];

    /// <summary>Whether it is news to who knows of that: it is not as pressing, or a figure differs that does not move by itself.</summary>
    public bool IsNewsTo(Severity severity, Figures figures) => Severity != severity || Figures.Without(Moving) != figures.Without(Moving);
}

using Jixiao.Domain.Monitoring;
using Jixiao.Units;

namespace Jixiao.Monitoring.Trial;

/// <summary>What would be raised on a day, as it is in force and as it was tried.</summary>
/// <param name="Day">The day judged.</param>
/// <param name="Rules">Every rule with how much it finds.</param>
/// <param name="Differences">What is found otherwise, for those who may see the units' data; null for others.</param>
/// <param name="Differing">How many findings differ where whoever asks sees them, those beyond the list included.</param>
public sealed record TrialResult(DateOnly Day, IReadOnlyList<TrialCount> Rules, IReadOnlyList<TrialDifference>? Differences, int Differing);

/// <summary>How many alerts a rule has as it is in force, and as it was tried.</summary>
public sealed record TrialCount(string Rule, int Now, int Tried);

/// <summary>A subject about which something else is found.</summary>
/// <param name="Unit">Null for what concerns the bureau itself.</param>
/// <param name="Now">As it is in force; null for nothing.</param>
/// <param name="Tried">As it was tried; null for nothing.</param>
public sealed record TrialDifference(string? Unit, string? UnitName, string Rule, string Subject, string Title, Finding? Now, Finding? Tried)
{
    public static TrialDifference Of(RegisteredUnit? unit, ReportFinding? now, ReportFinding? tried)
    {
        var either = now ?? tried!;
        return new(unit?.Code.ToString(), unit?.Name, either.Rule, either.Subject, either.Title, now?.Finding, tried?.Finding);
    }
}

namespace Jixiao.Domain.Evaluation;

/// <summary>The bureau set how results are scored, from a day on.</summary>
/// <param name="Name">What the bureau calls these rules, 2023年评分规则.</param>
/// <param name="Rules">All of them.</param>
/// <param name="From">The first day they count; a year is scored by those that count on its last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号; null when there is none.</param>
public sealed record ScoringRulesSet(string Name, ScoringRules Rules, DateOnly From, string Reason, string? Document);

/// <summary>The scoring rules of a day and where they come from, by which a score sheet names them.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="SetBy">The fact that set them; null while the bureau has set none and the usual practice holds.</param>
/// <param name="Number">规则版次: 1 for the first that the bureau set, 0 for the usual practice.</param>
public sealed record ScoringInForce(ScoringRules Rules, ScoringRulesSet? SetBy, int Number)
{
    /// <summary>The usual practice, which holds where a bureau set nothing.</summary>
    public static ScoringInForce Usual { get; } = new(ScoringRules.Usual, null, 0);
}

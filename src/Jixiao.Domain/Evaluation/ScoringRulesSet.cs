using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>The bureau set how results are scored, from a day on.</summary>
/// <param name="Name">What the bureau calls these rules, 2023年评分规则.</param>
/// <param name="Rules">All of them.</param>
/// <param name="From">The first day they count; a year is scored by those that count on its last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号; null when there is none.</param>
/// <param name="Criteria">By what the bureau's own evaluations (重点评价) are scored, of 100 points; null for the usual practice.</param>
public sealed record ScoringRulesSet(string Name, ScoringRules Rules, DateOnly From, string Reason, string? Document, IReadOnlyList<EvaluationCriterion>? Criteria = null)
{
    /// <summary>Whether both set the same.</summary>
    public bool SaysTheSameAs(ScoringRulesSet other) => this with { Rules = other.Rules, Criteria = other.Criteria } == other && Rules.SaysTheSameAs(other.Rules)
        && (Criteria ?? EvaluationCriterion.Usual).SequenceEqual(other.Criteria ?? EvaluationCriterion.Usual);
}

/// <summary>The scoring rules of a day and where they come from, by which a score sheet names them.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="SetBy">The fact that set them; null while the bureau has set none and the usual practice holds.</param>
/// <param name="Number">规则版次: 1 for the first that the bureau set, 0 for the usual practice.</param>
public sealed record ScoringInForce(ScoringRules Rules, ScoringRulesSet? SetBy, int Number)
{
    /// <summary>By what the bureau's own evaluations are scored.</summary>
    public IReadOnlyList<EvaluationCriterion> Criteria => SetBy?.Criteria ?? EvaluationCriterion.Usual;

    /// <summary>What names them.</summary>
    public NamedRules Named => new(Number, SetBy?.Name, SetBy?.From);

    /// <summary>The usual practice, which holds where a bureau set nothing.</summary>
    public static ScoringInForce Usual { get; } = new(ScoringRules.Usual, null, 0);
}

/// <summary>By what an evaluation names the rules that its criteria were taken from.</summary>
/// <param name="Number">规则版次; 0 for the usual practice.</param>
/// <param name="Name">Null for the usual practice.</param>
/// <param name="From">The first day they counted; null for the usual practice.</param>
public sealed record NamedRules(int Number, string? Name, DateOnly? From);

using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Domain.Evaluation;

/// <summary>Sets from a day on how results are scored. What was handed in before keeps the rules that it names; the same again changes nothing.</summary>
/// <param name="Name">Required.</param>
/// <param name="Rules">All of them.</param>
/// <param name="From">The first day they count; a day that is past corrects what is scored from now on.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号; null when there is none.</param>
/// <param name="Criteria">By what the bureau's own evaluations are scored; null to leave it as it is on that day.</param>
public sealed record SetScoringRules(string Name, ScoringRules Rules, DateOnly From, string Reason, string? Document = null, IReadOnlyList<EvaluationCriterion>? Criteria = null) : ICommand<RuleBook>, IBegin
{
    /// <summary>Everything that forbids it, in the form's order; none when it can be set.</summary>
    public IReadOnlyList<PlacedProblem> FindProblems() =>
    [
        .. string.IsNullOrWhiteSpace(Name) ? [new PlacedProblem("名称", "scoring/no-name", "评分规则必须有名称。")] : Array.Empty<PlacedProblem>(),
        .. string.IsNullOrWhiteSpace(Reason) ? [new PlacedProblem("理由", "scoring/no-reason", "设定评分规则必须说明理由。")] : Array.Empty<PlacedProblem>(),
        .. Rules.FindProblems(),
        .. Criteria is { } criteria && !EvaluationCriterion.AreSound(criteria) ? [new PlacedProblem("重点评价指标", "scoring/criteria", "重点评价指标不能重名，分值应大于0、最多两位小数，合计100分。")] : Array.Empty<PlacedProblem>(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Decide(RuleBook book) => FindProblems() is [var first, ..] problems
        ? throw new RuleBroken(first.Code, string.Concat(problems.Select(problem => problem.Sentence)), problems)
        : Changes(book, new(Name, Rules, From, Reason, Document, Criteria ?? book.ScoringOn(From).SetBy?.Criteria));

    static IEnumerable<object> Changes(RuleBook book, ScoringRulesSet set) =>
        book.Scorings.LastOrDefault(known => known.From == set.From) is { } last && last.SaysTheSameAs(set) ? [] : [set];
}

using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>The bureau's own evaluation (重点评价) of a table.</summary>
/// <param name="Criteria">Of 100 points together.</param>
/// <param name="Evaluators">Names of those who evaluate.</param>
/// <param name="DueOn">The last day on time.</param>
/// <param name="OrderedOn">The day it was ordered.</param>
public sealed record BureauEvaluation(IReadOnlyList<EvaluationCriterion> Criteria, IReadOnlyList<string> Evaluators, DateOnly DueOn, DateOnly OrderedOn)
{
    /// <summary>The bureau's rules that the criteria are taken from; null where they were chosen for this evaluation alone.</summary>
    public NamedRules? Rules { get; init; }

    /// <summary>What each criterion got; none before.</summary>
    public IReadOnlyList<CriterionScored> Scores { get; init; } = [];

    /// <summary>Null before.</summary>
    public decimal? Total { get; init; }

    /// <summary>Null before.</summary>
    public Grade? Grade { get; init; }

    /// <summary>评价意见; null before.</summary>
    public string? Opinion { get; init; }

    /// <summary>The day it was evaluated; null before.</summary>
    public DateOnly? EvaluatedOn { get; init; }

    /// <summary>评价报告.</summary>
    public IReadOnlyList<Evidence> Files { get; init; } = [];

    /// <summary>Whether it still has to be done.</summary>
    public bool IsOpen => EvaluatedOn is null;
}

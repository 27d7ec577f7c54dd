using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>What a bureau evaluates a project by (评价指标), and how many of the 100 points it has.</summary>
/// <param name="Name">决策, 过程, 产出, 效益.</param>
/// <param name="Weight">More than 0, two decimals at most.</param>
public sealed record EvaluationCriterion(string Name, decimal Weight)
{
    /// <summary>The usual practice: 决策 20, 过程 20, 产出 30, 效益 30.</summary>
    public static IReadOnlyList<EvaluationCriterion> Usual { get; } = [new("决策", 20), new("过程", 20), new("产出", 30), new("效益", 30)];

    /// <summary>Whether they can be evaluated by: each name once, weights of more than 0 and two decimals at most, 100 points together.</summary>
    public static bool AreSound(IReadOnlyList<EvaluationCriterion> criteria) =>
        criteria.Sum(one => one.Weight) == 100 && criteria.All(one => one.Weight > 0 && decimal.Round(one.Weight, 2) == one.Weight && !string.IsNullOrWhiteSpace(one.Name))
        && criteria.DistinctBy(one => one.Name).Count() == criteria.Count;
}

/// <summary>The bureau chose the table for its own evaluation (重点评价).</summary>
/// <param name="Criteria">Of 100 points together.</param>
/// <param name="Evaluators">Names of those who evaluate.</param>
/// <param name="DueOn">The last day on time.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Rules">The bureau's rules that the criteria are taken from; null where they were chosen for this evaluation alone.</param>
public sealed record EvaluationOrdered(IReadOnlyList<EvaluationCriterion> Criteria, IReadOnlyList<string> Evaluators, DateOnly DueOn, DateOnly On, NamedRules? Rules = null);

/// <summary>What one criterion got.</summary>
/// <param name="Criterion">Its name.</param>
/// <param name="Score">From 0 to its weight, two decimals.</param>
/// <param name="Opinion">Null for none.</param>
public sealed record CriterionScored(string Criterion, decimal Score, string? Opinion = null);

/// <summary>The bureau evaluated the table.</summary>
/// <param name="Criteria">What each got, in their order.</param>
/// <param name="Total">The sum of the scores.</param>
/// <param name="Grade">Of the total, by the limits that the self-evaluation was graded by.</param>
/// <param name="Opinion">评价意见.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Files">评价报告; null for none.</param>
public sealed record Evaluated(IReadOnlyList<CriterionScored> Criteria, decimal Total, Grade Grade, string Opinion, DateOnly On, IReadOnlyList<Evidence>? Files = null);

/// <summary>What the result of an evaluation is used for (结果应用).</summary>
public enum ResultUse
{
    /// <summary>反馈整改.</summary>
    Feedback,

    /// <summary>与下一年度预算安排挂钩.</summary>
    NextBudget,

    /// <summary>公开.</summary>
    Publication,

    /// <summary>激励约束.</summary>
    Incentive,
}

/// <summary>The result was used.</summary>
/// <param name="Use">What for.</param>
/// <param name="How">In what way.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ResultUsed(ResultUse Use, string How, DateOnly On);

using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Chooses a table that was self-evaluated for the bureau's own evaluation (布置重点评价).</summary>
/// <param name="Criteria">Of 100 points together, each name once.</param>
/// <param name="Evaluators">One at least.</param>
/// <param name="DueOn">The last day on time, the day of the order at the earliest.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Rules">The bureau's rules of the table's year, which the order names where its criteria are theirs; null where there are none to name.</param>
public sealed record OrderEvaluation(IReadOnlyList<EvaluationCriterion> Criteria, IReadOnlyList<string> Evaluators, DateOnly DueOn, DateOnly On, ScoringInForce? Rules = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.OrderEvaluation);
        return this switch
        {
            _ when table.BureauEvaluation is not null => throw new RuleBroken("evaluation/ordered", "该项目已经布置绩效评价。"),
            _ when !EvaluationCriterion.AreSound(Criteria) => throw new RuleBroken("evaluation/criteria", "评价指标不能重名，分值应大于0、最多两位小数，合计100分。"),
            _ when Evaluators.All(string.IsNullOrWhiteSpace) => throw new RuleBroken("evaluation/no-evaluator", "请填写评价人员。"),
            _ when DueOn < On => throw new RuleBroken("evaluation/due-too-early", "评价期限不能早于布置日期。"),
            _ => [new EvaluationOrdered(Criteria, Evaluators, DueOn, On, Named)],
        };
    }

    NamedRules? Named => Rules is { } rules && Criteria.SequenceEqual(rules.Criteria) ? rules.Named : null;
}

/// <summary>Gives the points and the opinion of an evaluation that was ordered (评价).</summary>
/// <param name="Scores">Of every criterion once, in any order.</param>
/// <param name="Opinion">Required.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Files">评价报告; null for none.</param>
public sealed record EvaluateGoalTable(IReadOnlyList<CriterionScored> Scores, string Opinion, DateOnly On, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Evaluate);
        if (table.BureauEvaluation is not { } ordered)
            throw new RuleBroken("evaluation/not-ordered", "该项目没有布置绩效评价。");
        if (Scores.Count != ordered.Criteria.Count || Scores.DistinctBy(score => score.Criterion).Count() != Scores.Count)
            throw new RuleBroken("evaluation/scores-missing", "每项评价指标应各打一次分。");
        IReadOnlyList<CriterionScored> scores = [.. ordered.Criteria.Select(Scored)];
        if (string.IsNullOrWhiteSpace(Opinion))
            throw new RuleBroken("evaluation/no-opinion", "请填写评价意见。");
        var total = scores.Sum(score => score.Score);
        return [new Evaluated(scores, total, table.SelfEvaluation!.Rules.Grades.Of(total), Opinion, On, Files)];
    }

    CriterionScored Scored(EvaluationCriterion criterion) => Scores.FirstOrDefault(score => score.Criterion == criterion.Name) switch
    {
        null => throw new RuleBroken("evaluation/scores-missing", "每项评价指标应各打一次分。"),
        { Score: var points } when points < 0 || points > criterion.Weight || decimal.Round(points, 2) != points =>
            throw new RuleBroken("evaluation/score-out-of-range", $"“{criterion.Name}”的得分应在0至{criterion.Weight:0.##}分之间，最多两位小数。"),
        var scored => scored,
    };
}

/// <summary>Records what the result of a self-evaluation or an evaluation was used for (结果应用).</summary>
/// <param name="Use">What for.</param>
/// <param name="How">Required.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record UseResult(ResultUse Use, string How, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.UseResult);
        return string.IsNullOrWhiteSpace(How) ? throw new RuleBroken("result/no-how", "请写明结果如何应用。") : [new ResultUsed(Use, How, On)];
    }
}

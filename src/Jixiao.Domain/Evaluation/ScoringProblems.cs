using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>What forbids scoring rules, each named by itself, so that a form can show all of it at once.</summary>
static class ScoringProblems
{
    public static IEnumerable<PlacedProblem> Of(ScoringRules rules)
    {
        if (!Weigh(rules.Weights))
            yield return new("分值", "scoring/weights", "每个指标体系的预算执行率和各一级指标分值合计应为100分，各项应大于0，最多两位小数。");
        if (!Falls(100, rules.Bands.AchievedFrom, rules.Bands.PartlyFrom, 0))
            yield return new("得分区间", "scoring/bands", "定性指标的得分区间应依次下降，并在0%至100%之间，最多两位小数。");
        if (!Falls(100.01m, rules.Grades.Excellent, rules.Grades.Good, rules.Grades.Fair, 0))
            yield return new("等级", "scoring/grades", "优、良、中的分数线应依次下降，并在0分至100分之间，最多两位小数。");
        if (!IsPercent(rules.Explained.DeviationAbove) || !IsPercent(rules.Explained.ExecutionBelow))
            yield return new("须说明原因", "scoring/explained", "须说明原因的偏差和执行率应在0%至100%之间，最多两位小数。");
        if (!Rise(rules.Caps, cap => cap.ExecutionBelow) || !Rise(rules.Caps, cap => cap.Most))
            yield return new("总分上限", "scoring/caps", "执行率越高，总分上限应越高；执行率和上限都应大于0且不超过100，最多两位小数。");
        if (rules.Overshoot is { } costs && (costs.From is <= 0 or > 1000 || costs.Points is <= 0 or > 100 || !IsExact(costs.From) || !IsExact(costs.Points)))
            yield return new("超额扣分", "scoring/overshoot", "超过指标值的扣分应大于0且不超过100分，起扣的偏差应大于0%且不超过1000%，最多两位小数。");
    }

    /// <summary>Every framework once, each with its own levels, adding up to 100 with the execution.</summary>
    static bool Weigh(IReadOnlyList<FrameworkWeights> weights) =>
        weights.Select(of => of.Framework).Order(StringComparer.Ordinal).SequenceEqual(IndicatorFramework.All.Select(framework => framework.Id).Order(StringComparer.Ordinal))
        && weights.All(of => LevelsOf(of.Framework).SequenceEqual(of.Levels.Select(level => level.Level1).Order(StringComparer.Ordinal))
            && of.Levels.Select(level => level.Weight).Prepend(of.Execution).All(weight => weight > 0 && IsExact(weight))
            && of.Execution + of.Levels.Sum(level => level.Weight) == 100);

    static IEnumerable<string> LevelsOf(string framework) => IndicatorFramework.All.Single(known => known.Id == framework).Levels.Select(level => level.Name).Order(StringComparer.Ordinal);

    static bool Falls(params IReadOnlyList<decimal> limits) => limits.Zip(limits.Skip(1)).All(pair => pair.First > pair.Second) && limits.All(IsExact);

    static bool Rise(IReadOnlyList<ExecutionCap> caps, Func<ExecutionCap, decimal> limit) =>
        caps.All(cap => limit(cap) is > 0 and <= 100 && IsExact(limit(cap))) && caps.Zip(caps.Skip(1)).All(pair => limit(pair.First) < limit(pair.Second));

    static bool IsPercent(decimal percent) => percent is >= 0 and <= 100 && IsExact(percent);

    static bool IsExact(decimal number) => decimal.Round(number, 2) == number;
}

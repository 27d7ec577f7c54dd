using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>
/// The weights of a table's indicators (分值). The form that has none shares each level 1 equally among its rows, to two decimals, the remainder on the last row;
/// what a level 1 without rows would have goes to the others in proportion, so that a table without 满意度 is still scored of 100.
/// </summary>
public static class IndicatorWeights
{
    /// <summary>By the ids of the indicators; a row whose level 1 the framework does not know weighs nothing.</summary>
    public static IReadOnlyDictionary<int, decimal> Of(IReadOnlyList<Indicator> indicators, FrameworkWeights weights)
    {
        var rows = indicators.ToLookup(indicator => IndicatorFramework.Bare(indicator.Level1), indicator => indicator.Id);
        var present = weights.Levels.Where(level => rows.Contains(level.Level1)).ToList();
        var levels = Points.Shared(weights.Levels.Sum(level => level.Weight), [.. present.Select(level => level.Weight)]);
        return present.Zip(levels, (level, points) => (Ids: rows[level.Level1].ToList(), Points: points))
            .SelectMany(level => level.Ids.Zip(Points.Shared(level.Points, [.. level.Ids.Select(_ => 1m)])))
            .Concat(indicators.Where(indicator => weights.Levels.All(level => level.Level1 != IndicatorFramework.Bare(indicator.Level1))).Select(indicator => (indicator.Id, 0m)))
            .ToDictionary();
    }
}

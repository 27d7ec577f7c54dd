using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.Evaluation;

/// <summary>A table's result as it counts, and what it would be by other rules (评分试算).</summary>
/// <param name="Total">总分 as it counts.</param>
/// <param name="Grade">Of that total.</param>
/// <param name="TriedTotal">By the other rules.</param>
/// <param name="TriedGrade">Of that total.</param>
public sealed record TriedScore(decimal Total, Grade Grade, decimal TriedTotal, Grade TriedGrade)
{
    /// <summary>Whether the grade would be another.</summary>
    public bool Differs => Grade != TriedGrade;

    /// <summary>Of a table as it was handed in, the bureau's scores in it keeping their share of the weight; of one that was not, as it stands.</summary>
    /// <param name="table">An approved table.</param>
    /// <param name="inForce">By which it would be scored now.</param>
    /// <param name="tried">The other rules.</param>
    public static TriedScore Of(GoalTable table, ScoringRules inForce, ScoringRules tried) =>
        HandedIn(table) is { } own ? Of(own, own.Sheet.Again(table, tried), tried) : Of(ScoreSheet.Of(table, inForce, Nothing), table, tried);

    /// <summary>The self-evaluation that lies with the bureau or was accepted; null where there is none, or its rows are no longer those of the table.</summary>
    public static SelfEvaluation? HandedIn(GoalTable table) =>
        table.SelfEvaluation is { Stage: not SelfEvaluationStage.Returned } own && own.Sheet.Indicators.Select(row => row.Indicator).SequenceEqual(table.Indicators.Select(row => row.Id)) ? own : null;

    static TriedScore Of(ScoreSheet now, GoalTable table, ScoringRules tried)
    {
        var then = now.Again(table, tried);
        return new(now.Total, now.Grade, then.Total, then.Grade);
    }

    static TriedScore Of(SelfEvaluation own, ScoreSheet then, ScoringRules tried)
    {
        var weights = own.Sheet.Indicators.ToDictionary(row => row.Indicator, row => row.Weight);
        var again = then.TotalWith([.. own.Changed.Select(row => row with { Score = Share(row.Score, weights[row.Indicator], then.Indicators.First(score => score.Indicator == row.Indicator).Weight) })]);
        return new(own.FinalTotal, own.FinalGrade, again, tried.Grades.Of(again));
    }

    static decimal Share(decimal score, decimal weight, decimal other) => weight == 0 ? 0 : Points.Rounded(score * other / weight);

    static IReadOnlyDictionary<int, decimal> Nothing { get; } = new Dictionary<int, decimal>();
}

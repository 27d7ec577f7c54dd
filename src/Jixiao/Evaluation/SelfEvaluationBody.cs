using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Evaluation;

/// <summary>A self-evaluation as programs read it, with what the bureau made of it.</summary>
/// <param name="State">Null while nothing was handed in.</param>
/// <param name="ReadAt">The version of the table that it shows; today's while nothing was handed in.</param>
/// <param name="Version">The version of the table now, which a decision names.</param>
/// <param name="Total">By the unit itself.</param>
/// <param name="ReviewedTotal">By the bureau; null before the re-check.</param>
public sealed record SelfEvaluationBody(
    string Round, string RoundName, DateOnly DueOn, SelfEvaluationStage? State, DateOnly? FirstOn, DateOnly? On, int? DaysLate, string? ReturnReason, IReadOnlyList<ReturnedPlace> Places,
    string? Opinion, DateOnly? AcceptedOn, long ReadAt, long Version, string? Outcome, Explained? Execution, IReadOnlyList<ScoreFundsBody> Funds, decimal ExecutionWeight, decimal ExecutionScore,
    bool MustExplainExecution, IReadOnlyList<SelfEvaluationRowBody> Indicators, decimal? Cap, decimal Total, Grade Grade, decimal? ReviewedTotal, Grade? ReviewedGrade, IReadOnlyList<Evidence> Files,
    BureauEvaluation? Evaluation, IReadOnlyList<ResultUsed> Uses)
{
    public static SelfEvaluationBody Of(SelfEvaluationSheet sheet)
    {
        var (own, score) = (sheet.Own, sheet.Score);
        return new(
            sheet.Round.Id, sheet.Round.Name, sheet.Round.ClosesOn, own?.Stage, own?.FirstOn, own?.On, own?.DaysLate, own?.Returned?.Reason, own?.Returned?.Places ?? [],
            own?.Opinion, own?.AcceptedOn, sheet.Shown.Version, sheet.Now.Version, own?.Outcome, own?.Execution,
            [.. score.Funds.Select(row => new ScoreFundsBody(row.Source, row.Initial, row.Adjusted, row.Executed, row.Rate))], score.ExecutionWeight, score.ExecutionScore, score.MustExplainExecution,
            [.. sheet.Shown.Indicators.Zip(score.Indicators, (indicator, row) => SelfEvaluationRowBody.Of(indicator, row, own))], score.Cap, score.Total, score.Grade, own?.ReviewedTotal, own?.ReviewedGrade,
            own?.Files ?? [], sheet.Now.BureauEvaluation, sheet.Now.ResultUses);
    }
}

/// <summary>One indicator: its target, what was reached, its score, and what was said of it.</summary>
/// <param name="Indicator">Its id.</param>
/// <param name="Percent">Of the weight, two decimals.</param>
/// <param name="Rescored">The bureau's score; null where the unit's stands.</param>
/// <param name="RescoreReason">Why.</param>
public sealed record SelfEvaluationRowBody(
    int Indicator, string Name, string Target, decimal? Reached, Attainment? Answer, decimal Weight, decimal Percent, decimal Score, ScoreGrounds Grounds, bool MustExplain,
    DeviationCause? Cause, string? Explanation, CorrectiveMeasure? Measure, decimal? Rescored, string? RescoreReason)
{
    public static SelfEvaluationRowBody Of(Indicator indicator, IndicatorScore row, SelfEvaluation? own)
    {
        var (said, again) = (own?.Indicators.FirstOrDefault(one => one.Indicator == row.Indicator), own?.Changed.FirstOrDefault(one => one.Indicator == row.Indicator));
        return new(
            row.Indicator, indicator.Name, indicator.Target.Raw, row.Actual?.Value, row.Actual?.Answer, row.Weight, decimal.Round(row.Percent, 2), row.Score, row.Grounds, row.MustExplain,
            said?.Cause, said?.Explanation, said?.Measure, again?.Score, again?.Reason);
    }
}

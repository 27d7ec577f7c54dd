using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Evaluation;

/// <summary>A unit's self-evaluation as programs read it, with what the bureau made of it.</summary>
/// <param name="State">Null while nothing was handed in.</param>
/// <param name="Version">The version of the unit's goals now, which a decision names.</param>
/// <param name="Rules">By which it is scored.</param>
/// <param name="Total">By the unit itself.</param>
/// <param name="ReviewedTotal">By the bureau; null before the re-check.</param>
public sealed record UnitSelfEvaluationBody(
    string Round, string RoundName, DateOnly DueOn, SelfEvaluationStage? State, DateOnly? FirstOn, DateOnly? On, int? DaysLate, string? ReturnReason, IReadOnlyList<ReturnedPlace> Places,
    string? Opinion, DateOnly? AcceptedOn, long Version, ScoringNameBody Rules, string? Outcome, Explained? Execution, IReadOnlyList<ScoreFundsBody> Funds, decimal ExecutionWeight, decimal ExecutionScore,
    bool MustExplainExecution, IReadOnlyList<UnitTaskBody> Tasks, decimal? Cap, decimal Total, Grade Grade, decimal? ReviewedTotal, Grade? ReviewedGrade, IReadOnlyList<Evidence> Files)
{
    public static UnitSelfEvaluationBody Of(UnitSelfEvaluationSheet sheet)
    {
        var (own, score) = (sheet.Own, sheet.Score);
        return new(
            sheet.Round.Id, sheet.Round.Name, sheet.Round.ClosesOn, own?.Stage, own?.FirstOn, own?.On, own?.DaysLate, own?.Returned?.Reason, own?.Returned?.Places ?? [],
            own?.Opinion, own?.AcceptedOn, sheet.Now.Version, ScoringNameBody.Of(sheet.Rules), own?.Outcome, own?.Execution,
            [.. score.Funds.Select(row => new ScoreFundsBody(row.Source, row.Initial, row.Adjusted, row.Executed, row.Rate))], score.ExecutionWeight, score.ExecutionScore, score.MustExplainExecution,
            [.. score.Tasks.Select(task => UnitTaskBody.Of(task, task.MustExplain(sheet.Rules.Rules), own))], score.Cap, score.Total, score.Grade, own?.ReviewedTotal, own?.ReviewedGrade, own?.Files ?? []);
    }
}

/// <summary>One task: its target, how far it came, its score, and what was said of it.</summary>
/// <param name="No">Its row.</param>
/// <param name="Code">Of the project that it is done by; null where the unit judges it.</param>
/// <param name="Rescored">The bureau's score; null where the unit's stands.</param>
/// <param name="RescoreReason">Why.</param>
public sealed record UnitTaskBody(
    int No, string Title, string Target, ProjectCode? Code, decimal Weight, decimal Percent, decimal Score, Attainment? Answer, string Reached, bool MustExplain,
    DeviationCause? Cause, string? Explanation, CorrectiveMeasure? Measure, decimal? Rescored, string? RescoreReason)
{
    public static UnitTaskBody Of(UnitTaskScored task, bool mustExplain, UnitSelfEvaluation? own)
    {
        var again = own?.Changed.FirstOrDefault(one => one.Indicator == task.No);
        return new(
            task.No, task.Title, task.Target, task.Project, task.Weight, task.Percent, task.Score, task.Answer, task.Reached, mustExplain, task.Cause, task.Explanation, task.Measure, again?.Score, again?.Reason);
    }
}

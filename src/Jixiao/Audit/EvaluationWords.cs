using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;

namespace Jixiao.Audit;

/// <summary>How a table was evaluated and what came of it, in words.</summary>
public sealed partial class EventWords
{
    string? TellEvaluation(object @event, GoalTable before) => @event switch
    {
        SelfEvaluated e => texts["Told.SelfEvaluated", SelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"], e.Outcome] + Late(e, before) + Deviations(e, before) + Files(e.Files),
        SelfEvaluationReturned { Places: [] } e => texts["Told.SelfEvaluationReturned", SelfEvaluationOf(e.Round), e.Reason],
        SelfEvaluationReturned e => texts["Told.SelfEvaluationReturnedAt", SelfEvaluationOf(e.Round), e.Reason, List(e.Places.Select(Place))],
        SelfEvaluationReviewed { Changed: [] } e => texts["Told.SelfEvaluationAccepted", SelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"]] + Note(e.Opinion),
        SelfEvaluationReviewed e => texts["Told.SelfEvaluationRescored", SelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"], List(e.Changed.Select(row => Told(row, before)))] + Note(e.Opinion),
        EvaluationOrdered e => texts["Told.EvaluationOrdered", List(e.Evaluators), e.DueOn, List(e.Criteria.Select(one => $"{one.Name}{one.Weight.ToString("0.##", CultureInfo.InvariantCulture)}"))],
        Evaluated e => texts["Told.Evaluated", Points(e.Total), texts[$"Grade.{e.Grade}"], List(e.Criteria.Select(one => $"{one.Criterion}{one.Score.ToString("0.##", CultureInfo.InvariantCulture)}")), e.Opinion] + Files(e.Files),
        ResultUsed e => texts["Told.ResultUsed", texts[$"ResultUse.{e.Use}"], e.How],
        _ => null,
    };

    string? TellUnitEvaluation(object @event, UnitYearGoals before) => @event switch
    {
        UnitSelfEvaluated e => texts["Told.SelfEvaluated", UnitSelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"], e.Outcome] + Late(before.SelfEvaluatedIn(e.Round)?.FirstOn ?? e.On, e.DueOn)
            + Deviations(e.Tasks.Select(task => (task.Title, new Explained(task.Cause, task.Explanation, task.Measure))).Prepend((texts["Monitoring.FundsPlace"], e.Execution))) + Files(e.Files),
        UnitSelfEvaluationReturned { Places: [] } e => texts["Told.SelfEvaluationReturned", UnitSelfEvaluationOf(e.Round), e.Reason],
        UnitSelfEvaluationReturned e => texts["Told.SelfEvaluationReturnedAt", UnitSelfEvaluationOf(e.Round), e.Reason, List(e.Places.Select(Place))],
        UnitSelfEvaluationReviewed { Changed: [] } e => texts["Told.SelfEvaluationAccepted", UnitSelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"]] + Note(e.Opinion),
        UnitSelfEvaluationReviewed e => texts["Told.SelfEvaluationRescored", UnitSelfEvaluationOf(e.Round), Points(e.Total), texts[$"Grade.{e.Grade}"], List(e.Changed.Select(row => Told(row, before)))] + Note(e.Opinion),
        _ => null,
    };

    string UnitSelfEvaluationOf(string round) => texts["Told.UnitSelfEvaluationRound", round.Split('/')[^1]];

    string Told(Rescored row, UnitYearGoals before) => before.SelfEvaluation?.Sheet.Tasks.FirstOrDefault(task => task.No == row.Indicator) is { } task
        ? texts["Told.Rescored", task.Title, Points(task.Score), Points(row.Score), row.Reason]
        : "";

    string SelfEvaluationOf(string round) => texts["Told.SelfEvaluationRound", round.Split('/')[^1]];

    string Late(SelfEvaluated e, GoalTable before) => Late(before.SelfEvaluatedIn(e.Round)?.FirstOn ?? e.On, e.DueOn);

    string Late(DateOnly first, DateOnly due) => first.DayNumber - due.DayNumber is > 0 and var days ? texts["Submission.Late", days].Value : "";

    string Deviations(SelfEvaluated e, GoalTable before) => Deviations(
        e.Indicators.Select(row => (NameOf(row.Indicator, before), new Explained(row.Cause, row.Explanation, row.Measure))).Prepend((texts["Monitoring.FundsPlace"], e.Execution)));

    string Told(Rescored row, GoalTable before) => texts["Told.Rescored", NameOf(row.Indicator, before), Points(before.SelfEvaluation?.Indicators.FirstOrDefault(own => own.Indicator == row.Indicator)?.Score ?? 0), Points(row.Score), row.Reason];

    static string Points(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
}

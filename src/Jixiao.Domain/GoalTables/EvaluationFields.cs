using Jixiao.Domain.Comparing;

namespace Jixiao.Domain.GoalTables;

/// <summary>How a table was evaluated.</summary>
static class EvaluationFields
{
    public static IReadOnlyList<ListField<GoalTable>> Lists { get; } =
    [
        ListField.Of<GoalTable, SelfEvaluation>("selfEvaluation", t => t.SelfEvaluation is { } own ? [own] : [], (t, rows) => t with { SelfEvaluation = rows.Count > 0 ? rows[0] : null }, own => own.Round,
            Own("state", s => s.Stage), Own("firstOn", s => s.FirstOn), Own("on", s => s.On), Own("dueOn", s => s.DueOn), Own("outcome", s => s.Outcome), Own("execution", s => s.Execution),
            Own("indicators", s => s.Indicators), Own("total", s => s.Total), Own("grade", s => s.Grade), Own("files", s => s.Files), Own("returnReason", s => s.Returned?.Reason),
            Own("returnedPlaces", s => s.Returned?.Places), Own("returnedOn", s => s.Returned?.On), Own("changed", s => s.Changed), Own("reviewedTotal", s => s.ReviewedTotal),
            Own("reviewedGrade", s => s.ReviewedGrade), Own("opinion", s => s.Opinion), Own("acceptedOn", s => s.AcceptedOn), Own("rules", s => s.Rules), Own("sheet", s => s.Sheet), Own("version", s => s.Version)),
    ];

    static Field<SelfEvaluation> Own(string name, Func<SelfEvaluation, object?> read) => Field.Following(name, read);
}

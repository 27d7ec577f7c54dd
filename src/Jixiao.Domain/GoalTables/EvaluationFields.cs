using Jixiao.Domain.Comparing;
using Jixiao.Domain.Evaluation;

namespace Jixiao.Domain.GoalTables;

/// <summary>How a table was evaluated. A sheet follows from the version that it is read at and its rules.</summary>
static class EvaluationFields
{
    public static IReadOnlyList<ListField<GoalTable>> Lists { get; } =
    [
        ListField.Of<GoalTable, SelfEvaluation>("selfEvaluation", t => t.SelfEvaluation is { } own ? [own] : [], (t, rows) => t with { SelfEvaluation = rows.Count > 0 ? rows[0] : null }, own => own.Round,
            [.. SelfEvaluationFields.Of<SelfEvaluation>(), Own("outcome", s => s.Outcome), Own("execution", s => s.Execution), Own("indicators", s => s.Indicators), Own("files", s => s.Files), Own("version", s => s.Version)]),
        ListField.Of<GoalTable, BureauEvaluation>("evaluation", t => t.BureauEvaluation is { } one ? [one] : [], (t, rows) => t with { BureauEvaluation = rows.Count > 0 ? rows[0] : null }, _ => "1",
            One("criteria", b => b.Criteria), One("rules", b => b.Rules), One("evaluators", b => b.Evaluators), One("dueOn", b => b.DueOn), One("orderedOn", b => b.OrderedOn), One("scores", b => b.Scores), One("total", b => b.Total),
            One("grade", b => b.Grade), One("opinion", b => b.Opinion), One("evaluatedOn", b => b.EvaluatedOn), One("files", b => b.Files)),
        ListField.Numbered<GoalTable, ResultUsed>("resultUses", t => t.ResultUses, (t, rows) => t with { ResultUses = rows },
            [Field.Following<ResultUsed, ResultUse>("use", r => r.Use), Field.Following<ResultUsed, string>("how", r => r.How), Field.Following<ResultUsed, DateOnly>("on", r => r.On)]),
    ];

    static Field<BureauEvaluation> One(string name, Func<BureauEvaluation, object?> read) => Field.Following(name, read);

    static Field<SelfEvaluation> Own(string name, Func<SelfEvaluation, object?> read) => Field.Following(name, read);
}

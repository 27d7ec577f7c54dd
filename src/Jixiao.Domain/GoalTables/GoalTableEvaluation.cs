namespace Jixiao.Domain.GoalTables;

/// <summary>How the bureau evaluated the table, and what came of it.</summary>
public sealed partial record GoalTable
{
    /// <summary>The bureau's evaluation; null where none was ordered.</summary>
    public BureauEvaluation? BureauEvaluation { get; init; }

    /// <summary>What the result was used for, in the order recorded.</summary>
    public IReadOnlyList<ResultUsed> ResultUses { get; init; } = [];

    GoalTable? AfterEvaluation(object @event) => @event switch
    {
        EvaluationOrdered e => this with { BureauEvaluation = new(e.Criteria, e.Evaluators, e.DueOn, e.On) { Rules = e.Rules } },
        Evaluated e => this with
        {
            Standing = Standing.Evaluated(),
            BureauEvaluation = BureauEvaluation! with { Scores = e.Criteria, Total = e.Total, Grade = e.Grade, Opinion = e.Opinion, EvaluatedOn = e.On, Files = e.Files ?? [] },
        },
        ResultUsed e => this with { ResultUses = [.. ResultUses, e] },
        _ => null,
    };
}

using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.GoalTables;

/// <summary>What people say of one indicator in a self-evaluation; its score follows.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Percent">Chosen within the band of a judgement; null where the score is computed.</param>
/// <param name="Explained">Why it fell short, where it did.</param>
public sealed record SelfChosen(int Indicator, decimal? Percent, Explained Explained);

/// <summary>
/// Hands in the self-evaluation of a round (报送绩效自评), again until the bureau has accepted it. All that is missing or wrong is refused at once, each with its place. After the
/// round's closing day is late and allowed.
/// </summary>
/// <param name="Round">A self-evaluation round of the table's year that calls the unit, begun and not ended.</param>
/// <param name="Unit">The table's unit.</param>
/// <param name="Indicators">What is said of each; one of which nothing has to be said may be left out.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">Those in force on the last day of the year.</param>
/// <param name="On">The day, Beijing time, after the year.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ReportSelfEvaluation(
    Round Round, UnitCode Unit, IReadOnlyList<SelfChosen> Indicators, string Outcome, Explained Execution, ScoringRules Rules, DateOnly On, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.ReportSelfEvaluation);
        Round.RequireCall(RoundKind.SelfEvaluation, Unit, table.Year, On);
        if (On <= new FiscalYear(table.Year).LastDay)
            throw new RuleBroken("self-evaluation/year-not-over", "预算年度结束后才能报送绩效自评。");
        if (SelfEvaluationProblems.Of(table, Indicators, Outcome, Execution, Rules, On) is { Count: > 0 } problems)
            throw SelfEvaluationProblems.Refusal(problems);
        var said = Indicators.ToDictionary(row => row.Indicator);
        var sheet = ScoreSheet.Of(table, Rules, SelfEvaluationProblems.Chosen(Indicators));
        return [new SelfEvaluated(Round.Id, Round.ClosesOn, [.. sheet.Indicators.Select(row => Scored(row, said.GetValueOrDefault(row.Indicator)))], Outcome, Execution, Rules, sheet.Total, sheet.Grade, On, Files)];
    }

    static SelfScored Scored(IndicatorScore row, SelfChosen? said) => new(
        row.Indicator, row.Grounds is ScoreGrounds.Chosen ? row.Percent : null, row.Score, said?.Explained.Cause, said?.Explained.Explanation, said?.Explained.Measure);
}

using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.UnitGoals;

/// <summary>What people say of one task in a unit's self-evaluation; its score follows.</summary>
/// <param name="No">The task's row.</param>
/// <param name="Reached">实际完成情况; null to say what the project's own self-evaluation says.</param>
/// <param name="Answer">How far it was reached, of a task that no project does; null of any other.</param>
/// <param name="Percent">Chosen within the band of the answer.</param>
/// <param name="Explained">Why it fell short, where it did.</param>
public sealed record TaskSaid(int No, string? Reached, Attainment? Answer, decimal? Percent, Explained Explained)
{
    /// <summary>Nothing is said.</summary>
    public static TaskSaid Nothing(int no) => new(no, null, null, null, Explained.Nothing);
}

/// <summary>
/// Hands in the self-evaluation of the unit's year as a whole (报送部门整体支出绩效自评) in the round of its tables, again until the bureau has accepted it. All that is missing or wrong is refused at
/// once, each with its place. After the round's closing day is late and allowed.
/// </summary>
/// <param name="Round">A self-evaluation round of the year that calls the unit, begun and not ended.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Tables">All approved tables of the year; each must have handed in its own.</param>
/// <param name="Tasks">What is said of each; one of which nothing has to be said may be left out.</param>
/// <param name="Outcome">年度总体目标完成情况.</param>
/// <param name="Execution">Of the execution rate.</param>
/// <param name="Rules">Those in force on the last day of the year.</param>
/// <param name="On">The day, Beijing time, after the year.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ReportUnitSelfEvaluation(
    Round Round, UnitCode Unit, IReadOnlyList<TableResult> Tables, IReadOnlyList<TaskSaid> Tasks, string Outcome, Explained Execution, ScoringRules Rules, DateOnly On, IReadOnlyList<Evidence>? Files = null)
    : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.ReportSelfEvaluation);
        Round.RequireCall(RoundKind.SelfEvaluation, Unit, goals.Year, On);
        if (On <= new FiscalYear(goals.Year).LastDay)
            throw new RuleBroken("self-evaluation/year-not-over", "预算年度结束后才能报送绩效自评。");
        if (UnitSelfEvaluationProblems.Of(goals.Content, Tables, Tasks, Outcome, Execution, Rules, On) is { Count: > 0 } problems)
            throw SelfEvaluationProblems.Refusal(problems);
        var sheet = UnitScoreSheet.Of(goals.Content, Tables, Tasks, Rules);
        return [new UnitSelfEvaluated(Round.Id, Round.ClosesOn, sheet.Funds, sheet.ExecutionWeight, sheet.Tasks, Outcome, Execution, Rules, sheet.Total, sheet.Grade, On, Files)];
    }
}

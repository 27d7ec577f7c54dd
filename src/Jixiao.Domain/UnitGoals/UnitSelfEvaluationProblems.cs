using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.UnitGoals;

/// <summary>What keeps a unit's self-evaluation from being handed in, in the order of the form.</summary>
public static class UnitSelfEvaluationProblems
{
    /// <summary>Every problem of what is said, each with its place: 预算执行, 完成情况 or the task's row.</summary>
    public static IReadOnlyList<PlacedProblem> Of(
        UnitGoalsContent content, IReadOnlyList<TableResult> tables, IReadOnlyList<TaskSaid> said, string outcome, Explained execution, ScoringRules rules, DateOnly on)
    {
        var (tasks, sheet) = (UnitTask.Of(content, tables), UnitScoreSheet.Of(content, tables, said, rules));
        return
        [
            .. SelfEvaluationProblems.OfWhole(outcome, execution, sheet.MustExplainExecution, on),
            .. tasks is [] ? [new PlacedProblem(SelfEvaluationProblems.OutcomePlace, "self-evaluation/no-task", "没有已批复的项目，也没有分项目标，无从自评。")] : Array.Empty<PlacedProblem>(),
            .. tasks.Zip(sheet.Tasks).SelectMany(row => OfRow(row.First, row.Second, [.. said.Where(one => one.No == row.First.No)], rules, on)),
            .. said.Where(row => row.No < 1 || row.No > tasks.Count).Select(row => new PlacedProblem(Place(row.No), "self-evaluation/unknown-task", $"本表没有第{row.No}项任务。")),
        ];
    }

    static IEnumerable<PlacedProblem> OfRow(UnitTask task, UnitTaskScored score, IReadOnlyList<TaskSaid> said, ScoringRules rules, DateOnly on)
    {
        var place = Place(task.No);
        if (said.Count > 1)
            yield return new(place, "self-evaluation/row-twice", $"任务“{task.Title}”填写了不止一次。");
        // What has no result yet cannot be far from its target either.
        if (task.Table is { Reached: null })
        {
            yield return new(place, "self-evaluation/table-missing", $"项目“{task.Table.Name}”的绩效自评尚未报送。");
            yield break;
        }
        if (task.Table is null && score.Weight > 0 && OfJudgement(place, task.Title, score, said is [var own, ..] ? own : TaskSaid.Nothing(task.No), rules) is { } problem)
            yield return problem;
        foreach (var wording in SelfEvaluationProblems.OfWording(place, task.Title, said is [var first, ..] ? first.Explained : Explained.Nothing, score.MustExplain(rules), on))
            yield return wording;
    }

    static PlacedProblem? OfJudgement(string place, string title, UnitTaskScored score, TaskSaid said, ScoringRules rules) => said.Answer is { } answer && score.Reached.Length > 0
        ? SelfEvaluationProblems.OfChoice(place, "任务", title, said.Percent, rules.Bands.Of(answer))
        : new(place, "self-evaluation/no-actual", $"任务“{title}”没有填写完成情况。");

    static string Place(int row) => row.ToString(CultureInfo.InvariantCulture);
}

using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>
/// The score sheet of a unit's self-evaluation (部门整体支出绩效自评表). The execution is scored from the funds of all its tables together; what is left of the 100 points is shared among its
/// tasks by their money. A task done by a project reached what the project's own self-evaluation says beside its execution, so that no payment is scored twice; any other is judged by the
/// unit within the band of its answer. Where every task is a project, the total is the mean of the tables' totals by their budgets, but for rounding and what was paid over a budget.
/// </summary>
/// <param name="Funds">The whole first, then each source that has money: the sums over all tables.</param>
/// <param name="ExecutionWeight">分值 of the execution rate, by the framework that most tables are written for.</param>
/// <param name="ExecutionScore">As a table's is scored.</param>
/// <param name="MustExplainExecution">Whether the execution rate is so low that it must be explained.</param>
/// <param name="Tasks">Row by row.</param>
/// <param name="Sum">Of all scores.</param>
/// <param name="Cap">The most that the total may be at this execution rate; null where it is not capped.</param>
/// <param name="Total">总分: the sum, or the cap where that is less.</param>
/// <param name="Grade">Of the total.</param>
public sealed record UnitScoreSheet(
    IReadOnlyList<FundsRow> Funds, decimal ExecutionWeight, decimal ExecutionScore, bool MustExplainExecution, IReadOnlyList<UnitTaskScored> Tasks, decimal Sum, decimal? Cap, decimal Total, Grade Grade)
{
    /// <summary>总分 with some tasks scored again, under the same cap.</summary>
    public decimal TotalWith(IReadOnlyList<Rescored> changed) => ScoreSheet.Capped(Sum + changed.Sum(row => row.Score - Tasks.First(own => own.No == row.Indicator).Score), Cap);

    /// <summary>The sheet of tasks that are scored.</summary>
    public static UnitScoreSheet Of(IReadOnlyList<FundsRow> funds, decimal executionWeight, IReadOnlyList<UnitTaskScored> tasks, ScoringRules rules)
    {
        var execution = ScoreSheet.ExecutionOf(funds[0], executionWeight);
        var (sum, cap) = (execution + tasks.Sum(task => task.Score), rules.CapOf(funds[0]));
        var total = ScoreSheet.Capped(sum, cap);
        return new(funds, executionWeight, execution, funds[0].IsBelow(rules.Explained.ExecutionBelow), tasks, sum, cap, total, rules.Grades.Of(total));
    }

    /// <summary>The sheet of what is said so far: a judgement whose percent is missing or outside its band counts with the band's upper end, a task that nobody judged with nothing.</summary>
    public static UnitScoreSheet Of(UnitGoalsContent content, IReadOnlyList<TableResult> tables, IReadOnlyList<TaskSaid> said, ScoringRules rules)
    {
        var (tasks, execution) = (UnitTask.Of(content, tables), ExecutionWeightOf(tables, rules));
        var rows = tasks.Zip(UnitTask.Weights(tasks, 100 - execution), (task, weight) => Scored(task, weight, said.FirstOrDefault(row => row.No == task.No) ?? TaskSaid.Nothing(task.No), rules));
        return Of(Summed(tables), execution, [.. rows], rules);
    }

    static UnitTaskScored Scored(UnitTask task, decimal weight, TaskSaid said, ScoringRules rules)
    {
        var (percent, (cause, explanation, measure)) = (PercentOf(task, said, rules), said.Explained);
        var (answer, reached) = task.Table is null ? (said.Answer, said.Reached ?? "") : (null, said.Reached ?? task.Table.Outcome ?? "");
        return new(task.No, task.Title, task.Target, task.Table?.Project, weight, percent, Points.Rounded(weight * percent / 100), answer, reached, cause, explanation, measure, IsOwnWords: task.Table is not null && said.Reached is not null);
    }

    static decimal PercentOf(UnitTask task, TaskSaid said, ScoringRules rules) => (task.Table, said.Answer) switch
    {
        ({ Reached: var reached }, _) => reached ?? 0,
        (null, { } answer) when rules.Bands.Of(answer) is var (from, to) => said.Percent is { } percent && percent >= from && percent <= to ? percent : to,
        _ => 0,
    };

    static decimal ExecutionWeightOf(IReadOnlyList<TableResult> tables, ScoringRules rules) =>
        tables.GroupBy(table => table.Framework).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).FirstOrDefault() is { } most ? rules.Of(most.Key).Execution : rules.Weights[0].Execution;

    static List<FundsRow> Summed(IReadOnlyList<TableResult> tables)
    {
        var rows = tables.SelectMany(table => table.Funds).ToLookup(row => row.Source);
        return [SumOf(null, rows[null]), .. Enum.GetValues<FundSource>().Where(source => rows.Contains(source)).Select(source => SumOf(source, rows[source]))];
    }

    static FundsRow SumOf(FundSource? source, IEnumerable<FundsRow> rows) => rows.Aggregate(
        new FundsRow(source, Money.Zero, Money.Zero, Money.Zero), (sum, row) => new(source, sum.Initial + row.Initial, sum.Adjusted + row.Adjusted, sum.Executed + row.Executed));
}

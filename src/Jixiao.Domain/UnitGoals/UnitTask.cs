using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>What an approved goal table brings into its unit's self-evaluation.</summary>
/// <param name="Project">The table's project.</param>
/// <param name="Name">项目名称.</param>
/// <param name="Framework">Id of the framework of levels.</param>
/// <param name="Funds">As its score sheet has them, the whole first.</param>
/// <param name="Outcome">What its own self-evaluation says of the year's overall goal; null while none lies with the bureau.</param>
/// <param name="Reached">How much of its targets was reached beside the execution, in percent; null while no self-evaluation of it lies with the bureau.</param>
public sealed record TableResult(ProjectCode Project, string Name, string Framework, IReadOnlyList<FundsRow> Funds, string? Outcome, decimal? Reached)
{
    /// <summary>全年预算数.</summary>
    public Money Adjusted => Funds[0].Adjusted;

    /// <summary>
    /// Of the tables that were approved, by their codes: as they were handed in, whatever round called for it, else as they stand. One that was archived before anybody called for its
    /// self-evaluation can have none any more and is left out.
    /// </summary>
    public static IReadOnlyList<TableResult> Of(IEnumerable<GoalTable> tables, ScoringRules rules) =>
        [.. tables.Where(table => table is { Standing.Edition: > 0 } and not { Standing.Stage: Stage.Archived, SelfEvaluation: null }).OrderBy(table => table.Id, StringComparer.Ordinal).Select(table => Of(table, rules))];

    static TableResult Of(GoalTable table, ScoringRules rules) => table.SelfEvaluation is { Stage: not SelfEvaluationStage.Returned } own
        ? new(table.Project, table.ProjectName, table.Framework, own.Sheet.Funds, own.Outcome, own.Reached)
        : new(table.Project, table.ProjectName, table.Framework, SelfEvaluationProblems.SheetOf(table, [], rules).Funds, null, null);
}

/// <summary>A task that a unit's self-evaluation has a row for: an itemised goal, then each approved table that no item names.</summary>
/// <param name="No">1, 2, … row by row.</param>
/// <param name="Title">What the item or the project is called.</param>
/// <param name="Target">绩效目标 and 绩效指标 as the item states them; the same as the title where no item does.</param>
/// <param name="Table">The project that it is done by; null where nothing but the unit's own judgement says how far it is.</param>
/// <param name="Size">What it weighs by: the adjusted budget of its table, else the amount that it states. Nothing for a second item about one table, and for one without either.</param>
public sealed record UnitTask(int No, string Title, string Target, TableResult? Table, Money Size)
{
    /// <summary>Row by row.</summary>
    public static IReadOnlyList<UnitTask> Of(UnitGoalsContent content, IReadOnlyList<TableResult> tables)
    {
        var first = content.Items.Where(item => item.Project is not null).GroupBy(item => item.Project!.Value).ToDictionary(items => items.Key, items => items.First().No);
        var items = content.Items.Select(item => OfItem(item, tables.FirstOrDefault(table => table.Project == item.Project), first));
        return [.. items.Concat(tables.Where(table => !first.ContainsKey(table.Project)).Select(table => new UnitTask(0, table.Name, table.Name, table, table.Adjusted))).Select((task, index) => task with { No = index + 1 })];
    }

    /// <summary>Points shared among tasks by their sizes, two decimals each; equally where none has a size.</summary>
    internal static IReadOnlyList<decimal> Weights(IReadOnlyList<UnitTask> tasks, decimal points)
    {
        var sized = tasks.Where(task => task.Size > Money.Zero).ToList();
        var shares = sized is [] ? tasks.Zip(Points.Shared(points, [.. tasks.Select(_ => 1m)])) : sized.Zip(Points.Shared(points, [.. sized.Select(task => (decimal)task.Size.InFen)]));
        var byNo = shares.ToDictionary(share => share.First.No, share => share.Second);
        return [.. tasks.Select(task => byNo.GetValueOrDefault(task.No))];
    }

    static UnitTask OfItem(GoalItem item, TableResult? table, Dictionary<ProjectCode, int> first) => new(
        0, item.Title, string.Join('\n', new[] { item.Goal, item.Indicator }.Where(text => text.Length > 0)), table,
        table is null ? item.Amount ?? Money.Zero : first[table.Project] == item.No ? table.Adjusted : Money.Zero);
}

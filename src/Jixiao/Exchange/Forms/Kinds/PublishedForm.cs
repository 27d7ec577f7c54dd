using Jixiao.Domain;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Units;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>The whole document that a unit publishes of its year: its own goals, then its tables in the order of those. What is read again is what was written.</summary>
static class PublishedForm
{
    const string Numerals = "一二三四五六七八九";

    public static OfficialDocument Of(FiscalYear year, RegisteredUnit unit, UnitYearGoals? goals, IReadOnlyList<GoalTable> tables) => new(
    [
        PartOne(year, unit, goals),
        new Prose([new("第二部分", ProseKind.Part), new("预算项目绩效目标", ProseKind.Part)]),
        .. InOrder(goals, tables).Select((table, index) => GoalTableForm.Of(new(table, unit, [], ScoringRules.Usual, new Dictionary<int, decimal>()), $"{index + 1}.{table.ProjectName}绩效目标表")),
    ]);

    /// <summary>As their itemised goals are numbered, those without one after them by their codes.</summary>
    static IEnumerable<GoalTable> InOrder(UnitYearGoals? goals, IReadOnlyList<GoalTable> tables)
    {
        var numbers = (goals?.Content.Items ?? []).Where(item => item.Project is not null).DistinctBy(item => item.Project).ToDictionary(item => item.Project!.Value, item => item.No);
        return tables.Where(table => table.Standing.Stage is not Stage.Discarded).OrderBy(table => numbers.GetValueOrDefault(table.Project, int.MaxValue)).ThenBy(table => table.Project.ToString(), StringComparer.Ordinal);
    }

    static Prose PartOne(FiscalYear year, RegisteredUnit unit, UnitYearGoals? goals)
    {
        // The year stands in no other place, and whoever reads the document again needs it.
        ProseLine title = new($"{unit.Name}{year}年度绩效目标{(goals is { Standing.Edition: 0 } ? "（草案）" : "")}", ProseKind.Part);
        return goals is { Content: var content, Standing.Stage: not Stage.Discarded }
            ? new([title, new("第一部分", ProseKind.Part), new("部门整体绩效目标", ProseKind.Part), .. OverallOf(content), .. ItemsOf(content, unit), .. SafeguardsOf(content)])
            : new([title]);
    }

    static IEnumerable<ProseLine> OverallOf(UnitGoalsContent content) => [new("一、总体绩效目标", ProseKind.Heading), new(content.Overall)];

    static IEnumerable<ProseLine> ItemsOf(UnitGoalsContent content, RegisteredUnit unit) => content.Items is []
        ? []
        : [new("二、分项绩效目标", ProseKind.Heading), new($"{unit.DepartmentName}按职责分类绩效目标情况说明"), .. content.Items.SelectMany(Of)];

    static IEnumerable<ProseLine> Of(GoalItem item) =>
    [
        new($"（{Number(item.No)}）完成{item.Title}项目，主要用于{item.Purpose}。", ProseKind.Item),
        new($"绩效目标：{item.Goal}"),
        new($"绩效指标：{item.Indicator}"),
    ];

    static IEnumerable<ProseLine> SafeguardsOf(UnitGoalsContent content) => content.Safeguards is []
        ? []
        : [new("三、工作保障措施", ProseKind.Heading), .. content.Safeguards.SelectMany(Of)];

    static IEnumerable<ProseLine> Of(Safeguard safeguard) =>
        [new($"（{Number(safeguard.No)}）{safeguard.Title}。", ProseKind.Item), .. safeguard.Text.Length == 0 ? Array.Empty<ProseLine>() : [new(safeguard.Text)]];

    /// <summary>一 to 九十九 in Chinese, any other number in digits.</summary>
    static string Number(int no) => no switch
    {
        < 1 or > 99 => $"{no}",
        < 10 => $"{Numerals[no - 1]}",
        _ => (no < 20 ? "" : $"{Numerals[no / 10 - 1]}") + "十" + (no % 10 == 0 ? "" : $"{Numerals[no % 10 - 1]}"),
    };
}

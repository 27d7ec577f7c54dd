using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Seeding;

/// <summary>A kind of project: what the published tables and the sample's invented ones say, to be said again of other projects and other sums.</summary>
sealed record Pattern(GoalTableContent Content)
{
    const string Invented = "（演示数据）";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        .. PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), SampleDocuments.Zunhua2023).Tables.Select(table => new Pattern(Readable(table.Content))),
        .. InventedUnits.All.SelectMany(unit => unit.Tables).Select(table => new Pattern(table.Content)),
    ];

    /// <summary>What a project of this kind states: its own sum, its own quantities.</summary>
    public GoalTableContent Of(SeededProject project, Budget budget, Dice dice) => Content with
    {
        ProjectName = $"{Content.ProjectName.Replace(Invented, "", StringComparison.Ordinal)}{project.Number}",
        Budget = budget,
        Use = $"预算{budget.Total?.ToWanYuanText()}万元，主要用于{Content.ProjectName.Replace(Invented, "", StringComparison.Ordinal)}。",
        Indicators = [.. Content.Indicators.Select(row => row with { Id = null, Target = Own(row.Target, budget, dice) })],
    };

    /// <summary>Sums follow the budget, quantities vary, rates and days stay as they are written everywhere.</summary>
    static TargetValue Own(TargetValue target, Budget budget, Dice dice) => target.Meaning switch
    {
        TargetMeaning.Compare { Unit: "万元" } sum => Written(sum with { Number = Math.Max(0.01m, decimal.Round(budget.Total!.Value.InWanYuan, 2)) }),
        TargetMeaning.Compare count when !target.IsRate && count.Number > 1 => Written(count with { Number = Math.Max(1, decimal.Round(count.Number * (decimal)dice.Between(0.5, 2))) }),
        _ => target,
    };

    static TargetValue Written(TargetMeaning meaning) => TargetValue.Read(TargetGrammar.Print(meaning));

    /// <summary>Two values glued are a slip of one clerk, not of a county.</summary>
    static GoalTableContent Readable(GoalTableContent content) => content with
    {
        Indicators = [.. content.Indicators.Select(row => row.Target.Meaning is TargetMeaning.Unreadable ? row with { Target = TargetValue.Read("≥97%"), Accrual = Accrual.Level } : row)],
    };
}

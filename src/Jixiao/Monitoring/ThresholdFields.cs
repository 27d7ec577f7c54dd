using Jixiao.Domain.Monitoring;

namespace Jixiao.Monitoring;

/// <summary>The fields of a form of thresholds: how each is sent, the key of its label, and its value.</summary>
static class ThresholdFields
{
    public static IReadOnlyList<(string Name, string Label, decimal Value)> Of(Thresholds values) =>
    [
        ("budgetRed", "Rules.BudgetRed", values.Budget.RedBelow), ("budgetYellow", "Rules.BudgetYellow", values.Budget.YellowBelow),
        ("cumulativeRed", "Rules.CumulativeRed", values.Cumulative.RedBelow), ("cumulativeYellow", "Rules.CumulativeYellow", values.Cumulative.YellowBelow),
        ("cumulativeBlue", "Rules.CumulativeBlue", values.Cumulative.BlueFrom),
        ("levelRed", "Rules.LevelRed", values.Level.RedBelow), ("levelBlue", "Rules.LevelBlue", values.Level.BlueFrom),
        ("exactRed", "Rules.ExactRed", values.Exact.RedAbove),
    ];
}

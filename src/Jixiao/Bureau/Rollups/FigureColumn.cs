using Jixiao.Web;

namespace Jixiao.Bureau.Rollups;

/// <summary>A column of a table of figures.</summary>
/// <param name="Label">Key of its heading.</param>
/// <param name="Show">What a row has there.</param>
/// <param name="Order">What the table is ordered by from its heading; null where it cannot be.</param>
/// <param name="Over">Key of the heading that it shares with its neighbours; null for one of its own.</param>
public sealed record FigureColumn(string Label, Func<RollupFigures, string> Show, RollupOrder? Order = null, string? Over = null);

/// <summary>The columns that are shown together.</summary>
public static class FigureColumns
{
    /// <summary>What was budgeted and what came of it.</summary>
    public static IReadOnlyList<FigureColumn> Execution { get; } =
    [
        new("Figure.Tables", f => Show.Count(f.Tables), RollupOrder.Tables),
        new("Figure.Approved", f => Show.Count(f.Approved)),
        new("Figure.Initial", f => Show.Money(f.All.InitialYuan), RollupOrder.Initial),
        new("Figure.Adjusted", f => Show.Money(f.All.AdjustedYuan), RollupOrder.Adjusted),
        new("Figure.Received", f => Show.Money(f.All.ReceivedYuan), RollupOrder.Received),
        new("Figure.Executed", f => Show.Money(f.All.ExecutedYuan), RollupOrder.Executed),
        new("Figure.Rate", f => Show.Rate(f.Rate), RollupOrder.Rate),
        new("Figure.Against", f => Show.Rate(f.AgainstPlan), RollupOrder.AgainstPlan),
        new("Figure.AgainstTime", f => Show.Rate(f.AgainstTime)),
    ];

    /// <summary>The same money by where it comes from.</summary>
    public static IReadOnlyList<FigureColumn> Sources { get; } =
        [.. Of("FundSource.Fiscal", f => f.Fiscal), .. Of("FundSource.Other", f => f.Other), .. Of("FundSource.CarryOver", f => f.CarryOver)];

    /// <summary>How the work goes: changes of budgets, what was reached, what came late.</summary>
    public static IReadOnlyList<FigureColumn> Work { get; } =
    [
        new("Figure.Tables", f => Show.Count(f.Tables), RollupOrder.Tables),
        new("Figure.Count", f => Show.Count(f.Revisions), RollupOrder.Revisions, "Figure.Revisions"),
        new("Figure.Net", f => Show.Money(f.RevisedNetYuan), RollupOrder.Revised, "Figure.Revisions"),
        new("Figure.Gross", f => Show.Money(f.RevisedGrossYuan), null, "Figure.Revisions"),
        new("Figure.Rows", f => Show.Count(f.Indicators), null, "Figure.Indicators"),
        new("Figure.Reported", f => Show.Count(f.Reported), null, "Figure.Indicators"),
        new("Figure.Met", f => Show.Count(f.Met), null, "Figure.Indicators"),
        new("Figure.MetShare", f => Show.Rate(f.MetShare), RollupOrder.Met, "Figure.Indicators"),
        new("Figure.LateTables", f => Show.Count(f.LateTables), null, "Figure.Late"),
        new("Figure.DaysLate", f => Show.Count(f.DaysLate), RollupOrder.DaysLate, "Figure.Late"),
    ];

    /// <summary>The columns by the word that addresses have for them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FigureColumn>> ByName { get; } =
        new Dictionary<string, IReadOnlyList<FigureColumn>> { ["execution"] = Execution, ["sources"] = Sources, ["work"] = Work };

    static IEnumerable<FigureColumn> Of(string source, Func<RollupFigures, Amounts> amounts) =>
    [
        new("Figure.Initial", f => Show.Money(amounts(f).InitialYuan), null, source),
        new("Figure.Adjusted", f => Show.Money(amounts(f).AdjustedYuan), null, source),
        new("Figure.Received", f => Show.Money(amounts(f).ReceivedYuan), null, source),
        new("Figure.Executed", f => Show.Money(amounts(f).ExecutedYuan), null, source),
    ];
}

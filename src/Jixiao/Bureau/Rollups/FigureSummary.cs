namespace Jixiao.Bureau.Rollups;

/// <summary>What is to be said of some tables at first: their totals beside last year's, and how they ran through the year.</summary>
public sealed record FigureSummary(Rollup Whole, IReadOnlyList<RollupRow> Months)
{
    public RollupFigures Total => Whole.Total;

    /// <summary>Of any tables that the question's filters leave.</summary>
    public static async Task<FigureSummary> Of(RollupView view, RollupQuestion question, CancellationToken stop)
    {
        var of = question with { Page = 1, PageSize = null, Top = null, Bottom = null, Order = RollupOrder.Key, Ascending = true };
        var whole = await view.Find(of with { By = RollupBy.Division, LastYear = true, Lights = true }, stop);
        var months = await view.Find(of with { By = RollupBy.Month }, stop);
        return new(whole, months.Rows);
    }
}

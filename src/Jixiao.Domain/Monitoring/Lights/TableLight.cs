namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>An indicator, by its id, and its light.</summary>
public readonly record struct LitIndicator(int Indicator, LightOf Light);

/// <summary>
/// The light of a whole table (项目的灯): the worst of its budget's and its indicators'. Greys count for nothing, neither what is not due nor what is missing;
/// what is missing is counted beside the light, for a table of which nothing is known is not green.
/// </summary>
/// <param name="Table">The stream's key.</param>
/// <param name="Light">The worst; grey when there are greys alone.</param>
/// <param name="Missing">How many indicators lack an actual although a check point is past (无数据).</param>
/// <param name="Budget">The budget's.</param>
/// <param name="Indicators">In the form's order.</param>
public sealed record TableLight(string Table, Light Light, int Missing, LightOf Budget, IReadOnlyList<LitIndicator> Indicators)
{
    /// <summary>The lights of the basis's day.</summary>
    public static TableLight Of(LightBasis basis, Thresholds thresholds)
    {
        var day = new LitDay(basis, thresholds);
        var budget = BudgetLight.Of(day);
        var (worst, missing) = (budget.Light, 0);
        var indicators = new LitIndicator[basis.Indicators.Count];
        for (var i = 0; i < indicators.Length; i++)
        {
            var lit = IndicatorLight.Of(day, basis.Indicators[i]);
            indicators[i] = new(basis.Indicators[i].Id, lit);
            worst = worst.Or(lit.Light);
            missing += lit.Grounds is Grounds.NoActual ? 1 : 0;
        }
        return new(basis.Table, worst, missing, budget, indicators);
    }

    /// <summary>The light of one indicator; null when the table has none of that id.</summary>
    public LightOf? this[int indicator] => Indicators.FirstOrDefault(lit => lit.Indicator == indicator).Light;
}

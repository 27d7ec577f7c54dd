using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Places in a form that has one row for each indicator.</summary>
static class PlacesInForms
{
    /// <summary>The place with the indicator of its row.</summary>
    /// <param name="place">As the reviewer wrote it.</param>
    /// <param name="form">As the form is called.</param>
    /// <param name="indicators">Ids of the indicators, row by row.</param>
    /// <param name="parts">What else can be named.</param>
    /// <exception cref="RuleBroken"><c>return/unknown-place</c>.</exception>
    public static ReturnedPlace ResolvedIn(this ReturnedPlace place, string form, IReadOnlyList<int> indicators, params string[] parts) =>
        GoalTablePlaces.RowOf(place.Place) is { } row && row <= indicators.Count ? place with { Indicator = indicators[row - 1] }
        : parts.Contains(place.Place) ? place
        : throw new RuleBroken("return/unknown-place", $"{form}没有“{place.Place}”这一位置，应为行号（如4）或{string.Join("、", parts)}。");
}

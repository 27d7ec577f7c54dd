using System.Globalization;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Passes a table on to the bureau (部门审核通过).</summary>
/// <param name="Opinion">审核意见; null for none.</param>
public sealed record PassDepartmentReview(string? Opinion = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.PassDepartment);
        return [new DepartmentReviewPassed(Opinion)];
    }
}

/// <summary>Sends a table back to its unit (退回): the department what was handed in, the bureau what the department passed.</summary>
public sealed record ReturnGoalTable(Returning Returning) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var (by, reason, places, on) = Returning.RequireFrom(table.Standing);
        return [new GoalTableReturned(by, reason, [.. places.Select(place => GoalTablePlaces.Resolve(place, table))], on)];
    }
}

/// <summary>Reviews a table by points (财政审核): 优 and 良 may be approved, 中 goes back to the unit at once, 差 may not enter the budget.</summary>
/// <param name="Review">Points and opinion.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReviewGoalTable(Review Review, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.Review);
        var review = Review.Checked();
        var reviewed = new BureauReviewed(review.Grade, review.Completeness, review.Relevance, review.Suitability, review.Feasibility, review.Opinion);
        return review.Grade is Grade.Fair ? [reviewed, new GoalTableReturned(Holder.Bureau, review.Opinion, [], On)] : [reviewed];
    }
}

/// <summary>Places of a goal table, as reviewers name them.</summary>
static class GoalTablePlaces
{
    static readonly string[] Fields = ["项目名称", "预算数", "资金用途", "资金支出计划", "绩效目标"];

    /// <summary>The place with the indicator that stands there now.</summary>
    /// <exception cref="RuleBroken"><c>return/unknown-place</c>.</exception>
    public static ReturnedPlace Resolve(ReturnedPlace place, GoalTable table)
    {
        if (RowOf(place.Place) is { } row && row <= table.Indicators.Count)
            return place with { Indicator = table.Indicators[row - 1].Id };
        return Fields.Contains(place.Place) ? place : throw new RuleBroken("return/unknown-place", $"本表没有“{place.Place}”这一位置，应为行号（如4.4）或{string.Join('、', Fields)}。");
    }

    /// <summary>4 of <c>4</c> and <c>4.4</c>, the fourth row of the unit's fourth table: within a table the row alone counts. Null for anything else.</summary>
    public static int? RowOf(string place)
    {
        var numbers = place.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return numbers.Count <= 2 && numbers.All(number => number > 0) ? numbers[^1] : null;
    }
}

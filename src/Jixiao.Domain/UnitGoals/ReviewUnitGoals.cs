using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.UnitGoals;

/// <summary>Hands the unit's goals in for review (送审), again after they came back.</summary>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Into">The open 申报 window of the unit; null when there is none.</param>
public sealed record SubmitUnitGoals(DateOnly On, Window? Into = null) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.Submit);
        return string.IsNullOrWhiteSpace(goals.Content.Overall)
            ? throw new RuleBroken("unit-goals/no-overall", "没有填写总体绩效目标，不能送审。")
            : [new UnitGoalsSubmitted(On, Into?.Key, Into?.DueOn)];
    }
}

/// <summary>Takes goals back that nobody has reviewed yet (撤回).</summary>
public sealed record WithdrawUnitGoals : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.Withdraw);
        return [new UnitGoalsWithdrawn()];
    }
}

/// <summary>Passes the unit's goals on to the bureau (部门审核通过).</summary>
public sealed record PassUnitGoals(string? Opinion = null) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.PassDepartment);
        return [new UnitGoalsDepartmentPassed(Opinion)];
    }
}

/// <summary>Sends the goals back to the unit (退回).</summary>
public sealed record ReturnUnitGoals(Returning Returning) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        var (by, reason, places, on) = Returning.RequireFrom(goals.Standing);
        return places.FirstOrDefault(place => !Has(goals.Content, place.Place)) is { } unknown
            ? throw new RuleBroken("return/unknown-place", $"没有“{unknown.Place}”这一位置，应如一、二.3、三.1。")
            : [new UnitGoalsReturned(by, reason, places, on)];
    }

    static bool Has(UnitGoalsContent content, string place) =>
        place == "一" || content.Items.Any(i => place == $"二.{i.No}") || content.Safeguards.Any(s => place == $"三.{s.No}");
}

/// <summary>Reviews the unit's goals by points (财政审核), as a goal table.</summary>
/// <param name="Review">Points and opinion.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReviewUnitGoals(Review Review, DateOnly On) : ICommand<UnitYearGoals>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(UnitYearGoals goals)
    {
        goals.Standing.Require(Step.Review);
        var review = Review.Checked();
        var reviewed = new UnitGoalsReviewed(review.Grade, review.Completeness, review.Relevance, review.Suitability, review.Feasibility, review.Opinion);
        return review.Grade is Grade.Fair ? [reviewed, new UnitGoalsReturned(Holder.Bureau, review.Opinion, [], On)] : [reviewed];
    }
}

using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Specs.LifeCycle;

namespace Jixiao.Specs.UnitGoals;

/// <summary>Facts and contents for specs about a unit's goals of a year: part 1 of the published document, cut short.</summary>
static class UnitGoalsFacts
{
    public static readonly FiscalYear Year = new(2023);
    public static readonly OverallGoalStated Stated = new(Year, "保障机关运转。");
    public static readonly UnitGoalsApproved Approved = new(1, new(2023, 2, 1), "遵财预〔2023〕1号");
    public static readonly Safeguard Systems = new(1, "完善制度建设", "制定完善制度。");
    public static readonly Safeguard Spending = new(2, "加强支出管理", "加快支出进度。");

    public static readonly UnitGoalsSubmitted Submitted = new(new(2022, 10, 20), null, null);
    public static readonly UnitGoalsDepartmentPassed Passed = new("同意");

    /// <summary>The overall goal and one item, enough to be handed in.</summary>
    public static readonly object[] Complete = [Stated, Set(Item(1))];

    /// <summary>The complete goals, approved.</summary>
    public static readonly object[] Executing = [.. Complete, Submitted, Passed, Graded(Grade.Excellent), Approved];

    public static UnitGoalsReviewed Graded(Grade grade)
    {
        var review = Reviews.Of(grade);
        return new(grade, review.Completeness, review.Relevance, review.Suitability, review.Feasibility, review.Opinion);
    }

    public static UnitGoalsReturned Returned(Holder by, params IReadOnlyList<ReturnedPlace> places) => new(by, "目标不明确", places, new(2022, 11, 1));

    public static GoalItem Item(int no, string title = "安可计算机购置") =>
        new(no, title, "主要用于购置", Money.WanYuan(1.7m), "保障办公。", "购置完成率95%以上。", Project: null);

    /// <summary>The item as the event that states it.</summary>
    public static GoalItemSet Set(GoalItem item) => new(item.No, item.Title, item.Purpose, item.Amount, item.Goal, item.Indicator, item.Project);

    public static SafeguardStated Set(Safeguard safeguard) => new(safeguard.No, safeguard.Title, safeguard.Text);

    public static UnitGoalsContent Content(params IReadOnlyList<GoalItem> items) => new("保障机关运转。", items, []);
}

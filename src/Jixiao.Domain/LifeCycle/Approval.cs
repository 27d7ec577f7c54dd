namespace Jixiao.Domain.LifeCycle;

/// <summary>What every approval (批复) must have, at first and of an adjustment.</summary>
static class Approval
{
    /// <exception cref="RuleBroken"><c>approval/no-document</c>, <c>approval/outside-year</c>.</exception>
    public static void Check(DateOnly approvedOn, string document, int year)
    {
        if (document.Length == 0)
            throw new RuleBroken("approval/no-document", "批复必须填写文号。");
        // Budgets are approved from the autumn before to the spring after.
        if (Math.Abs(approvedOn.Year - year) > 1)
            throw new RuleBroken("approval/outside-year", "批复日期与预算年度不符。");
    }
}

namespace Jixiao.Domain.GoalTables;

/// <summary>What is wrong with a content as far as form and arithmetic show it, in the order of the form.</summary>
public static class ContentProblems
{
    /// <summary>Every problem of the content under the framework that its levels should follow.</summary>
    public static IReadOnlyList<ContentProblem> Of(GoalTableContent content, IndicatorFramework framework) =>
    [
        .. OfHead(content),
        .. OfBudget(content.Budget),
        .. OfPlan(content.Plan),
        .. content.Indicators.SelectMany((row, index) => IndicatorProblems.Of(row, index + 1, framework)),
        .. IndicatorProblems.OfAll(content.Indicators, framework),
    ];

    static IEnumerable<ContentProblem> OfHead(GoalTableContent content)
    {
        if (string.IsNullOrWhiteSpace(content.ProjectName))
            yield return Error(ContentField.ProjectName, "goal-table/no-name", "项目名称不能为空。");
        if (string.IsNullOrWhiteSpace(content.Use))
            yield return Hint(ContentField.Use, "content/no-use", "没有填写资金用途。");
        if (content.Goals.All(string.IsNullOrWhiteSpace))
            yield return Error(ContentField.Goals, "content/no-goals", "没有填写绩效目标。");
    }

    static IEnumerable<ContentProblem> OfBudget(Budget budget)
    {
        if (budget.Total is not { } total)
            yield return Error(ContentField.Budget, "content/no-budget", "没有填写预算数。");
        else if (!budget.AddsUp)
            yield return Error(ContentField.Budget, "content/budget-sum", $"预算数{WanYuan(total)}万元不等于财政资金与其他资金之和{WanYuan((budget.Fiscal ?? Money.Zero) + (budget.Other ?? Money.Zero))}万元。");
        foreach (var (field, amount) in new[] { (ContentField.Budget, budget.Total), (ContentField.Fiscal, budget.Fiscal), (ContentField.Other, budget.Other) })
        {
            if (amount < Money.Zero)
                yield return Error(field, "budget/negative", "预算金额不能为负。");
        }
    }

    static IEnumerable<ContentProblem> OfPlan(SpendingPlan plan)
    {
        if (plan.CheckPoints is [])
            yield return Hint(ContentField.Plan, "content/no-plan", "没有填写资金支出计划。");
        else if (plan.CheckPoints.Any(p => p.Percent is < 0 or > 100))
            yield return Error(ContentField.Plan, "plan/out-of-range", "资金支出计划应在0%至100%之间。");
        else if (plan.CheckPoints[^1] is not { Month: 12, Percent: 100 })
            yield return Error(ContentField.Plan, "content/plan-not-whole", "资金支出计划12月底应为100%。");
        else if (!plan.IsSound)
            yield return Error(ContentField.Plan, "content/plan-falling", "资金支出计划为累计数，后一时点不能小于前一时点。");
    }

    static ContentProblem Error(ContentField field, string code, string sentence) => new(new(field), code, sentence, true);

    static ContentProblem Hint(ContentField field, string code, string sentence) => new(new(field), code, sentence, false);

    static string WanYuan(Money money) => money.InWanYuan.ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture);
}

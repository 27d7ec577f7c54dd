namespace Jixiao.Domain.UnitGoals;

/// <summary>What no unit's goals may say, whoever states them.</summary>
public static class UnitGoalsRules
{
    /// <summary>The content itself when it may be stated.</summary>
    /// <exception cref="RuleBroken"><c>unit-goals/repeated-number</c>, <c>unit-goals/bad-number</c>, <c>budget/negative</c>.</exception>
    public static UnitGoalsContent Checked(this UnitGoalsContent content)
    {
        var numbers = content.Items.Select(i => i.No).Concat(content.Safeguards.Select(s => s.No));
        return content switch
        {
            _ when Repeats(content.Items.Select(i => i.No)) || Repeats(content.Safeguards.Select(s => s.No)) =>
                throw new RuleBroken("unit-goals/repeated-number", "分项绩效目标或工作保障措施的序号重复。"),
            _ when numbers.Any(no => no < 1) => throw new RuleBroken("unit-goals/bad-number", "序号应从1开始。"),
            _ when content.Items.Any(i => i.Amount < Money.Zero) => throw new RuleBroken("budget/negative", "预算金额不能为负。"),
            _ => content,
        };
    }

    static bool Repeats(IEnumerable<int> numbers) => numbers.CountBy(no => no).Any(no => no.Value > 1);
}

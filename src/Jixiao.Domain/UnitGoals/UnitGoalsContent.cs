using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.UnitGoals;

/// <summary>One itemised goal (分项绩效目标) of a unit.</summary>
/// <param name="No">1, 2, … as numbered in the document.</param>
/// <param name="Title">The project it is about, as the sentence names it.</param>
/// <param name="Purpose">What the money is mainly for (主要用于…).</param>
/// <param name="Amount">The amount its goal states; null when it states none.</param>
/// <param name="Goal">绩效目标 sentence.</param>
/// <param name="Indicator">绩效指标 sentence.</param>
/// <param name="Project">The project whose goal table it belongs to; null when no table fits.</param>
public sealed record GoalItem(int No, string Title, string Purpose, Money? Amount, string Goal, string Indicator, ProjectCode? Project);

/// <summary>One safeguard (工作保障措施): a numbered heading and its text.</summary>
public sealed record Safeguard(int No, string Title, string Text);

/// <summary>Everything a unit states about its year as a whole (部门整体绩效目标), part 1 of the published document.</summary>
/// <param name="Overall">总体绩效目标.</param>
/// <param name="Items">In the order of their numbers.</param>
/// <param name="Safeguards">In the order of their numbers.</param>
public sealed record UnitGoalsContent(string Overall, IReadOnlyList<GoalItem> Items, IReadOnlyList<Safeguard> Safeguards)
{
    /// <summary>Nothing stated.</summary>
    public static UnitGoalsContent Blank { get; } = new("", [], []);

    /// <summary>As a beginning for the next year (复制上年): amounts are decided anew.</summary>
    public UnitGoalsContent Carried() => this with { Items = [.. Items.Select(item => item with { Amount = null })] };

    /// <summary>Whether both say the same, item by item.</summary>
    public bool SaysTheSameAs(UnitGoalsContent other) =>
        Overall == other.Overall && Items.SequenceEqual(other.Items) && Safeguards.SequenceEqual(other.Safeguards);
}

using Jixiao.Domain.UnitGoals;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.UnitGoals;

/// <summary>Two contents of one unit's goals line by line: the overall goal, then items and safeguards by their numbers.</summary>
static class GoalsLines
{
    public static IReadOnlyList<BothLine> Compare(UnitGoalsContent before, UnitGoalsContent after, IStringLocalizer<Texts> texts) =>
    [
        new(texts["UnitYear.Overall"], before.Overall, after.Overall),
        .. Numbered(texts["UnitYear.Items"], before.Items.ToDictionary(item => item.No, Tell), after.Items.ToDictionary(item => item.No, Tell)),
        .. Numbered(texts["UnitYear.Safeguards"], before.Safeguards.ToDictionary(safeguard => safeguard.No, Tell), after.Safeguards.ToDictionary(safeguard => safeguard.No, Tell)),
    ];

    static IEnumerable<BothLine> Numbered(string what, Dictionary<int, string> before, Dictionary<int, string> after) =>
        before.Keys.Union(after.Keys).Order().Select(no => new BothLine($"{what} {no}", before.GetValueOrDefault(no, ""), after.GetValueOrDefault(no, "")));

    static string Tell(GoalItem item) =>
        string.Join(" · ", new[] { item.Title, item.Purpose, item.Amount is { } amount ? Show.Money(amount) : "", item.Goal, item.Indicator, item.Project?.ToString() ?? "" }.Where(text => text.Length > 0));

    static string Tell(Safeguard safeguard) => $"{safeguard.Title} · {safeguard.Text}";
}

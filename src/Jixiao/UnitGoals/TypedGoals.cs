using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Http;
using Jixiao.LifeCycle;
using Jixiao.Web;

namespace Jixiao.UnitGoals;

/// <summary>A unit's goals as they stand in the editor: amounts in 万元, numbers by the order of rows.</summary>
public sealed record TypedGoals(string Overall, IReadOnlyList<TypedItem> Items, IReadOnlyList<TypedSafeguard> Safeguards) : ITyped<TypedGoals>
{
    public static TypedGoals Of(UnitGoalsContent content) => new(content.Overall, [.. content.Items.Select(TypedItem.Of)], [.. content.Safeguards.Select(s => new TypedSafeguard(s.Title, s.Text))]);

    /// <inheritdoc/>
    public static TypedGoals Of(IFormCollection form) => new(
        form.One("overall"),
        [.. form.Lines("items.", "title", "purpose", "amount", "goal", "indicator", "project").Select(c => new TypedItem(c[0], c[1], c[2], c[3], c[4], c[5]))],
        [.. form.Lines("safeguards.", "title", "text").Select(c => new TypedSafeguard(c[0], c[1]))]);

    /// <inheritdoc/>
    public TypedGoals After(string act) => RowAct.Parse(act) switch
    {
        { List: "items" } items => this with { Items = items.On(Items, TypedItem.Blank) },
        { List: "safeguards" } safeguards => this with { Safeguards = safeguards.On(Safeguards, TypedSafeguard.Blank) },
        _ => this,
    };

    /// <summary>The content it makes; blank rows are none of it.</summary>
    /// <exception cref="RuleBroken">An amount that is none.</exception>
    public UnitGoalsContent Read() => Read(text => HttpJson.WanYuan(text));

    /// <summary>The same as far as it can be read: an amount that is none is left out.</summary>
    public UnitGoalsContent ReadLeniently() => Read(TypedItem.AmountOrNull);

    UnitGoalsContent Read(Func<string, Money?> amountOf) => new(
        Overall,
        [.. Items.Where(i => i != TypedItem.Blank).Select((item, index) => item.Read(index + 1, amountOf))],
        [.. Safeguards.Where(s => s != TypedSafeguard.Blank).Select((s, index) => new Safeguard(index + 1, s.Title, s.Text))]);
}

/// <summary>A row of the itemised goals.</summary>
public sealed record TypedItem(string Title, string Purpose, string Amount, string Goal, string Indicator, string Project)
{
    public static TypedItem Blank { get; } = new("", "", "", "", "", "");

    public static TypedItem Of(GoalItem item) => new(
        item.Title, item.Purpose, item.Amount?.InWanYuan.ToString("0.00####", CultureInfo.InvariantCulture) ?? "", item.Goal, item.Indicator, item.Project?.ToString() ?? "");

    public GoalItem Read(int number, Func<string, Money?> amountOf) => new(
        number, Title, Purpose, Amount.Length == 0 ? null : amountOf(Amount), Goal, Indicator, ProjectCode.TryParse(Project, out var project) ? project : null);

    public static Money? AmountOrNull(string text)
    {
        try
        {
            return HttpJson.WanYuan(text);
        }
        catch (RuleBroken)
        {
            return null;
        }
    }
}

/// <summary>A row of the safeguards.</summary>
public sealed record TypedSafeguard(string Title, string Text)
{
    public static TypedSafeguard Blank { get; } = new("", "");
}

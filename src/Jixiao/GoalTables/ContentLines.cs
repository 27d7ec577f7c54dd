using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>Two contents of one table line by line, in the form's order: fields, then indicators by their ids, those without one by level and name.</summary>
public static class ContentLines
{
    public static IReadOnlyList<BothLine> Compare(GoalTableContent before, GoalTableContent after, FiscalYear year, IStringLocalizer<Texts> texts)
    {
        var (old, @new) = (Rows(before), Rows(after));
        return
        [
            .. Fields(before, year, texts).Zip(Fields(after, year, texts), (b, a) => new BothLine(b.Label, b.Text, a.Text)),
            .. after.Indicators.Count + before.Indicators.Count == 0 ? [] : old.Keys.Union(@new.Keys).Select((key, index) =>
                new BothLine(texts["Editor.Row", index + 1], Tell(old.GetValueOrDefault(key), texts), Tell(@new.GetValueOrDefault(key), texts))),
        ];
    }

    static IEnumerable<(string Label, string Text)> Fields(GoalTableContent content, FiscalYear year, IStringLocalizer<Texts> texts) =>
    [
        (texts["Field.ProjectName"], content.ProjectName),
        (texts["Field.Budget"], Show.ExactMoney(content.Budget.Total)),
        (texts["Field.Fiscal"], Show.ExactMoney(content.Budget.Fiscal)),
        (texts["Field.Other"], Show.ExactMoney(content.Budget.Other)),
        (texts["Field.Use"], content.Use),
        (texts["Field.Plan"], string.Join('\n', content.Plan.CheckPoints.Select(p => $"{Show.Day(p.In(year))} {Show.Percent(p.Percent)}"))),
        (texts["Field.Goals"], string.Join('\n', content.Goals)),
    ];

    // A row keeps its place beside itself, wherever it was moved to.
    static Dictionary<string, IndicatorContent> Rows(GoalTableContent content) => content.Indicators
        .GroupBy(row => row.Id is { } id ? $"{id}" : $"{row.Level2}/{row.Name}")
        .SelectMany(same => same.Select((row, index) => (Key: $"{same.Key}/{index}", row)))
        .ToDictionary(at => at.Key, at => at.row);

    static string Tell(IndicatorContent? row, IStringLocalizer<Texts> texts) => row is null ? ""
        : $"{row.Level1} · {row.Level2} · {row.Name}\n{row.Description}\n{row.Target.Raw}（{texts[$"Accrual.{row.Accrual}"]}）\n{row.Basis}";
}

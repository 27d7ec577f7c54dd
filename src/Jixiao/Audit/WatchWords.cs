using System.Globalization;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Audit;

/// <summary>By which rules a division is watched, and what they found, in words.</summary>
public sealed partial class EventWords
{
    string? TellRules(object @event, RuleBook before) => @event switch
    {
        ThresholdsSet e => texts["Told.Thresholds", e.Name, e.From, Changes(before.ThresholdsOn(e.From).Values, e.Values), e.Reason] + From(e.Document),
        _ => null,
    };

    string? TellAlert(object @event, Alert before) => @event switch
    {
        AlertRaised e => texts["Told.AlertRaised", e.AsOf, texts[$"Rule.{e.Rule}"], texts[$"Severity.{e.Severity}"], Figures(e.Figures)],
        AlertUpdated e when e.Severity == before.Severity => texts["Told.AlertUpdated", e.AsOf, Figures(e.Figures)],
        AlertUpdated e => texts["Told.AlertTurned", e.AsOf, texts[$"Severity.{before.Severity}"], texts[$"Severity.{e.Severity}"], Figures(e.Figures)],
        AlertCleared e => texts["Told.AlertCleared", e.AsOf].Value,
        _ => null,
    };

    string Changes(Thresholds was, Thresholds now) => Changed(
        ("Rules.BudgetRed", Text(was.Budget.RedBelow), Text(now.Budget.RedBelow)), ("Rules.BudgetYellow", Text(was.Budget.YellowBelow), Text(now.Budget.YellowBelow)),
        ("Rules.CumulativeRed", Text(was.Cumulative.RedBelow), Text(now.Cumulative.RedBelow)), ("Rules.CumulativeYellow", Text(was.Cumulative.YellowBelow), Text(now.Cumulative.YellowBelow)),
        ("Rules.CumulativeBlue", Text(was.Cumulative.BlueFrom), Text(now.Cumulative.BlueFrom)), ("Rules.LevelRed", Text(was.Level.RedBelow), Text(now.Level.RedBelow)),
        ("Rules.LevelBlue", Text(was.Level.BlueFrom), Text(now.Level.BlueFrom)), ("Rules.ExactRed", Text(was.Exact.RedAbove), Text(now.Exact.RedAbove))) is { Length: > 0 } changes
        ? changes
        : texts["Told.ThresholdsSame"].Value;

    string Figures(SpendingFigures figures) => texts["Told.Figures", Amount(figures.Executed), Amount(figures.Adjusted), Text(figures.PlannedPercent), Text(figures.ReachedPercent)];

    static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Web;

namespace Jixiao.Audit;

/// <summary>By which rules a division is watched, and what they found, in words.</summary>
public sealed partial class EventWords
{
    string? TellRules(object @event, RuleBook before) => @event switch
    {
        ThresholdsSet e => texts["Told.Thresholds", e.Name, e.From, Changes(before.ThresholdsOn(e.From).Values, e.Values), e.Reason] + From(e.Document),
        WatchRuleSet e => texts[e.IsOn ? "Told.RuleSet" : "Told.RuleOff", texts[$"Rule.{e.Rule}"], e.From, string.Join(texts["List.Separator"], e.Parameters.Select(p => $"{texts[$"Rule.{e.Rule}.{p.Key}"]} {Text(p.Value)}")), e.Reason] + From(e.Document),
        ScoringRulesSet e => texts["Told.ScoringRules", e.Name, e.From, Changes(before.ScoringOn(e.From), e), e.Reason] + From(e.Document),
        EscalationSet e => texts["Told.EscalationSet", e.From, e.Steps.Lead, e.Steps.Department, e.Steps.Bureau, e.Reason] + From(e.Document),
        _ => null,
    };

    string? TellAlert(object @event, Alert before) => @event switch
    {
        AlertRaised e => texts["Told.AlertRaised", e.AsOf, texts[$"Rule.{e.Rule}"], texts[$"Severity.{e.Severity}"], FigureWords.Of(texts, e.Rule, e.Figures)],
        AlertUpdated e when e.Severity == before.Severity => texts["Told.AlertUpdated", e.AsOf, FigureWords.Of(texts, before.Rule, e.Figures)],
        AlertUpdated e => texts["Told.AlertTurned", e.AsOf, texts[$"Severity.{before.Severity}"], texts[$"Severity.{e.Severity}"], FigureWords.Of(texts, before.Rule, e.Figures)],
        AlertCleared e => texts["Told.AlertCleared", e.AsOf].Value,
        AlertReopened e => texts["Told.AlertReopened", e.AsOf, texts[$"Severity.{e.Severity}"], FigureWords.Of(texts, before.Rule, e.Figures)],
        AlertAcknowledged e => texts["Told.AlertAcknowledged"] + Said(e.Note),
        AlertExplained e => texts["Told.AlertExplained", texts[$"Cause.{e.Cause}"], e.Explanation].Value,
        CorrectionPlanned e => texts["Told.CorrectionPlanned", e.Measure, e.DueOn].Value,
        CorrectionReported e => texts["Told.CorrectionReported", e.Report].Value,
        AlertSentBack e => texts["Told.AlertSentBack", e.Reason].Value,
        AlertClosed e => texts["Told.AlertClosed", e.Opinion].Value,
        AlertEscalated e => texts["Told.AlertEscalated", texts[$"Escalation.{e.To}"]].Value,
        AlertMuted e => texts["Told.AlertMuted", e.Until, e.Reason].Value,
        AlertUnmuted e => texts["Told.AlertUnmuted", e.Reason].Value,
        _ => null,
    };

    string Changes(Thresholds was, Thresholds now) => Changed(
        ("Rules.BudgetRed", Text(was.Budget.RedBelow), Text(now.Budget.RedBelow)), ("Rules.BudgetYellow", Text(was.Budget.YellowBelow), Text(now.Budget.YellowBelow)),
        ("Rules.CumulativeRed", Text(was.Cumulative.RedBelow), Text(now.Cumulative.RedBelow)), ("Rules.CumulativeYellow", Text(was.Cumulative.YellowBelow), Text(now.Cumulative.YellowBelow)),
        ("Rules.CumulativeBlue", Text(was.Cumulative.BlueFrom), Text(now.Cumulative.BlueFrom)), ("Rules.LevelRed", Text(was.Level.RedBelow), Text(now.Level.RedBelow)),
        ("Rules.LevelBlue", Text(was.Level.BlueFrom), Text(now.Level.BlueFrom)), ("Rules.ExactRed", Text(was.Exact.RedAbove), Text(now.Exact.RedAbove))) is { Length: > 0 } changes
        ? changes
        : texts["Told.ThresholdsSame"].Value;

    /// <summary>Every number that is another, with what it belongs to; one that was not there before was blank.</summary>
    string Changes(ScoringInForce was, ScoringRulesSet now)
    {
        var before = ScoringFields.Of(texts, was.Rules).ToDictionary(field => field.Name, field => field.Value);
        return List(ScoringFields.Of(texts, now.Rules).Select(field => (field.Group, field.Label, Old: before.GetValueOrDefault(field.Name, ""), New: field.Value)).Append((Group: texts["Scoring.Criteria"].Value, Label: "", Old: Criteria(was.Criteria), New: Criteria(now.Criteria ?? EvaluationCriterion.Usual)))
            .Where(field => field.Old != field.New).Select(field => texts["Told.Field", $"{field.Group} {field.Label}".Trim(), Or(field.Old), Or(field.New)].Value)) is { Length: > 0 } changes ? changes : texts["Told.ScoringSame"].Value;

        string Criteria(IReadOnlyList<EvaluationCriterion> criteria) => List(criteria.Select(one => $"{one.Name}{Text(one.Weight)}"));

        string Or(string value) => value.Length > 0 ? value : texts["Blank"].Value;
    }

    static string Said(string? note) => note is null ? "" : $"：{note}";

    static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Audit;

/// <summary>How a table was monitored and what had to be put right, in words.</summary>
public sealed partial class EventWords
{
    string? TellMonitoring(object @event, GoalTable before) => @event switch
    {
        MonitoringReported e => texts["Told.MonitoringReported", RoundOf(e.Round), e.AsOf, Amount(e.Funds.Forecast)] + Late(e, before) + Deviations(e, before) + Files(e.Files),
        MonitoringReturned { Places: [] } e => texts["Told.MonitoringReturned", RoundOf(e.Round), e.Reason],
        MonitoringReturned e => texts["Told.MonitoringReturnedAt", RoundOf(e.Round), e.Reason, List(e.Places.Select(Place))],
        MonitoringAccepted e => texts["Told.MonitoringAccepted", RoundOf(e.Round)] + Note(e.Opinion),
        RectificationOrdered e => texts["Told.RectificationOrdered", texts[$"RectificationOrigin.{e.Origin}"], e.Requirement, e.DueOn].Value,
        RectificationReported e => texts["Told.RectificationReported", RequirementOf(e.RectificationId, before), e.Report] + Files(e.Files),
        RectificationReturned e => texts["Told.RectificationReturned", RequirementOf(e.RectificationId, before), e.Reason].Value,
        RectificationAccepted e => texts["Told.RectificationAccepted", RequirementOf(e.RectificationId, before)] + Note(e.Opinion),
        _ => null,
    };

    string RoundOf(string round) => texts["Told.MonitoringRound", round.Split('/')[^1]];

    string Late(MonitoringReported e, GoalTable before) =>
        (before.MonitoredIn(e.Round)?.FirstOn ?? e.On).DayNumber - e.DueOn.DayNumber is > 0 and var days ? texts["Submission.Late", days].Value : "";

    string Deviations(MonitoringReported e, GoalTable before) => Deviations(
        e.Indicators.Select(row => (NameOf(row.Indicator, before), new Explained(row.Cause, row.Explanation, row.Measure)))
            .Prepend((texts["Monitoring.FundsPlace"], new(e.Funds.Cause, e.Funds.Explanation, e.Funds.Measure))));

    /// <summary>What is not as planned, with its cause and what is done about it.</summary>
    string Deviations(IEnumerable<(string Name, Explained Why)> all)
    {
        var told = all.Where(one => (one.Why.Cause, one.Why.Measure) is not (null, null)).ToList();
        return told is [] ? "" : texts["Told.Deviations", List(told.Select(one => Deviation(one.Name, one.Why.Cause, one.Why.Explanation, one.Why.Measure)))];
    }

    string Deviation(string name, DeviationCause? cause, string? explanation, CorrectiveMeasure? measure) => string.Join(
        ' ', new[] { $"“{name}”", cause is { } named ? texts[$"Cause.{named}"].Value : null, explanation, measure is { } given ? texts["Told.Measure", given.Text, given.DueOn].Value : null }.OfType<string>());

    static string RequirementOf(int rectification, GoalTable table) => table.Rectifications.FirstOrDefault(one => one.Id == rectification)?.Requirement ?? rectification.ToString(CultureInfo.InvariantCulture);
}

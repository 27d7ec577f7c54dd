using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Monitoring.Alerts;

/// <summary>An alert as programs read it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Address">Where it is read alone and acted on.</param>
/// <param name="Unit">Null for what concerns the bureau itself.</param>
/// <param name="HeldBy">Who has to do something next.</param>
/// <param name="Overdue">Whether the day of its measure is past without a report.</param>
/// <param name="Muted">Whether it is silenced today.</param>
public sealed record AlertBody(
    string Id, string Address, string? Unit, string? UnitName, string Rule, string Subject, string Title, bool Open, Severity Severity, DateOnly RaisedOn, DateOnly AsOf, Figures Figures,
    Handling Handling, Holder HeldBy, DeviationCause? Cause, string? Explanation, string? Measure, DateOnly? MeasureDueOn, bool Overdue, string? Report, IReadOnlyList<Evidence> Files,
    string? SentBack, string? Opinion, EscalationLevel EscalatedTo, bool Muted, DateOnly? MutedUntil, string? MuteReason, DateOnly TouchedOn, long Version)
{
    public static AlertBody Of(UnitAlert a, DateOnly today) => new(
        a.Alert.Id, $"/api{a.Home}/alerts/{AlertRoute.IdOf(a.Alert.Id)}", a.Unit?.Code.ToString(), a.Unit?.Name, a.Alert.Rule, a.Alert.Subject, a.Alert.Title, a.Alert.IsOpen, a.Alert.Severity,
        a.Alert.RaisedOn, a.Alert.AsOf, a.Alert.Figures, a.Alert.Handling, a.Alert.HeldBy, a.Alert.Cause, a.Alert.Explanation, a.Alert.Measure, a.Alert.MeasureDueOn, a.Alert.IsOverdueOn(today),
        a.Alert.Report, a.Alert.Files, a.Alert.SentBack, a.Alert.Opinion, a.Alert.EscalatedTo, a.Alert.IsMutedOn(today), a.Alert.MutedUntil, a.Alert.MuteReason, a.Alert.TouchedOn, a.Alert.Version);
}

/// <summary>An alert with its history, the latest first.</summary>
public sealed record AlertWithHistory(AlertBody Alert, IReadOnlyList<AlertStep> History);

/// <summary>What one act, or one scan, changed.</summary>
public sealed record AlertStep(long Version, DateTimeOffset RecordedAt, string By, string Role, IReadOnlyList<string> Words);

using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>
/// One rule's alert (预警) about one subject: raised once, updated while it lasts, cleared when it is gone, opened again when it comes back; handled by people on the
/// way, and closed by the bureau. A stream in the subject's tenant.
/// </summary>
public sealed record Alert : IFolded<Alert>
{
    /// <summary>The stream's key, <c>alert/spend-behind-plan/goal-table/2023/…</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The unit it concerns; null for what concerns the bureau itself.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>Name of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Key of the stream it is about.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the subject is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it holds now and the bureau has not closed it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether what was found is gone; it stays so when the bureau closes it afterwards.</summary>
    public bool IsGone { get; init; }

    /// <summary>How pressing it is, or was when it was cleared or closed.</summary>
    public Severity Severity { get; init; }

    /// <summary>The latest figures.</summary>
    public Figures Figures { get; init; } = Figures.None;

    /// <summary>The day it was last raised or opened again.</summary>
    public DateOnly RaisedOn { get; init; }

    /// <summary>The day the figures, or the clearing, are true for.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>How far people are with it.</summary>
    public Handling Handling { get; init; }

    /// <summary>偏差原因; null while it is not explained.</summary>
    public DeviationCause? Cause { get; init; }

    /// <summary>说明 of the cause.</summary>
    public string? Explanation { get; init; }

    /// <summary>纠偏措施; null while there is none.</summary>
    public string? Measure { get; init; }

    /// <summary>The day by whose end the measure is taken.</summary>
    public DateOnly? MeasureDueOn { get; init; }

    /// <summary>What was reported as done; null while nothing is.</summary>
    public string? Report { get; init; }

    /// <summary>佐证材料 of its explanation and report.</summary>
    public IReadOnlyList<Evidence> Files { get; init; } = [];

    /// <summary>Why the bureau sent it back; null once the unit answered.</summary>
    public string? SentBack { get; init; }

    /// <summary>核实意见; null while it is not closed.</summary>
    public string? Opinion { get; init; }

    /// <summary>Who was told because nothing was done.</summary>
    public EscalationLevel EscalatedTo { get; init; }

    /// <summary>The last day of silence; null when it is not silenced.</summary>
    public DateOnly? MutedUntil { get; init; }

    /// <summary>Why it is silenced.</summary>
    public string? MuteReason { get; init; }

    /// <summary>The day somebody last did something about it, or was told further up; the day it was raised when nobody did.</summary>
    public DateOnly TouchedOn { get; init; }

    /// <summary>
    /// Who has to do something next: the unit until it took note of a 提醒, or has explained what is yellow or red and reported that the measure is taken; then the bureau,
    /// which has all that concerns no unit; nobody when it is over.
    /// </summary>
    public Holder HeldBy => this switch
    {
        { IsOpen: false } => Holder.Nobody,
        { Unit: null } or { Handling: Handling.Reported } => Holder.Bureau,
        { Severity: Severity.Notice, Handling: not Handling.None, SentBack: null } => Holder.Nobody,
        _ => Holder.Unit,
    };

    /// <summary>Its place in a list, the most pressing first: 0 red, 1 yellow, 2 提醒, 3 what is over.</summary>
    public int Urgency => IsOpen ? Severity.Red - Severity : 3;

    /// <summary>The key of a rule's alert about a subject.</summary>
    public static string Key(string rule, string subject) => $"alert/{rule}/{subject}";

    /// <summary>Whether it is silenced on a day, the last one included.</summary>
    public bool IsMutedOn(DateOnly day) => day <= MutedUntil;

    /// <summary>Whether the day of its measure is past and nobody reported that it is taken.</summary>
    public bool IsOverdueOn(DateOnly day) => HeldBy is Holder.Unit or Holder.Bureau && Handling is not Handling.Reported && MeasureDueOn < day;

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } =
    [
        typeof(AlertRaised), typeof(AlertUpdated), typeof(AlertCleared), typeof(AlertReopened), typeof(AlertAcknowledged), typeof(AlertExplained), typeof(CorrectionPlanned),
        typeof(CorrectionReported), typeof(AlertSentBack), typeof(AlertClosed), typeof(AlertEscalated), typeof(AlertMuted), typeof(AlertUnmuted),
    ];

    /// <inheritdoc/>
    public static Alert Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public Alert Evolve(object @event) => (AfterFinding(@event) ?? AfterAct(@event) ?? this) with { Version = Version + 1 };

    Alert? AfterFinding(object @event) => @event switch
    {
        AlertRaised e => Begun(e.Severity, e.Figures, e.AsOf) with { Unit = e.Unit, Rule = e.Rule, Subject = e.Subject, Title = e.Title },
        AlertReopened e => Begun(e.Severity, e.Figures, e.AsOf),
        AlertUpdated e => this with { Severity = e.Severity, Figures = e.Figures, AsOf = e.AsOf },
        AlertCleared e => this with { IsOpen = false, IsGone = true, AsOf = e.AsOf },
        _ => null,
    };

    Alert? AfterAct(object @event) => @event switch
    {
        AlertAcknowledged e => this with { Handling = Handling.Acknowledged, TouchedOn = e.On },
        AlertExplained e => this with { Handling = Handling.Explained, Cause = e.Cause, Explanation = e.Explanation, Files = [.. Files, .. e.Files ?? []], SentBack = null, TouchedOn = e.On },
        CorrectionPlanned e => this with { Handling = Handling.Planned, Measure = e.Measure, MeasureDueOn = e.DueOn, SentBack = null, TouchedOn = e.On },
        CorrectionReported e => this with { Handling = Handling.Reported, Report = e.Report, Files = [.. Files, .. e.Files ?? []], SentBack = null, TouchedOn = e.On },
        AlertSentBack e => this with { Handling = Handling.Acknowledged, SentBack = e.Reason, TouchedOn = e.On },
        AlertClosed e => this with { Handling = Handling.Closed, IsOpen = false, Opinion = e.Opinion, TouchedOn = e.On },
        AlertEscalated e => this with { EscalatedTo = e.To, TouchedOn = e.On },
        AlertMuted e => this with { MutedUntil = e.Until, MuteReason = e.Reason, TouchedOn = e.On },
        AlertUnmuted e => this with { MutedUntil = null, MuteReason = null, TouchedOn = e.On },
        _ => null,
    };

    /// <summary>Nothing of an earlier handling stays but in the history.</summary>
    Alert Begun(Severity severity, Figures figures, DateOnly on) => new()
    {
        Id = Id, Version = Version, Unit = Unit, Rule = Rule, Subject = Subject, Title = Title, IsOpen = true, Severity = severity, Figures = figures, RaisedOn = on, AsOf = on, TouchedOn = on,
    };
}

using Jixiao.Domain.Monitoring;

namespace Jixiao.Monitoring.Alerts;

/// <summary>What becomes of alerts, as lists of them are narrowed down.</summary>
public enum AlertState
{
    /// <summary>未解除, and not silenced.</summary>
    Open,

    /// <summary>The unit has to do something.</summary>
    WaitingForUnit,

    /// <summary>The bureau has to.</summary>
    WaitingForBureau,

    /// <summary>The day of its measure is past without a report.</summary>
    Overdue,

    /// <summary>Open, and silenced.</summary>
    Muted,

    /// <summary>What was found is gone.</summary>
    Cleared,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>Which alerts are asked for; what is null narrows nothing down.</summary>
public sealed record AlertQuestion
{
    public const int UsualPage = 100;

    public string? Rule { get; init; }

    public Severity? Severity { get; init; }

    public AlertState? State { get; init; }

    /// <summary>The unit's six digits, or its tenant id.</summary>
    public string? Unit { get; init; }

    /// <summary>Three digits.</summary>
    public string? Department { get; init; }

    public DateOnly? RaisedFrom { get; init; }

    public DateOnly? RaisedTo { get; init; }

    /// <summary>Part of the subject's or the unit's name.</summary>
    public string? Text { get; init; }

    public AlertCursor? After { get; init; }

    public int PageSize { get; init; } = UsualPage;

    /// <summary>What is over is read with the latest first, what is open with the most pressing and longest waiting.</summary>
    public bool IsLatestFirst => State is AlertState.Cleared or AlertState.Closed;
}

/// <summary>A page of alerts.</summary>
/// <param name="Next">Where the next begins; null after the last.</param>
public sealed record FoundAlerts(IReadOnlyList<UnitAlert> Alerts, AlertCursor? Next);

/// <summary>How many alerts of one rule and severity are open.</summary>
/// <param name="Open">Not silenced.</param>
/// <param name="ForUnit">Of those, on which a unit has to do something.</param>
/// <param name="ForBureau">Of those, on which the bureau has to.</param>
/// <param name="Overdue">Of those, whose measure is overdue.</param>
/// <param name="Muted">Silenced.</param>
public sealed record AlertCount(string Rule, Severity Severity, long Open, long ForUnit, long ForBureau, long Overdue, long Muted);

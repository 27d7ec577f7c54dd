using Jixiao.Domain.Units;

namespace Jixiao.Domain.Monitoring;

/// <summary>A rule found something about a subject that it had not found before, or found it again after it was gone.</summary>
/// <param name="Unit">The unit it concerns.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Subject">Key of the stream it is about.</param>
/// <param name="Title">What the subject is called.</param>
/// <param name="Severity">How pressing.</param>
/// <param name="Figures">The figures behind it.</param>
/// <param name="AsOf">The day they are true for.</param>
public sealed record AlertRaised(UnitCode Unit, string Rule, string Subject, string Title, Severity Severity, SpendingFigures Figures, DateOnly AsOf);

/// <summary>What was found still holds, with other figures.</summary>
public sealed record AlertUpdated(Severity Severity, SpendingFigures Figures, DateOnly AsOf);

/// <summary>What was found is gone.</summary>
public sealed record AlertCleared(DateOnly AsOf);

/// <summary>One rule's alert (预警) about one subject: raised once, updated while it lasts, cleared when it is gone. A stream in the subject's tenant.</summary>
public sealed record Alert : IFolded<Alert>
{
    /// <summary>The stream's key, <c>alert/spend-behind-plan/goal-table/2023/…</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The unit it concerns.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>Name of the rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Key of the stream it is about.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What the subject is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it holds now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How pressing it is, or was when it was cleared.</summary>
    public Severity Severity { get; init; }

    /// <summary>The latest figures; null before the first event.</summary>
    public SpendingFigures? Figures { get; init; }

    /// <summary>The day it was last raised.</summary>
    public DateOnly RaisedOn { get; init; }

    /// <summary>The day the figures, or the clearing, are true for.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The key of a rule's alert about a subject.</summary>
    public static string Key(string rule, string subject) => $"alert/{rule}/{subject}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(AlertRaised), typeof(AlertUpdated), typeof(AlertCleared)];

    /// <inheritdoc/>
    public static Alert Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public Alert Evolve(object @event) => (@event switch
    {
        AlertRaised e => this with { Unit = e.Unit, Rule = e.Rule, Subject = e.Subject, Title = e.Title, IsOpen = true, Severity = e.Severity, Figures = e.Figures, RaisedOn = e.AsOf, AsOf = e.AsOf },
        AlertUpdated e => this with { Severity = e.Severity, Figures = e.Figures, AsOf = e.AsOf },
        AlertCleared e => this with { IsOpen = false, AsOf = e.AsOf },
        _ => this,
    }) with
    { Version = Version + 1 };
}

using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;

namespace Jixiao.Domain.Bureau;

/// <summary>A window (申报, 监控, 自评) in which units hand in what the bureau calls for; a stream in the bureau's tenant. Late is allowed until it is ended, and marked.</summary>
public sealed record Round : IFolded<Round>
{
    /// <summary>The stream's key, <c>round/2023/declaration/1</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The budget year, as a number.</summary>
    public int Year { get; init; }

    /// <summary>What it calls for.</summary>
    public RoundKind Kind { get; init; }

    /// <summary>1, 2, … within its year and kind.</summary>
    public int Number { get; init; }

    /// <summary>As the notice calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The units it is for; null for all of the division.</summary>
    public IReadOnlyList<UnitCode>? Units { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly OpensOn { get; init; }

    /// <summary>The last day on time.</summary>
    public DateOnly ClosesOn { get; init; }

    /// <summary>Which version of the form is filled in.</summary>
    public string FormVersion { get; init; } = "";

    /// <summary>The days that it is about; null unless it is monitoring.</summary>
    public Period? Period { get; init; }

    /// <summary>Whether it was ended.</summary>
    public bool IsEnded { get; init; }

    /// <summary>The key of a round's stream.</summary>
    public static string Key(FiscalYear year, RoundKind kind, int number) => $"round/{year}/{kind.Slug()}/{number}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(RoundOrdered), typeof(RoundExtended), typeof(RoundUnitsChanged), typeof(RoundEnded)];

    /// <inheritdoc/>
    public static Round Empty(string key) => new() { Id = key };

    /// <summary>Whether it is for that unit of the division.</summary>
    public bool Includes(UnitCode unit) => Units is null || Units.Contains(unit);

    /// <summary>Whether what is handed in on that day is on time: first and last day included, and nothing of a round that was ended.</summary>
    public bool IsOpenOn(DateOnly day) => !IsEnded && OpensOn <= day && day <= ClosesOn;

    /// <summary>Days until the last day: 0 on it, less than 0 when it is over.</summary>
    public int DaysLeft(DateOnly day) => ClosesOn.DayNumber - day.DayNumber;

    /// <summary>Days after the last day; 0 on time.</summary>
    public int DaysLate(DateOnly submittedOn) => Math.Max(0, -DaysLeft(submittedOn));

    /// <summary>What a submission keeps of it.</summary>
    public Window ToWindow() => new(Id, ClosesOn);

    /// <summary>The round that a unit's submission of a day falls into: of those not ended that had opened by then, the one that opened last; null when there is none.</summary>
    public static Round? For(IEnumerable<Round> rounds, UnitCode unit, RoundKind kind, DateOnly day) =>
        rounds.Where(round => round.Calls(unit, kind) && round.OpensOn <= day).OrderBy(round => round.OpensOn).ThenBy(round => round.Number).LastOrDefault();

    /// <summary>The round that opens next for a unit after a day; null when there is none.</summary>
    public static Round? NextFor(IEnumerable<Round> rounds, UnitCode unit, RoundKind kind, DateOnly day) =>
        rounds.Where(round => round.Calls(unit, kind) && round.OpensOn > day).OrderBy(round => round.OpensOn).ThenBy(round => round.Number).FirstOrDefault();

    /// <inheritdoc/>
    public Round Evolve(object @event) => After(@event) with { Version = Version + 1 };

    bool Calls(UnitCode unit, RoundKind kind) => Kind == kind && !IsEnded && Includes(unit);

    Round After(object @event) => @event switch
    {
        RoundOrdered e => this with
        {
            Year = e.Year.Number, Kind = e.Kind, Number = e.Number, Name = e.Name, Units = e.Units,
            OpensOn = e.OpensOn, ClosesOn = e.ClosesOn, FormVersion = e.FormVersion, Period = e.Period,
        },
        RoundExtended e => this with { ClosesOn = e.ClosesOn },
        RoundUnitsChanged e => this with { Units = e.Units },
        RoundEnded => this with { IsEnded = true },
        _ => this,
    };
}

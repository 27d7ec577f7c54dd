namespace Jixiao.Domain.Units;

/// <summary>A budget unit as its bureau knows it; a stream in the bureau's tenant. Name, department and number are facts with the day they count from.</summary>
public sealed record Unit : IFolded<Unit>
{
    /// <summary>The stream's key, <c>unit/130281-430001</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Its code at registration and for ever its tenant id.</summary>
    public UnitCode Code { get; init; }

    /// <summary>The department's three digits once all that is recorded has taken effect, kept so that lists can be asked by it; see <see cref="DepartmentOn"/>.</summary>
    public string Department { get; init; } = "";

    /// <summary>Its name once all that is recorded has taken effect; see <see cref="NameOn"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name it was registered with; null while it never had another.</summary>
    public string? FirstName { get; init; }

    /// <summary>Every other name, in the order recorded.</summary>
    public IReadOnlyList<UnitRenamed> Renamings { get; init; } = [];

    /// <summary>Every move, in the order recorded.</summary>
    public IReadOnlyList<UnitMoved> Moves { get; init; } = [];

    /// <summary>The first day it is no more; null while nobody closed it.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The units that carry on its tasks after its end.</summary>
    public IReadOnlyList<UnitCode> Successors { get; init; } = [];

    /// <summary>The key of a unit's stream.</summary>
    public static string Key(UnitCode code) => $"unit/{code}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(UnitRegistered), typeof(UnitRenamed), typeof(UnitMoved), typeof(UnitClosed)];

    /// <inheritdoc/>
    public static Unit Empty(string key) => new() { Id = key };

    /// <summary>Its name on a day.</summary>
    public string NameOn(DateOnly day) => Renamings.On(day, r => r.From)?.Name ?? FirstName ?? Name;

    /// <summary>The department's three digits on a day.</summary>
    public string DepartmentOn(DateOnly day) => Moves.On(day, m => m.From)?.Department ?? (Code.Number is null ? "" : Code.Department);

    /// <summary>The six digits that documents of a day print; a move that gives no number leaves it as it was.</summary>
    public string CodeOn(DateOnly day) => Moves.Where(m => m.Code is not null).On(day, m => m.From)?.Code ?? Code.Number ?? "";

    /// <summary>Whether it is no more on that day.</summary>
    public bool IsClosedOn(DateOnly day) => ClosedOn <= day;

    /// <summary>Refuses what a unit that is no more cannot begin.</summary>
    /// <exception cref="RuleBroken"><c>unit/closed</c>.</exception>
    public void RequireOpenOn(DateOnly day)
    {
        if (IsClosedOn(day))
            throw new RuleBroken("unit/closed", $"该单位自{ClosedOn:yyyy年M月d日}起已撤销，不能再起草绩效目标。");
    }

    /// <inheritdoc/>
    public Unit Evolve(object @event) => After(@event).Latest() with { Version = Version + 1 };

    Unit After(object @event) => @event switch
    {
        UnitRegistered e => this with { Code = e.Unit, Department = e.Unit.Department, Name = e.Name },
        UnitRenamed e => this with { FirstName = FirstName ?? Name, Renamings = [.. Renamings, e] },
        UnitMoved e => this with { Moves = [.. Moves, e] },
        UnitClosed e => this with { ClosedOn = e.On, Successors = e.Successors },
        _ => this,
    };

    Unit Latest() => this with { Name = NameOn(DateOnly.MaxValue), Department = DepartmentOn(DateOnly.MaxValue) };
}

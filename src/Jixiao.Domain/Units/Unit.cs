namespace Jixiao.Domain.Units;

/// <summary>A unit was registered with the bureau and became a tenant.</summary>
/// <param name="Unit">Its code at registration, for ever its tenant id.</param>
/// <param name="Name">As documents print it, 遵化市机关事务中心本级.</param>
public sealed record UnitRegistered(UnitCode Unit, string Name);

/// <summary>A budget unit as its bureau knows it; a stream in the bureau's tenant.</summary>
public sealed record Unit : IFolded<Unit>
{
    /// <summary>The stream's key, <c>unit/130281-430001</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Its code and tenant id.</summary>
    public UnitCode Code { get; init; }

    /// <summary>The department's three digits, kept beside the code so that lists can be asked by it.</summary>
    public string Department { get; init; } = "";

    /// <summary>Its name today.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key of a unit's stream.</summary>
    public static string Key(UnitCode code) => $"unit/{code}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(UnitRegistered)];

    /// <inheritdoc/>
    public static Unit Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public Unit Evolve(object @event) => (@event switch
    {
        UnitRegistered e => this with { Code = e.Unit, Department = e.Unit.Department, Name = e.Name },
        _ => this,
    }) with
    { Version = Version + 1 };
}

/// <summary>Registers a unit. Registered already: nothing to do.</summary>
public sealed record RegisterUnit(UnitCode Unit, string Name) : ICommand<Unit>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Unit unit) => unit switch
    {
        { Version: > 0 } => [],
        _ when Name.Length == 0 => throw new RuleBroken("unit/no-name", "单位必须有名称。"),
        _ => [new UnitRegistered(Unit, Name)],
    };
}

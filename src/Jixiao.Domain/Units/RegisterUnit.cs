namespace Jixiao.Domain.Units;

/// <summary>Registers a unit. Registered already: nothing to do.</summary>
public sealed record RegisterUnit(UnitCode Unit, string Name) : ICommand<Unit>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Unit unit) => unit switch
    {
        { Version: > 0 } => [],
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("unit/no-name", "单位必须有名称。"),
        _ => [new UnitRegistered(Unit, Name)],
    };
}

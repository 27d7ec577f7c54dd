namespace Jixiao.Domain.Units;

/// <summary>Gives a unit another name from a day on, past or to come. Already so called on that day: nothing to do.</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day it bears it.</param>
/// <param name="Document">文号, null where there is none.</param>
public sealed record RenameUnit(string Name, DateOnly From, string? Document = null) : ICommand<Unit>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Unit unit) => unit switch
    {
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("unit/no-name", "单位必须有名称。"),
        _ when unit.IsClosedOn(From) => throw new RuleBroken("unit/closed", "该单位届时已经撤销。"),
        _ when unit.NameOn(From) == Name => [],
        _ => [new UnitRenamed(Name, From, Document)],
    };
}

namespace Jixiao.Domain.Units;

/// <summary>Closes a unit from a day on, naming who carries on its tasks. The same again changes nothing.</summary>
/// <param name="On">The first day it is no more.</param>
/// <param name="Reason">Required.</param>
/// <param name="Successors">Other units of the same division; none where nobody carries on.</param>
public sealed record CloseUnit(DateOnly On, string Reason, IReadOnlyList<UnitCode> Successors) : ICommand<Unit>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Unit unit) => unit switch
    {
        _ when unit.ClosedOn == On && unit.Successors.SequenceEqual(Others) => [],
        { ClosedOn: not null } => throw new RuleBroken("unit/already-closed", "该单位已经撤销。"),
        _ when string.IsNullOrWhiteSpace(Reason) => throw new RuleBroken("unit/no-reason", "必须填写原因。"),
        _ when Others.Contains(unit.Code) => throw new RuleBroken("unit/own-successor", "单位不能由自己承接。"),
        _ when Others.Any(other => other.Division != unit.Code.Division) => throw new RuleBroken("unit/successor-elsewhere", "承接单位应属于同一区划。"),
        _ => [new UnitClosed(On, Reason, Others)],
    };

    IReadOnlyList<UnitCode> Others => [.. Successors.Distinct().OrderBy(other => other.ToString(), StringComparer.Ordinal)];
}

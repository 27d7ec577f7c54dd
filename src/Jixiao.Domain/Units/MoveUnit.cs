namespace Jixiao.Domain.Units;

/// <summary>Puts a unit under another department, or gives it another number, from a day on. Already there with that number on that day: nothing to do.</summary>
/// <param name="Department">Three digits; whether it is registered is for the bureau's register to say.</param>
/// <param name="Code">Six digits beginning with the department's; null when the unit keeps its number.</param>
/// <param name="From">The first day it belongs there.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, null where there is none.</param>
public sealed record MoveUnit(string Department, string? Code, DateOnly From, string Reason, string? Document = null) : ICommand<Unit>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Unit unit) => unit switch
    {
        _ when !Units.Department.IsCode(Department) => throw new RuleBroken("department/malformed", "部门代码应为三位数字。"),
        _ when Code is { } code && !(code.Length == 6 && code.All(char.IsAsciiDigit)) => throw new RuleBroken("unit/code-malformed", "单位代码应为六位数字。"),
        _ when Code is { } code && code[..3] != Department => throw new RuleBroken("unit/code-of-another-department", "单位代码的前三位应为部门代码。"),
        _ when string.IsNullOrWhiteSpace(Reason) => throw new RuleBroken("unit/no-reason", "必须填写原因。"),
        _ when unit.IsClosedOn(From) => throw new RuleBroken("unit/closed", "该单位届时已经撤销。"),
        _ when unit.DepartmentOn(From) == Department && (Code ?? unit.CodeOn(From)) == unit.CodeOn(From) => [],
        _ => [new UnitMoved(Department, Code, From, Reason, Document)],
    };
}

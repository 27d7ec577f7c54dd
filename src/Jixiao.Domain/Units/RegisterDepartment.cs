namespace Jixiao.Domain.Units;

/// <summary>Registers a department. Registered already: nothing to do.</summary>
public sealed record RegisterDepartment(string Code, string Name) : ICommand<Department>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Department department) => department switch
    {
        { Version: > 0 } => [],
        _ when !Department.IsCode(Code) => throw new RuleBroken("department/malformed", "部门代码应为三位数字。"),
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("department/no-name", "部门必须有名称。"),
        _ => [new DepartmentRegistered(Code, Name)],
    };
}

namespace Jixiao.Domain.Units;

/// <summary>Gives a department another name from a day on, past or to come. Already so called on that day: nothing to do.</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day it bears it.</param>
public sealed record RenameDepartment(string Name, DateOnly From) : ICommand<Department>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Department department) => department switch
    {
        _ when string.IsNullOrWhiteSpace(Name) => throw new RuleBroken("department/no-name", "部门必须有名称。"),
        _ when department.NameOn(From) == Name => [],
        _ => [new DepartmentRenamed(Name, From)],
    };
}

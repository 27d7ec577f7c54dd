namespace Jixiao.Domain.Units;

/// <summary>Puts a department with one of the bureau's sections (业务股室) from a day on, past or to come. With it already on that day: nothing to do.</summary>
/// <param name="Section">As the bureau calls it.</param>
/// <param name="From">The first day.</param>
public sealed record AssignSection(string Section, DateOnly From) : ICommand<Department>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Department department) => department switch
    {
        _ when string.IsNullOrWhiteSpace(Section) => throw new RuleBroken("section/no-name", "必须填写业务股室的名称。"),
        _ when department.SectionOn(From) == Section => [],
        _ => [new DepartmentSectionAssigned(Section, From)],
    };
}

namespace Jixiao.Domain.Units;

/// <summary>A department (部门) was registered with the bureau.</summary>
/// <param name="Code">Three digits, 430.</param>
/// <param name="Name">遵化市机关事务中心.</param>
public sealed record DepartmentRegistered(string Code, string Name);

/// <summary>A department of a division, above its units; a stream in the bureau's tenant.</summary>
public sealed record Department : IFolded<Department>
{
    /// <summary>The stream's key, <c>department/430</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Three digits.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name today.</summary>
    public string Name { get; init; } = "";

    /// <summary>The key of a department's stream.</summary>
    public static string Key(string code) => $"department/{code}";

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(DepartmentRegistered)];

    /// <inheritdoc/>
    public static Department Empty(string key) => new() { Id = key };

    /// <inheritdoc/>
    public Department Evolve(object @event) => (@event switch
    {
        DepartmentRegistered e => this with { Code = e.Code, Name = e.Name },
        _ => this,
    }) with
    { Version = Version + 1 };
}

/// <summary>Registers a department. Registered already: nothing to do.</summary>
public sealed record RegisterDepartment(string Code, string Name) : ICommand<Department>, IBegin
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(Department department) => department switch
    {
        { Version: > 0 } => [],
        _ when Code is not { Length: 3 } || !Code.All(char.IsAsciiDigit) => throw new RuleBroken("department/malformed", "部门代码应为三位数字。"),
        _ when Name.Length == 0 => throw new RuleBroken("department/no-name", "部门必须有名称。"),
        _ => [new DepartmentRegistered(Code, Name)],
    };
}

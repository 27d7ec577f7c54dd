namespace Jixiao.Domain.Units;

/// <summary>A department (部门) was registered with the bureau; its name counts from the beginning.</summary>
/// <param name="Code">Three digits, 430.</param>
/// <param name="Name">遵化市机关事务中心.</param>
public sealed record DepartmentRegistered(string Code, string Name);

/// <summary>A department was given another name.</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day it bears it.</param>
public sealed record DepartmentRenamed(string Name, DateOnly From);

/// <summary>A department of a division, above its units; a stream in the bureau's tenant.</summary>
public sealed record Department : IFolded<Department>
{
    /// <summary>The stream's key, <c>department/430</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>Three digits.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name once all that is recorded has taken effect; see <see cref="NameOn"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name it was registered with; null while it never had another.</summary>
    public string? FirstName { get; init; }

    /// <summary>Every other name, in the order recorded.</summary>
    public IReadOnlyList<DepartmentRenamed> Renamings { get; init; } = [];

    /// <summary>The key of a department's stream.</summary>
    public static string Key(string code) => $"department/{code}";

    /// <summary>Whether a text is three ASCII digits.</summary>
    public static bool IsCode(string code) => code.Length == 3 && code.All(char.IsAsciiDigit);

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(DepartmentRegistered), typeof(DepartmentRenamed)];

    /// <inheritdoc/>
    public static Department Empty(string key) => new() { Id = key };

    /// <summary>Its name on a day.</summary>
    public string NameOn(DateOnly day) => Renamings.On(day, r => r.From)?.Name ?? FirstName ?? Name;

    /// <inheritdoc/>
    public Department Evolve(object @event)
    {
        var after = After(@event);
        return after with { Name = after.NameOn(DateOnly.MaxValue), Version = Version + 1 };
    }

    Department After(object @event) => @event switch
    {
        DepartmentRegistered e => this with { Code = e.Code, Name = e.Name },
        DepartmentRenamed e => this with { FirstName = FirstName ?? Name, Renamings = [.. Renamings, e] },
        _ => this,
    };
}

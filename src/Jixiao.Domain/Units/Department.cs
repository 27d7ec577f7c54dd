namespace Jixiao.Domain.Units;

/// <summary>A department (部门) was registered with the bureau; its name counts from the beginning.</summary>
/// <param name="Code">Three digits, 430.</param>
/// <param name="Name">遵化市机关事务中心.</param>
public sealed record DepartmentRegistered(string Code, string Name);

/// <summary>A department was given another name.</summary>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day it bears it.</param>
public sealed record DepartmentRenamed(string Name, DateOnly From);

/// <summary>A department was put with one of the bureau's own sections (业务股室), which from then on has to do with its budgets.</summary>
/// <param name="Section">行政政法股, as the bureau calls it.</param>
/// <param name="From">The first day it is with it.</param>
public sealed record DepartmentSectionAssigned(string Section, DateOnly From);

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

    /// <summary>Every section it was put with, in the order recorded.</summary>
    public IReadOnlyList<DepartmentSectionAssigned> Sections { get; init; } = [];

    /// <summary>The key of a department's stream.</summary>
    public static string Key(string code) => $"department/{code}";

    /// <summary>Whether a text is three ASCII digits.</summary>
    public static bool IsCode(string code) => code.Length == 3 && code.All(char.IsAsciiDigit);

    /// <inheritdoc/>
    public static IReadOnlyList<Type> Events { get; } = [typeof(DepartmentRegistered), typeof(DepartmentRenamed), typeof(DepartmentSectionAssigned)];

    /// <inheritdoc/>
    public static Department Empty(string key) => new() { Id = key };

    /// <summary>Its name on a day.</summary>
    public string NameOn(DateOnly day) => Renamings.On(day, r => r.From)?.Name ?? FirstName ?? Name;

    /// <summary>The section it is with on a day; null before the first.</summary>
    public string? SectionOn(DateOnly day) => Sections.On(day, s => s.From)?.Section;

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
        DepartmentSectionAssigned e => this with { Sections = [.. Sections, e] },
        _ => this,
    };
}

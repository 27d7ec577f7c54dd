using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Units;

namespace Jixiao.Reviewing;

/// <summary>Which units' tables come to whose desk.</summary>
public sealed class DeskView(UnitsView units)
{
    /// <summary>The desk of somebody in a bureau; empty for whoever reviews nothing.</summary>
    public async Task<Desk> Of(Access access, DivisionCode division, CancellationToken stop)
    {
        var registered = await units.Of(division, stop);
        return new(Where(Permission.PassDepartment), Where(Permission.Review));

        IReadOnlyList<RegisteredUnit> Where(Permission permission) => access.DepartmentsFor(permission) is { } limited
            ? [.. registered.Where(unit => limited.Contains(unit.Department))]
            : registered;
    }
}

/// <summary>Units whose tables somebody reviews.</summary>
/// <param name="ForDepartment">As their department's reviewer.</param>
/// <param name="ForBureau">As the bureau's officer.</param>
public sealed record Desk(IReadOnlyList<RegisteredUnit> ForDepartment, IReadOnlyList<RegisteredUnit> ForBureau)
{
    public bool IsNone => ForDepartment is [] && ForBureau is [];

    /// <summary>All of them, each once, by their numbers.</summary>
    public IReadOnlyList<RegisteredUnit> Units { get; } =
        [.. ForDepartment.Concat(ForBureau).DistinctBy(unit => unit.Code).OrderBy(unit => unit.Code.Number, StringComparer.Ordinal)];

    /// <summary>Whether what that holder has of a unit is this desk's.</summary>
    public bool Has(UnitCode unit, Holder held) => held switch
    {
        Holder.Department => ForDepartment.Any(u => u.Code == unit),
        Holder.Bureau => ForBureau.Any(u => u.Code == unit),
        _ => false,
    };

    /// <summary>The desk with only those units on it.</summary>
    public Desk Only(Func<RegisteredUnit, bool> wanted) => new([.. ForDepartment.Where(wanted)], [.. ForBureau.Where(wanted)]);
}

using JasperFx.Events;
using Jixiao.Domain.Units;

namespace Jixiao.Units;

/// <summary>What was recorded about a unit or department, and the day from which it counts.</summary>
/// <param name="Kind">registered, renamed, moved, closed or section.</param>
/// <param name="From">The first day; null for what it was registered with, which counts from the beginning.</param>
/// <param name="Code">The number it was given; null where it keeps its own.</param>
/// <param name="Successors">Of a closed unit: who carries on its tasks.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
public sealed record RegistryFact(
    string Kind, DateOnly? From, string? Name, string? Department, string? Code, IReadOnlyList<UnitCode>? Successors, string? Reason, string? Document, DateTimeOffset RecordedAt, string By)
{
    /// <summary>Of a department: the bureau's section it was put with.</summary>
    public string? Section { get; init; }

    public static RegistryFact Of(IEvent e) => e.Data switch
    {
        UnitRegistered d => Bare(e, "registered") with { Name = d.Name, Department = d.Unit.Department, Code = d.Unit.Number },
        UnitRenamed d => Bare(e, "renamed") with { From = d.From, Name = d.Name, Document = d.Document },
        UnitMoved d => Bare(e, "moved") with { From = d.From, Department = d.Department, Code = d.Code, Reason = d.Reason, Document = d.Document },
        UnitClosed d => Bare(e, "closed") with { From = d.On, Successors = d.Successors, Reason = d.Reason },
        DepartmentRegistered d => Bare(e, "registered") with { Name = d.Name, Code = d.Code },
        DepartmentRenamed d => Bare(e, "renamed") with { From = d.From, Name = d.Name },
        DepartmentSectionAssigned d => Bare(e, "section") with { From = d.From, Section = d.Section },
        _ => Bare(e, e.EventTypeName),
    };

    static RegistryFact Bare(IEvent e, string kind) => new(kind, null, null, null, null, null, null, null, e.Timestamp, e.UserName ?? "");
}

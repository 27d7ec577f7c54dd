using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;

namespace Jixiao.Audit;

/// <summary>What the bureau keeps: its register, its rounds, its reserves, in words.</summary>
public sealed partial class EventWords
{
    string? TellRegister(object @event, object before) => @event switch
    {
        UnitRegistered e => texts["Told.UnitRegistered", e.Unit.Number, e.Name],
        UnitRenamed e => texts["Told.UnitRenamed", (before as Unit)?.NameOn(e.From) ?? "", e.Name, e.From] + From(e.Document),
        UnitMoved e => texts["Told.UnitMoved", (before as Unit)?.DepartmentOn(e.From) ?? "", e.Department, e.From, e.Reason] + (e.Code is { } code ? texts["Told.NewCode", code].Value : "") + From(e.Document),
        UnitClosed { Successors: [] } e => texts["Told.UnitClosed", e.On, e.Reason],
        UnitClosed e => texts["Told.UnitClosedInto", e.On, e.Reason, List(e.Successors.Select(unit => unit.ToString()))],
        DepartmentRegistered e => texts["Told.DepartmentRegistered", e.Code, e.Name],
        DepartmentRenamed e => texts["Told.DepartmentRenamed", (before as Department)?.NameOn(e.From) ?? "", e.Name, e.From],
        DepartmentSectionAssigned e => texts["Told.SectionAssigned", (before as Department)?.SectionOn(e.From) ?? texts["Blank"].Value, e.Section, e.From],
        _ => null,
    };

    string? TellRound(object @event, Round before) => @event switch
    {
        RoundOrdered e => texts["Told.RoundOrdered", texts[$"RoundKind.{e.Kind}"], e.Name, e.OpensOn, e.ClosesOn, Called(e.Units), e.FormVersion]
            + (e.Period is { } period ? texts["Told.RoundPeriod", period.From, period.To].Value : ""),
        RoundExtended e => texts["Told.RoundExtended", before.ClosesOn, e.ClosesOn, e.Reason],
        RoundUnitsChanged e => texts["Told.RoundUnits", Called(before.Units), Called(e.Units)],
        RoundEnded => texts["Told.RoundEnded"],
        _ => null,
    };

    string? TellReserve(object @event, Reserve before) => @event switch
    {
        ReserveSet e => texts["Told.ReserveSet", e.Name, Source(e.Source), Amount(e.Amount), e.Document, e.Department ?? texts["Told.OfBureau"].Value].Value,
        ReserveSplit e => texts["Told.ReserveSplit", Amount(e.Amount), e.To.Name, e.To.Tenant, Amount(before.Left - e.Amount), e.EffectiveOn, e.Reason, e.Document],
        _ => null,
    };

    string Called(IReadOnlyList<UnitCode>? units) => units is null ? texts["Told.AllUnits"].Value : List(units.Select(unit => unit.ToString()));

    string From(string? document) => document is { Length: > 0 } number ? texts["Told.Document", number].Value : "";
}

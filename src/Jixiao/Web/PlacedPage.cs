using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace Jixiao.Web;

/// <summary>A page under a unit or a bureau: what its address names, read once. An address that names nothing is not found.</summary>
public abstract class PlacedPage : LoadedPage
{
    [Parameter] public string? Division { get; set; }

    [Parameter] public string? Unit { get; set; }

    [Parameter] public string? Year { get; set; }

    [Parameter] public string? Code { get; set; }

    protected DivisionCode ThisDivision => Http.Division() ?? throw Refused.NotFound();

    protected UnitCode ThisUnit => Http.Unit() ?? throw Refused.NotFound();

    protected FiscalYear ThisYear => Http.Year() ?? throw Refused.NotFound();

    protected TableRoute ThisTable => new(ThisUnit, ThisYear, Http.Project() ?? throw Refused.NotFound());
}

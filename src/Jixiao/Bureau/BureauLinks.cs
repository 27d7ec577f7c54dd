using System.Globalization;
using Jixiao.Bureau.Rollups;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Bureau;

/// <summary>Addresses of the pages of figures; each takes what is chosen along.</summary>
public sealed record BureauLinks(DivisionCode Division, FiscalYear Year)
{
    string Home => Links.Overview(Division, Year);

    public string Rollups => Links.Rollups(Division, Year);

    public string Tables => Links.Tables(Division, Year);

    public string Payments => $"{Home}/payments";

    public string Revisions => Links.Revisions(Division, Year);

    public string Indicators => Links.Indicators(Division, Year);

    public string Compare => Links.Compare(Division, Year);

    public string Unit(UnitCode unit) => $"{Home}/units/{unit.Number}";

    /// <summary>The entries of one table.</summary>
    public string Entries(string page, ProjectCode project, UnitCode unit, FiguresAddress address) =>
        QueryHelpers.AddQueryString(address.Times.And(RollupBy.Unit, unit.ToString()).To(page), "project", project.ToString());

    public string Department(string code) => $"{Home}/departments/{code}";

    /// <summary>What the row of a group leads to: what it is made of.</summary>
    public string Within(RollupBy by, string key, FiguresAddress address) => by switch
    {
        RollupBy.Unit => address.Times.To(Unit(UnitCode.Parse(key))),
        RollupBy.Department => address.Times.To(Department(key)),
        RollupBy.Division => (address with { By = RollupBy.Department, Page = 1 }).To(Rollups),
        RollupBy.Section => (address.And(by, key) with { By = RollupBy.Department }).To(Rollups),
        RollupBy.Level1 => (address.And(by, key) with { By = RollupBy.Level2 }).To(Rollups),
        RollupBy.Level2 => (address.And(by, key) with { By = RollupBy.Level3 }).To(Rollups),
        RollupBy.Month => QueryHelpers.AddQueryString(address.OnlyBy(RollupBy.Unit, RollupBy.Department).To(Payments), "month", $"{int.Parse(key[5..], CultureInfo.InvariantCulture)}"),
        _ => (address.And(by, key) with { By = null, Order = null }).To(Tables),
    };

    /// <summary>The same figures as a file; without a grouping, the tables behind them.</summary>
    public string Export(RollupBy? by, FiguresAddress address, string format) => QueryHelpers.AddQueryString(
        (address with { By = by, Page = 1, Shows = null }).To($"/api/bureaus/{Division}/rollups{(by is null ? "/tables" : "")}.{format}"), "year", $"{Year}");
}

using Jixiao.Bureau.Rollups;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Units;

namespace Jixiao.Web;

/// <summary>Where on the platform a page is: its division, unit, year and table, and where whoever asks can go from there.</summary>
public sealed class Whereabouts(IHttpContextAccessor accessor, UnitsView units, RollupView rollups, Settings settings, Today today)
{
    Task? found;

    HttpContext Http => accessor.HttpContext!;

    /// <summary>Whoever asks; null while nobody signed in.</summary>
    public SignedIn? By => Http.SignedIn();

    public DivisionCode? Division { get; private set; }

    /// <summary>What whoever asks is to the division's bureau.</summary>
    public Access? OfBureau { get; private set; }

    /// <summary>What whoever asks is to the unit.</summary>
    public Access? OfUnit { get; private set; }

    public RegisteredUnit? Unit { get; private set; }

    public FiscalYear Year { get; private set; }

    public TableRoute? Table { get; private set; }

    public bool IsSample => settings.Sample;

    public string Path => Http.Request.Path + Http.Request.QueryString;

    public IReadOnlyList<SwitchLink> Divisions { get; private set; } = [];

    public IReadOnlyList<SwitchLink> Units { get; private set; } = [];

    public IReadOnlyList<SwitchLink> Years { get; private set; } = [];

    public Task Find() => found ??= Search();

    async Task Search()
    {
        var stop = Http.RequestAborted;
        if (By is not { Divisions: { Count: > 0 } divisions } by)
            return;
        var named = Http.Division() ?? Http.Unit()?.Division;
        var division = named is { } d && divisions.Contains(d) ? d : divisions[0];
        (Division, OfBureau) = (division, by.In(division));
        var readable = (await units.Of(division, stop)).Where(u => by.At(u.Code, u.Department).May(Permission.ReadUnit)).ToList();
        // Whoever keeps a unit's books is always at home in it.
        Unit = readable.FirstOrDefault(u => u.Code == Http.Unit()) ?? (OfBureau.IsNone ? readable.FirstOrDefault() : null);
        OfUnit = Unit is null ? null : by.At(Unit.Code, Unit.Department);
        var years = await rollups.Years(readable.Select(u => u.Code), stop);
        Year = FiscalYear.TryParse(Http.Request.RouteValues["year"] as string, out var year) ? year : years is [var latest, ..] ? latest : new(today.Date.Year);
        Table = Unit is not null && ProjectCode.TryParse(Http.Request.RouteValues["code"] as string, out var project) ? new(Unit.Code, Year, project) : null;
        Divisions = [.. divisions.Select(d => new SwitchLink(d.ToString(), RoomIn(by, d)))];
        Units = [.. readable.Select(u => new SwitchLink(u.Name, Links.UnitYear(u.Code, Year)))];
        Years = [.. years.Append(Year).Distinct().OrderDescending().Select(y => new SwitchLink(y.ToString(), Unit is { } u ? Links.UnitYear(u.Code, y) : RoomIn(by, division, y)))];
    }

    /// <summary>Where whoever asks begins in a division.</summary>
    string RoomIn(SignedIn by, DivisionCode division, FiscalYear? year = null) => by.In(division) switch
    {
        var bureau when bureau.May(Permission.PassDepartment, Permission.Review) => Links.Work(division, year ?? Year),
        var bureau when bureau.May(Permission.ReadBureau) => Links.Overview(division, year ?? Year),
        var bureau when bureau.May(Permission.AdministerPeople) => Links.People(division),
        var bureau when bureau.May(Permission.RecordTreasury) => Links.Treasury(division),
        _ => by.Memberships.FirstOrDefault(m => m.Scope.Division == division)?.Scope.Unit is { } unit ? Links.UnitYear(unit, year ?? Year) : "/",
    };
}

/// <summary>One way out of a switch.</summary>
public sealed record SwitchLink(string Text, string Href);

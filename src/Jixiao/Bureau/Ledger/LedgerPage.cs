using System.Globalization;
using Jixiao.Bureau.Rollups;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Jixiao.Bureau.Ledger;

/// <summary>A page of entries, narrowed down by what its address says.</summary>
public abstract class LedgerPage : FiguresPage
{
    protected const int PageSize = 50;

    [Inject] public LedgerView View { get; set; } = null!;

    [Inject] public RollupView Rollups { get; set; } = null!;

    [Inject] public UnitsView UnitsView { get; set; } = null!;

    [Inject] public IStringLocalizer<Web.Texts> Words { get; set; } = null!;

    protected abstract LedgerKind Kind { get; }

    protected LedgerEntries Found { get; private set; } = LedgerEntries.None;

    protected KeyNames Names { get; private set; } = null!;

    /// <summary>Those that can be chosen.</summary>
    protected IReadOnlyList<RegisteredUnit> Units { get; private set; } = [];

    /// <summary>When the latest fact of the division was recorded.</summary>
    protected DateTimeOffset? TrueFor { get; private set; }

    protected DateOnly By { get; private set; }

    /// <summary>A tenant id.</summary>
    protected string? OfUnit => Address.Only[RollupBy.Unit];

    protected int? Month => Given("month") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : throw Refused.NotFound();

    protected string? Project => Given("project");

    protected string? What => Given("what");

    /// <summary>What the address says of entries alone.</summary>
    protected IReadOnlyDictionary<string, string?> Also => new Dictionary<string, string?> { ["month"] = Given("month"), ["project"] = Project, ["what"] = What };

    protected BureauLinks To => new(ThisDivision, ThisYear);

    protected LedgerQuestion Asked => new(ThisDivision, ThisYear, Kind)
    {
        Departments = Http.Entered().Departments,
        On = Address.On,
        At = Address.At,
        Unit = OfUnit is null ? null : UnitCode.TryParse(OfUnit, out var unit) && unit.Division == ThisDivision ? unit : throw Refused.NotFound(),
        Department = Address.Only[RollupBy.Department],
        Project = Project is null ? null : ProjectCode.TryParse(Project, out var project) ? project : throw Refused.NotFound(),
        Month = Month,
        What = What,
        Page = Address.Page,
        PageSize = PageSize,
    };

    protected override async Task Load()
    {
        Units = [.. (await UnitsView.Of(ThisDivision, Stop)).Where(unit => Http.Entered().Sees(unit.Department))];
        Names = new(Words, Units);
        var whole = await Rollups.Find(Question(RollupBy.Division), Stop);
        (TrueFor, By) = (whole.TrueFor, ThisYear.Nearest(whole.On));
        Found = await View.Find(Asked, Stop);
    }

    protected Func<int, string> PageOf(string path) => page => QueryHelpers.AddQueryString((Address with { Page = page }).To(path), Also.Where(field => field.Value is not null));

    string? Given(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;
}

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Bureau.Rollups;

/// <summary>What the address of a page of figures says. It is read from one and written into every link that leads on, so that nothing chosen on the way is lost.</summary>
public sealed record FiguresAddress
{
    static readonly RollupBy[] Filters = [.. Enum.GetValues<RollupBy>().Except([RollupBy.Division, RollupBy.Month])];

    /// <inheritdoc cref="RollupQuestion.On"/>
    public DateOnly? On { get; init; }

    /// <inheritdoc cref="RollupQuestion.At"/>
    public DateTimeOffset? At { get; init; }

    /// <summary>Null where the address names none.</summary>
    public RollupBy? By { get; init; }

    public RollupFilter Only { get; init; } = RollupFilter.Everything;

    /// <summary>Null where the address names none.</summary>
    public RollupOrder? Order { get; init; }

    public bool Ascending { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Which figures are shown; null where the address names none.</summary>
    public string? Shows { get; init; }

    /// <summary>Whether an earlier state of things is asked for.</summary>
    public bool IsPast => (On, At) != (null, null);

    /// <exception cref="Refused">What it says cannot be read.</exception>
    public static FiguresAddress Of(HttpRequest request) => new()
    {
        On = Day(request.Query["on"]),
        At = Moment(request.Query["at"]),
        By = Named<RollupBy>(request.Query["by"]),
        Only = Filters.Aggregate(RollupFilter.Everything, (only, by) => Given(request.Query[NameOf(by)]) is { } key ? only.And(by, key) : only),
        Order = Named<RollupOrder>(request.Query["order"]),
        Ascending = request.Query["ascending"] == "true",
        Page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        Shows = Given(request.Query["show"]),
    };

    /// <summary>What it says, as a form sends it and a link carries it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields => new Dictionary<string, string?>
    {
        ["on"] = On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["at"] = MomentField.Exact(At),
        ["by"] = By is { } by ? NameOf(by) : null,
        ["order"] = Order is { } order ? JsonName(order) : null,
        ["ascending"] = Ascending ? "true" : null,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
        ["show"] = Shows,
    }.Concat(Only.Keys.Select(key => new KeyValuePair<string, string?>(NameOf(key.Key), key.Value))).Where(pair => pair.Value is not null);

    /// <summary>A moment in Beijing, as a field of a form writes it.</summary>
    public static string? Field(DateTimeOffset? moment) => MomentField.Write(moment);

    /// <summary>The address of a page that says the same.</summary>
    public string To(string path) => QueryHelpers.AddQueryString(path, Fields);

    /// <summary>The same times alone, of a page about something else.</summary>
    public FiguresAddress Times => new() { On = On, At = At };

    public FiguresAddress And(RollupBy by, string key) => this with { Only = Only.And(by, key), Page = 1 };

    public FiguresAddress Without(RollupBy by) => this with { Only = Kept(key => key != by), Page = 1 };

    /// <summary>The same times, and of the filters those named.</summary>
    public FiguresAddress OnlyBy(params IReadOnlyList<RollupBy> kept) => Times with { Only = Kept(kept.Contains) };

    /// <summary>The question that it asks of a division's year.</summary>
    public RollupQuestion Question(DivisionCode division, FiscalYear year, RollupBy by, IReadOnlySet<string>? departments) => new(division, year, by)
    {
        Departments = departments, On = On, At = At, Only = Only, Order = Order ?? RollupOrder.Adjusted, Ascending = Ascending, Page = Page,
    };

    /// <summary>As addresses write it: department, level1.</summary>
    public static string NameOf(RollupBy by) => JsonName(by);

    public static DateOnly? Day(string? text) => Given(text) is not { } given ? null
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Refused.Malformed("日期应如2023-06-30。");

    /// <summary>Without an offset it is Beijing's time.</summary>
    public static DateTimeOffset? Moment(string? text) => MomentField.Read(text);

    RollupFilter Kept(Func<RollupBy, bool> isKept) => Only.Keys.Where(key => isKept(key.Key)).Aggregate(RollupFilter.Everything, (only, key) => only.And(key.Key, key.Value));

    static T? Named<T>(string? text)
        where T : struct, Enum => Given(text) is not { } given ? null
        : char.IsAsciiLetter(given[0]) && Enum.TryParse<T>(given, ignoreCase: true, out var value) ? value : throw Refused.Malformed("没有这种分组或排序。");

    static string JsonName<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

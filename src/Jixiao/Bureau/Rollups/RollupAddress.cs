using System.Globalization;
using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Bureau.Rollups;

/// <summary>A question as an address writes it: <c>?year=2023&amp;by=unit&amp;on=2023-06-30&amp;at=2023-07-05T00:00:00Z&amp;department=430&amp;order=rate</c>.</summary>
public static class RollupAddress
{
    static readonly RollupBy[] Filters = [.. Enum.GetValues<RollupBy>().Except([RollupBy.Division, RollupBy.Month])];

    /// <summary>The question of a request in a bureau, limited to what whoever asks may see. A year in the route comes before one in the query.</summary>
    /// <param name="usualPage">Rows on a page where the address names no number; null for all.</param>
    /// <exception cref="Refused">400 for what cannot be read.</exception>
    public static RollupQuestion Read(HttpContext http, int? usualPage = null)
    {
        var asked = http.Request.Query;
        var question = new RollupQuestion(http.Division() ?? throw Refused.NotFound(), http.Year() ?? YearOf(asked["year"]), Named(asked, "by", RollupBy.Department))
        {
            Departments = http.Entered().Departments,
            On = DayOf(asked["on"]),
            At = Moment(asked["at"], "at"),
            Order = Named(asked, "order", RollupOrder.Adjusted),
            Ascending = IsSet(asked["ascending"]),
            Top = Number(asked, "top"),
            Bottom = Number(asked, "bottom"),
            Page = Number(asked, "page") ?? 1,
            PageSize = Number(asked, "pageSize") ?? usualPage,
            LastYear = IsSet(asked["lastYear"]),
            Attainment = IsSet(asked["attainment"]),
            Lights = IsSet(asked["lights"]),
        };
        return question with { Only = Filters.Aggregate(RollupFilter.Everything, (filter, by) => asked[Word(by)] is [{ } key] ? filter.And(by, key) : filter) };
    }

    /// <summary>The address of the tables behind a row.</summary>
    public static string TablesOf(RollupQuestion question, string key, DateOnly day) => question.By switch
    {
        RollupBy.Division => Tables(question, "tables"),
        RollupBy.Month => Tables(question with { On = day }, "tables"),
        var by => Tables(question with { Only = question.Only.And(by, key) }, "tables"),
    };

    public static string Tables(RollupQuestion question, string what) => QueryHelpers.AddQueryString($"/api/bureaus/{question.Division}/rollups/{what}", Times(question).Concat(question.Only.Keys.Select(f => Pair(Word(f.Key), f.Value))));

    /// <summary>The address of what stands behind a table's figures.</summary>
    public static string Entries(RollupQuestion question, string tenant, string code) =>
        QueryHelpers.AddQueryString($"/api/bureaus/{question.Division}/rollups/tables/{tenant}/{code}/entries", Times(question));

    /// <summary>The address of the page that follows a place.</summary>
    internal static string After(RollupQuestion question, Place place) => QueryHelpers.AddQueryString(Tables(question, "tables"),
    [
        Pair("order", RollupKeys.Word(question.Order.ToString())), Pair("ascending", question.Ascending ? "true" : "false"),
        Pair("pageSize", question.PageSize?.ToString(CultureInfo.InvariantCulture) ?? ""), Pair("after", place.ToString()),
    ]);

    static IEnumerable<KeyValuePair<string, string?>> Times(RollupQuestion question) =>
    [
        Pair("year", question.Year.ToString()),
        .. question.On is { } on ? [Pair("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
        .. question.At is { } at ? [Pair("at", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>(),
    ];

    /// <summary>The filter's word in addresses.</summary>
    public static string Word(RollupBy by) => RollupKeys.Word(by.ToString());

    /// <summary>A moment in recorded time; without a zone it is Beijing's. A day alone is none: whether it means its beginning or its end is not guessed.</summary>
    public static DateTimeOffset? Moment(string? text, string name) => text is null or "" ? null
        : text.Contains('T', StringComparison.Ordinal) && MomentField.Parse(text) is { } moment ? moment
        : throw Refused.Malformed($"{name} 应为时刻，如 2023-06-30T16:00:00Z。");

    static KeyValuePair<string, string?> Pair(string name, string value) => new(name, value);

    static FiscalYear YearOf(string? text) => FiscalYear.TryParse(text, out var year) ? year : throw Refused.Malformed("year 应为四位年度。");

    static DateOnly? DayOf(string? text) => text is null or "" ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refused.Malformed("on 应为日期，如 2023-06-30。");

    static T Named<T>(IQueryCollection asked, string name, T otherwise)
        where T : struct, Enum => asked[name].ToString() is var text && text is "" ? otherwise
        : RollupKeys.Read<T>(text) ?? throw Refused.Malformed($"{name} 应为 {string.Join("、", RollupKeys.Words<T>())} 之一。");

    static int? Number(IQueryCollection asked, string name) => asked[name].ToString() is var text && text is "" ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Refused.Malformed($"{name} 应为正整数。");

    static bool IsSet(string? text) => text is "true" or "1" or "on";
}

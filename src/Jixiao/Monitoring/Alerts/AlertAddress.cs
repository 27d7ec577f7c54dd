using System.Globalization;
using System.Text.Json;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Http;

namespace Jixiao.Monitoring.Alerts;

/// <summary>A question about alerts as an address writes it; a blank field asks nothing, and what cannot be read is refused.</summary>
public static class AlertAddress
{
    const int LargestPage = 500;

    public static AlertQuestion Read(HttpContext http) => new()
    {
        Rule = Text(http, "rule"),
        Severity = Named<Severity>(http, "severity"),
        State = Named<AlertState>(http, "state"),
        Unit = Text(http, "unit"),
        Department = Text(http, "department"),
        RaisedFrom = Day(http, "raisedFrom"),
        RaisedTo = Day(http, "raisedTo"),
        Text = Text(http, "text"),
        After = AlertCursor.Read(Text(http, "after")),
        PageSize = Text(http, "pageSize") is not { } size ? AlertQuestion.UsualPage
            : int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LargestPage ? number : throw Bad(),
    };

    /// <summary>A state or severity as addresses write it: waiting-for-bureau.</summary>
    public static string Slug<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The same address with one field set, or left out when null; from the first page on.</summary>
    public static string With(HttpContext http, string field, string? value) => With(http, [(field, value), ("after", null)]);

    /// <summary>The same address on the page that begins after a place.</summary>
    public static string Next(HttpContext http, AlertCursor after) => With(http, [("after", after.ToString())]);

    static string With(HttpContext http, IReadOnlyList<(string Field, string? Value)> changed) =>
        http.Request.Path + QueryString.Create(http.Request.Query.Where(kept => changed.All(c => c.Field != kept.Key) && kept.Key != "done").SelectMany(kept => kept.Value, (kept, value) => KeyValuePair.Create(kept.Key, value))
            .Concat(changed.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Field, c.Value)))
            .Where(field => !string.IsNullOrEmpty(field.Value)));

    static T? Named<T>(HttpContext http, string field)
        where T : struct, Enum =>
        Text(http, field) is not { } text ? null : Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Slug(value!.Value) == text) ?? throw Bad();

    static DateOnly? Day(HttpContext http, string field) => Text(http, field) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad();

    static string? Text(HttpContext http, string field) => http.Request.Query[field].ToString().Trim() is { Length: > 0 } text
        ? text.Contains('\0', StringComparison.Ordinal) ? throw Bad() : text
        : null;

    static Refused Bad() => Refused.Malformed("查询条件不正确。");
}

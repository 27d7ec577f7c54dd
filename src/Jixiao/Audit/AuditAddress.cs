using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;

namespace Jixiao.Audit;

/// <summary>Reads what an address of the audit asks; what cannot be read is refused in a clear sentence, and a blank field asks nothing.</summary>
public sealed class AuditAddress(HttpContext http)
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    public DivisionCode Division => http.Division() ?? throw Refused.NotFound();

    public IReadOnlySet<string>? Departments => http.Entered().Departments;

    public string? Text(string name) => http.Request.Query[name].ToString().Trim() is { Length: > 0 } text
        ? text.Contains('\0', StringComparison.Ordinal) ? throw Bad("search/malformed", "查询条件含有无法识别的字符。") : text
        : null;

    public FiscalYear? Year => Text("year") is not { } text ? null : FiscalYear.TryParse(text, out var year) ? year : throw Bad("search/bad-year", "年度应为四位数字，如2023。");

    /// <summary>A unit of the division by its tenant id or its six digits.</summary>
    public UnitCode? Unit => Text("unit") is not { } text ? null
        : UnitCode.TryParse(text.Length == 6 ? $"{Division}-{text}" : text, out var unit) && unit.Division == Division ? unit
        : throw Bad("search/bad-unit", "单位应为六位单位编码，如430001。");

    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : ToDay(text) ?? throw Bad("search/bad-date", "日期应如2023-06-30。");

    /// <summary>The beginning of a period of recorded time: a day in Beijing, or a moment.</summary>
    public DateTimeOffset? From(string name) => Text(name) is not { } text ? null : ToDay(text) is { } day ? Midnight(day) : Moment(text);

    /// <summary>What follows the end of a period: the day after, or the least later moment.</summary>
    public DateTimeOffset? Before(string name) => Text(name) is not { } text ? null : ToDay(text) is { } day ? Midnight(day.AddDays(1)) : Moment(text) + Instant;

    public Money? Yuan(string name) => Text(name) is { } text ? HttpJson.Yuan(text) : null;

    public int? Number(string name, int most) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number
        : throw Bad("search/bad-number", $"{name}应为1至{most}的整数。");

    /// <summary>One of the words that there are.</summary>
    public string? OneOf(string name, IEnumerable<string> words, string code, string sentence) => Text(name) is not { } text ? null : words.Contains(text) ? text : throw Bad(code, sentence);

    public static Refused Bad(string code, string sentence) => new(StatusCodes.Status400BadRequest, code, sentence);

    static DateOnly? ToDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Beijing);

    /// <summary>Without an offset it is Beijing's time.</summary>
    static DateTimeOffset Moment(string text) =>
        text.Contains('T', StringComparison.Ordinal) && MomentField.Parse(text) is { } moment ? moment
            : throw Bad("search/bad-date", "时间应如2023-06-30或2023-06-30T18:00。");
}

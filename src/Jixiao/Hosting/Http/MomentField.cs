using System.Globalization;

namespace Jixiao.Hosting.Http;

/// <summary>A moment as the field of a form writes it and as an address carries it: by Beijing's clock unless it says otherwise.</summary>
public static class MomentField
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Null of nothing.</summary>
    /// <exception cref="Refused">400 for what is no moment.</exception>
    public static DateTimeOffset? Read(string? text) => string.IsNullOrEmpty(text) ? null : Parse(text) ?? throw Refused.Malformed("时点应如2023-07-01T08:00。");

    /// <summary>Null for what is no moment, or one that no record can be of; a day alone is its beginning.</summary>
    public static DateTimeOffset? Parse(string text) =>
        text is not [_, _, _, _, '-', ..] || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) || moment.Year is < 1900 or > 9000 ? null
        : moment.Kind is DateTimeKind.Unspecified ? new(moment, Beijing) : new DateTimeOffset(moment.ToUniversalTime());

    /// <summary>As a link carries it on, to the last microsecond.</summary>
    public static string? Exact(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? moment) => moment?.ToOffset(Beijing).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}

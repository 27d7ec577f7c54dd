using System.Globalization;
using Jixiao.Domain;
using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>How figures, days and moments are written on pages: 万元 with two decimals, days in words, Beijing time.</summary>
public static class Show
{
    public const string Dash = "—";
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static string Money(Money? money) => money?.ToWanYuanText() ?? Dash;

    /// <summary>万元 to the last fen, as it is typed.</summary>
    public static string ExactMoney(Money? money) => money?.InWanYuan.ToString("#,##0.00####", CultureInfo.InvariantCulture) ?? Dash;

    public static string Yuan(Money money) => money.InYuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A change in yuan with its sign.</summary>
    public static string Signed(Money change) => (change > Domain.Money.Zero ? "+" : "") + Yuan(change);

    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A share of a whole in percent, one decimal; a dash of nothing.</summary>
    public static string Rate(Money part, Money whole) => whole == Domain.Money.Zero ? Dash
        : (part.InFen / (decimal)whole.InFen).ToString("0.0%", CultureInfo.InvariantCulture);

    /// <summary>A rate that was rounded to two decimals, written with both so that columns of them line up.</summary>
    public static string Rate(decimal? percent) => percent is { } p ? p.ToString("0.00", CultureInfo.InvariantCulture) + "%" : Dash;

    public static string Percent(decimal? percent) => percent is { } p ? p.ToString("0.##", CultureInfo.InvariantCulture) + "%" : Dash;

    public static string Day(DateOnly? day) => day?.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture) ?? Dash;

    /// <summary>The day that it is in Beijing at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Beijing).DateTime);

    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(Beijing).ToString(IsChinese ? "yyyy年M月d日 HH:mm:ss" : "d MMM yyyy HH:mm:ss", CultureInfo.CurrentCulture);

    /// <summary>A file's size, in whole KB up to a MB.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)}KB" : (bytes / (1024m * 1024)).ToString("0.0", CultureInfo.InvariantCulture) + "MB";

    /// <summary>The time of day.</summary>
    public static string Clock(DateTimeOffset moment) => moment.ToOffset(Beijing).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Chinese sentences carry the particulars; another language has its text by the stable code.</summary>
    public static string Say(this IStringLocalizer texts, string code, string sentence) => IsChinese || texts[code].ResourceNotFound ? sentence : texts[code];

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}

using System.Globalization;
using Jixiao.Domain;

namespace Jixiao.Web;

/// <summary>How figures, days and moments are written on pages: 万元 with two decimals, days in words, Beijing time.</summary>
public static class Show
{
    const string Dash = "—";
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static string Money(Money? money) => money?.ToWanYuanText() ?? Dash;

    public static string Yuan(Money money) => money.InYuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole in percent, one decimal; a dash of nothing.</summary>
    public static string Rate(Money part, Money whole) => whole == Domain.Money.Zero ? Dash
        : (part.InFen / (decimal)whole.InFen).ToString("0.0%", CultureInfo.InvariantCulture);

    public static string Percent(decimal? percent) => percent is { } p ? p.ToString("0.##", CultureInfo.InvariantCulture) + "%" : Dash;

    public static string Day(DateOnly? day) => day?.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture) ?? Dash;

    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(Beijing).ToString(IsChinese ? "yyyy年M月d日 HH:mm:ss" : "d MMM yyyy HH:mm:ss", CultureInfo.CurrentCulture);

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}

using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>The words that official forms have for what the domain names; they are Chinese whatever language a page is read in.</summary>
static class FormWords
{
    /// <summary>As the rows of money are called; null for all together.</summary>
    public static string Of(FundSource? source) => source switch
    {
        null => "年度资金总额",
        FundSource.Fiscal => "当年财政拨款",
        FundSource.CarryOver => "上年结转资金",
        _ => "其他资金",
    };

    public static string Of(Attainment answer) => answer switch
    {
        Attainment.Achieved => "达成",
        Attainment.Partly => "部分达成",
        _ => "未达成",
    };

    /// <summary>What an indicator reached, with its unit or as judged.</summary>
    public static string Of(decimal? value, Attainment? answer, Indicator indicator) =>
        answer is { } judged ? Of(judged) : value is { } number ? number.ToString("#,##0.######", CultureInfo.InvariantCulture) + indicator.Target.Unit : "—";

    public static string Of(DeviationCause cause) => cause switch
    {
        DeviationCause.Funding => "经费保障",
        DeviationCause.Institutions => "制度保障",
        DeviationCause.Personnel => "人员保障",
        DeviationCause.Equipment => "硬件条件保障",
        _ => "其他",
    };

    public static string Of(Possibility possibility) => possibility switch
    {
        Possibility.Certain => "确定能",
        Possibility.Possible => "有可能",
        _ => "完全不可能",
    };

    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A share with two decimals; a dash where there is nothing to have a share of.</summary>
    public static string Rate(decimal? rate) => rate is { } share ? share.ToString("0.00", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>A cause and what was said of it; empty for neither.</summary>
    public static string Cause(DeviationCause? cause, string? explanation) => string.Join("：", new[] { cause is { } named ? Of(named) : null, explanation }.OfType<string>());

    /// <summary>A measure and its day; empty for none.</summary>
    public static string Measure(CorrectiveMeasure? measure) => measure is { } given ? $"{given.Text}（{Of(given.DueOn)}前）" : "";
}

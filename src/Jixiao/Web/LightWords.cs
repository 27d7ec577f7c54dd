using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Monitoring.Lights;
using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>What stands behind a light, as one sentence: the numbers that were compared, or why none were.</summary>
public static class LightWords
{
    public static string Say(IStringLocalizer<Texts> texts, LightOf lit) => lit.Grounds switch
    {
        Grounds.Compared => Formula(texts, lit) + Limit(texts, lit),
        Grounds.Judged => texts["Light.Judged", Show.Day(lit.AsOf), texts[$"Attainment.{lit.Answer}"]],
        Grounds.NotDue when lit.DueOn is { } due => texts["Light.DueOn", Show.Day(due)],
        Grounds.DoneOnTime or Grounds.DoneLate or Grounds.NotDone => texts[$"Light.{lit.Grounds}", Show.Day(lit.DueOn), Show.Day(lit.AsOf)],
        var why => texts[$"Light.{why}"],
    };

    static string Formula(IStringLocalizer<Texts> texts, LightOf lit) => texts[
        $"Light.Of.{FormulaOf(lit)}", Amount(lit, lit.Actual), Amount(lit, lit.Whole), Show.Percent(lit.Planned?.Percent), Show.Percent(lit.Percent), Show.Percent(lit.Planned?.UsualPercent)];

    static string FormulaOf(LightOf lit) => lit switch
    {
        { Measure: LightMeasure.Range, Whole: null } => "Within",
        { Percent: null } => "Nothing",
        _ => lit.Measure.ToString(),
    };

    /// <summary>The threshold that gave it its colour; none for what is in order.</summary>
    static string Limit(IStringLocalizer<Texts> texts, LightOf lit) => (lit.Light, lit.Measure, lit.Limits) switch
    {
        (_, _, null) or (Light.Green or Light.Grey, _, _) => "",
        (Light.Red, _, { RedAbove: { } above }) => texts["Light.Above", Show.Percent(above)],
        (Light.Yellow, _, { RedAbove: { } above }) => texts["Light.UpTo", Show.Percent(above)],
        (Light.Yellow, LightMeasure.Level or LightMeasure.Reverse, _) => texts["Light.NotMet"],
        (Light.Red, _, { RedBelow: { } red }) => texts["Light.Below", Show.Percent(red)],
        (Light.Yellow, _, { YellowBelow: { } yellow }) => texts["Light.Below", Show.Percent(yellow)],
        (Light.Blue, _, { BlueFrom: { } blue }) => texts["Light.AtLeast", Show.Percent(blue)],
        _ => "",
    };

    static string Amount(LightOf lit, decimal? amount) => amount switch
    {
        null => "",
        { } yuan when lit.Measure is LightMeasure.Budget => Show.Money(Money.Yuan(yuan)),
        { } number => number.ToString("#,##0.######", CultureInfo.InvariantCulture) + lit.Unit,
    };
}

using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>Says how a target is understood, beside the cell in which it is typed.</summary>
public static class TargetWords
{
    /// <summary>Operator, number and unit, or what else it is, and how the indicator grows; nothing for an empty cell.</summary>
    public static string Reading(IStringLocalizer<Texts> texts, TypedRow row)
    {
        if (row.Target.Length == 0)
            return "";
        var target = TargetValue.Read(row.Target);
        return target.Meaning is TargetMeaning.Unreadable ? texts["Target.Unreadable"] : $"{Meaning(texts, target.Meaning)} · {texts[$"Accrual.{row.AccrualOf(target)}"]}";
    }

    static string Meaning(IStringLocalizer<Texts> texts, TargetMeaning meaning) => meaning switch
    {
        TargetMeaning.Compare c => $"{TargetGrammar.Sign(c.Operator)} {Plain(c.Number)} {c.Unit ?? texts["Target.NoUnit"]}",
        TargetMeaning.Range r => $"{Plain(r.From)} – {Plain(r.To)} {r.Unit ?? texts["Target.NoUnit"]}",
        TargetMeaning.Qualitative => texts["Target.Words"],
        var other => TargetGrammar.Print(other),
    };

    static string Plain(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);
}

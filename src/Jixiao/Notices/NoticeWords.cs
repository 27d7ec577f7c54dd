using System.Globalization;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.Notices;

/// <summary>A notice in the reader's language; names and what somebody wrote stay as they are.</summary>
public static class NoticeWords
{
    /// <summary>What happened.</summary>
    public static string Heading(IStringLocalizer<Texts> texts, Line line) => texts[$"NoticeOf.{line.Kind}"];

    /// <summary>What it happened to: a unit's goals in the reader's language and with their year, all else as people named it.</summary>
    public static string Title(IStringLocalizer<Texts> texts, Line line) => line.Subject.Split('/') is [.., "unit-goals", var year] ? $"{texts["UnitGoals.Name"]} {texts["Year.Of", year]}" : line.Title;

    /// <summary>Everything, line by line: what happened to what, whose it is, by which rule, what was said, when.</summary>
    public static IEnumerable<string> Whole(IStringLocalizer<Texts> texts, Line line, string? unit)
    {
        yield return texts["Notice.About", Heading(texts, line), Title(texts, line)];
        if (unit is not null)
            yield return texts["Notice.Unit", unit];
        if (line.Rule is not null)
            yield return texts["Notice.Rule", texts[$"Rule.{line.Rule}"], texts[$"Severity.{line.Severity}"]];
        if (Said(texts, line) is { } said)
            yield return said;
        yield return texts["Notice.At", Show.Moment(line.At)];
    }

    /// <summary>What somebody wrote, or by when it is due; null for nothing.</summary>
    public static string? Said(IStringLocalizer<Texts> texts, Line line) => line.Words is not { } words ? null
        : DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? texts["Notice.Due", Show.Day(day)].Value
        : texts["Notice.Words", words].Value;
}

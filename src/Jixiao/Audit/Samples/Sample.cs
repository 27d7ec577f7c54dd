using Jixiao.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Audit.Samples;

/// <summary>A sample with all that it takes to draw it again.</summary>
/// <param name="Departments">Those that whoever drew it was limited to; null for the whole division.</param>
/// <param name="At">Only what was recorded by then was looked through.</param>
/// <param name="Hits">How many there were to draw from.</param>
/// <param name="Again">The address that draws the very same.</param>
public sealed record Sample(
    string Division, int Year, string Rule, IReadOnlyDictionary<string, int> Parameters, string? Unit, IReadOnlyList<string>? Departments, DateTimeOffset At, string Seed, int Size, long Hits, IReadOnlyList<SampleRow> Rows, string Again)
{
    internal static Sample Of(RiskQuestion question, long hits, SeenUnits seen, IReadOnlyList<SampleRow> rows) => new(
        question.Division.ToString(), question.Year.Number, question.Rule.Name, question.Parameters, question.Unit?.ToString(), seen.Among is null ? null : [.. question.Departments!.Order(StringComparer.Ordinal)],
        question.At!.Value, question.Seed, question.Size, hits, rows, QueryHelpers.AddQueryString($"/api/audit/{question.Division}/samples", question.Fields));
}

/// <summary>One hit that was drawn.</summary>
/// <param name="Number">In the order of the draw.</param>
/// <param name="Reference">How a working paper cites it.</param>
/// <param name="Why">Why the rule hit it.</param>
/// <param name="What">What its revision changed.</param>
/// <param name="State">The page that shows what it left; null where there is none.</param>
/// <param name="History">The page of the stream's whole past, at its version.</param>
public sealed record SampleRow(
    int Number, string Reference, string? Unit, string? UnitName, string Tenant, string Stream, string? Name, string? Code, long Version, DateTimeOffset RecordedAt, string By, string Role, string Kind, Money? AmountYuan, DateOnly? EffectiveOn,
    string Why, string What, string? State, string History);

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;

namespace Jixiao.Audit.Samples;

/// <summary>Which hits of a rule a sample is drawn from, and how.</summary>
/// <param name="Parameters">By name, all that the rule has.</param>
public sealed record RiskQuestion(DivisionCode Division, FiscalYear Year, RiskRule Rule, IReadOnlyDictionary<string, int> Parameters)
{
    const int LargestSample = 200;

    /// <summary>The departments whose units whoever asks may see; null for the whole division and its bureau.</summary>
    public IReadOnlySet<string>? Departments { get; init; }

    public UnitCode? Unit { get; init; }

    /// <summary>Only what was recorded by then; null for what the search knows now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Only events up to this number: what is committed later under an earlier time changes nothing. Null for all that the search knows.</summary>
    public long? UpTo { get; init; }

    public int Size { get; init; } = 20;

    /// <summary>Whoever draws with the same one draws the same.</summary>
    public string Seed { get; init; } = "";

    /// <summary>Of an address. Without a seed a new one is cast, and printed with the sample.</summary>
    /// <exception cref="Refused">400 for what cannot be read.</exception>
    public static RiskQuestion Read(HttpContext http)
    {
        var asked = new AuditAddress(http);
        var rule = RiskRule.All.FirstOrDefault(rule => rule.Name == asked.Text("rule")) ?? throw AuditAddress.Bad("samples/unknown-rule", $"rule应为{string.Join("、", RiskRule.All.Select(r => r.Name))}之一。");
        return new(asked.Division, asked.Year ?? throw AuditAddress.Bad("samples/no-year", "请填写年度。"), rule, rule.Parameters.ToDictionary(p => p.Name, p => Parameter(asked, p)))
        {
            Departments = asked.Departments, Unit = asked.Unit, At = asked.From("at"), UpTo = asked.Number("upto", int.MaxValue), Size = asked.Number("size", LargestSample) ?? 20,
            Seed = asked.Text("seed") is not { } seed ? Random.Shared.Next(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture)
                : seed.Length <= 40 ? seed : throw AuditAddress.Bad("samples/seed-too-long", "种子最多40个字符。"),
        };
    }

    /// <summary>Everything that makes another draw the same, as an address says it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields =>
    [
        new("rule", Rule.Name), new("year", $"{Year}"), .. Unit is { } unit ? [new("unit", $"{unit}")] : Array.Empty<KeyValuePair<string, string?>>(),
        .. Rule.Parameters.Select(p => new KeyValuePair<string, string?>(p.Name, Parameters[p.Name].ToString(CultureInfo.InvariantCulture))),
        new("size", Size.ToString(CultureInfo.InvariantCulture)), new("seed", Seed), new("at", MomentField.Exact(At)), new("upto", UpTo?.ToString(CultureInfo.InvariantCulture)),
    ];

    static int Parameter(AuditAddress asked, RiskParameter parameter) => asked.Number(parameter.Name, parameter.Most) is not { } given ? parameter.Usual
        : given >= parameter.Least ? given
        : throw AuditAddress.Bad("search/bad-number", $"{parameter.Name}应为{parameter.Least}至{parameter.Most}的整数。");
}

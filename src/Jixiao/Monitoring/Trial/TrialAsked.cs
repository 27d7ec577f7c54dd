using System.Globalization;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Http;

namespace Jixiao.Monitoring.Trial;

/// <summary>Thresholds and rules to be tried on a day; what is not said stays as it is in force.</summary>
/// <param name="Day">The day that everything is judged on.</param>
/// <param name="Thresholds">Those to be tried.</param>
/// <param name="Rules">The rules to be tried.</param>
public sealed record TrialAsked(DateOnly Day, Thresholds Thresholds, IReadOnlyList<SetWatchRule> Rules)
{
    const string Reason = "试算";

    /// <summary>Reads an address: <c>?day=2023-06-30&amp;budgetYellow=90&amp;year-end-rush.percent=20&amp;table-silent.on=false</c>.</summary>
    public static TrialAsked Read(IQueryCollection query, RuleBook book, DateOnly day)
    {
        var now = book.ThresholdsOn(day).Values;
        return new(day, new(
            new(Number("budgetRed", now.Budget.RedBelow), Number("budgetYellow", now.Budget.YellowBelow)),
            new(Number("cumulativeRed", now.Cumulative.RedBelow), Number("cumulativeYellow", now.Cumulative.YellowBelow), Number("cumulativeBlue", now.Cumulative.BlueFrom)),
            new(Number("levelRed", now.Level.RedBelow), Number("levelBlue", now.Level.BlueFrom)),
            new(Number("exactRed", now.Exact.RedAbove))), [.. WatchRules.All.Select(rule => Of(book.RuleOn(rule, day)))]);

        SetWatchRule Of(RuleInForce rule) => new(
            rule.Rule.Name, Switch($"{rule.Rule.Name}.on", rule.IsOn), rule.Rule.Parameters.ToDictionary(p => p.Name, p => Number($"{rule.Rule.Name}.{p.Name}", rule[p.Name])), day, Reason);

        decimal Number(string name, decimal inForce) => query[name].ToString().Trim() is not { Length: > 0 } text ? inForce
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Refused.Malformed($"{name}不是数字。");

        bool Switch(string name, bool inForce) => query[name].ToString() is not { Length: > 0 } text ? inForce : bool.TryParse(text, out var on) ? on : throw Refused.Malformed($"{name}应为true或false。");
    }

    /// <summary>The book with what is tried in it, as if it had been set on its day.</summary>
    /// <exception cref="Domain.RuleBroken">What makes no sense, as when it is set.</exception>
    public RuleBook In(RuleBook book) => Rules.Select(rule => (object)rule.Checked()).Prepend(new ThresholdsSet(Reason, Thresholds.Checked(), Day, Reason, null)).Aggregate(book, (tried, set) => tried.Evolve(set));
}

using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain.Monitoring;
using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>What a rule means, with its numbers in the places where they stand in braces by their names.</summary>
public static partial class RuleWords
{
    public static string Why(IStringLocalizer<Texts> texts, RuleInForce rule) =>
        Names().Replace(texts[$"Rule.{rule.Rule.Name}.Why"].Value, name => rule[name.Groups[1].Value].ToString("#,##0.##", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}

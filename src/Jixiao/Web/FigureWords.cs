using System.Globalization;
using System.Text.RegularExpressions;
using Jixiao.Domain.Monitoring;
using Microsoft.Extensions.Localization;

namespace Jixiao.Web;

/// <summary>The figures behind an alert as its rule's sentence, in which they stand in braces by their names.</summary>
public static partial class FigureWords
{
    public static string Of(IStringLocalizer<Texts> texts, string rule, Figures figures) =>
        Names().Replace(texts[$"Rule.{rule}.Figures"].Value, name => Written(texts, figures, name.Groups[1].Value));

    /// <summary>A dash for a figure that the rule did not know yet when it found this.</summary>
    static string Written(IStringLocalizer<Texts> texts, Figures figures, string name) => figures.All.TryGetValue(name, out var figure)
        ? figure.Amount is { } amount ? texts["Alerts.Amount", Show.Money(amount)].Value
            : name is "job" ? texts[$"Job.{figure.Text}"].Value
            : name is "indicators" or "vouchers" ? figure.Text!.Replace("、", texts["List.Comma"], StringComparison.Ordinal)
            : name is "holder" ? texts[$"Holder.{figure.Text}"].Value
            : DateOnly.TryParseExact(figure.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Show.Day(day) : figure.Text!
        : Show.Dash;

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}

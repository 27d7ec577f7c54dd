using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Jixiao.Domain;
using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Hosting.Http;

/// <summary>How values are exchanged with programs: money as text in yuan, other exact numbers as text.</summary>
public static partial class HttpJson
{
    public static JsonSerializerOptions Options { get; } = Web();

    public static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        StoredJson.AddValues(json);
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new Written<string>((ref reader) => Text(reader.GetString()!), (writer, text) => writer.WriteStringValue(text)));
        json.Converters.Add(new Written<Figures>((ref reader) => throw new JsonException("Figures are told, not taken."), WriteFigures));
        json.Converters.Add(new Written<Money>((ref reader) => Yuan(reader.GetString()), (writer, money) => writer.WriteStringValue(money.ToYuanText())));
    }

    /// <summary>An amount carries its unit in its name, as everywhere.</summary>
    static void WriteFigures(Utf8JsonWriter writer, Figures figures)
    {
        writer.WriteStartObject();
        foreach (var (name, figure) in figures.All)
            writer.WriteString(figure.Amount is null ? name : $"{name}Yuan", figure.Amount?.ToYuanText() ?? figure.Text);
        writer.WriteEndObject();
    }

    static JsonSerializerOptions Web()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(json);
        return json;
    }

    /// <summary>Reads yuan as people and programs write them: 1234.5, 1,234.50.</summary>
    /// <exception cref="RuleBroken"><c>money/malformed</c>, or as <see cref="Money.Yuan"/>.</exception>
    public static Money Yuan(string? text) => Money.Yuan(Number(text));

    /// <summary>Reads 万元 as <see cref="Yuan"/> reads yuan.</summary>
    /// <exception cref="RuleBroken"><c>money/malformed</c>, or as <see cref="Money.WanYuan"/>.</exception>
    public static Money WanYuan(string? text) => Money.WanYuan(Number(text));

    static decimal Number(string? text) =>
        text is not null && Amount().IsMatch(text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RuleBroken("money/malformed", $"“{text}”不是金额。");

    // Separators stand before three digits or nowhere: 1,50 is a slip of the finger, not 150.
    [GeneratedRegex(@"^\s*-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // Fine in JSON, but no text to PostgreSQL.
    static string Text(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new JsonException("A null character.") : text;
}

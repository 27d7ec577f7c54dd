using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;

namespace Jixiao.Hosting.Persistence;

/// <summary>How facts are written for ever: money in whole fen, any other exact number as text, codes and raw targets as they are. No JSON fraction, so that a hash of a row is stable.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Configured();

    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // What can be computed from the facts is none.
        json.IgnoreReadOnlyProperties = true;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        AddValues(json);
        // By their own names, as Marten writes and asks for them.
        json.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        json.Converters.Add(new Written<Figures>(ReadFigures, WriteFigures));
        json.Converters.Add(new Written<Money>((ref reader) => Money.Fen(reader.GetInt64()), (writer, money) => writer.WriteNumberValue(money.InFen)));
    }

    /// <summary>The domain's values that read the same in storage and over HTTP.</summary>
    public static void AddValues(JsonSerializerOptions json)
    {
        json.Converters.Add(new Written<FiscalYear>((ref reader) => new(reader.GetInt32()), (writer, year) => writer.WriteNumberValue(year.Number)));
        json.Converters.Add(new Written<decimal>(ReadExact, (writer, number) => writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture))));
        json.Converters.Add(Text(ProjectCode.Parse));
        json.Converters.Add(Text(UnitCode.Parse));
        json.Converters.Add(Text(DivisionCode.Parse));
        json.Converters.Add(Text(TargetValue.Read));
        json.Converters.Add(new Written<SpendingPlan>(
            (ref reader, options) => new(JsonSerializer.Deserialize<List<CheckPoint>>(ref reader, options) ?? []),
            (writer, plan, options) => JsonSerializer.Serialize(writer, plan.CheckPoints, options)));
    }

    static JsonSerializerOptions Configured()
    {
        var json = new JsonSerializerOptions();
        Configure(json);
        return json;
    }

    static Written<T> Text<T>(Func<string, T> parse)
        where T : notnull =>
        new((ref reader) => parse(reader.GetString() ?? ""), (writer, value) => writer.WriteStringValue(value.ToString()));

    static Figures ReadFigures(ref Utf8JsonReader reader)
    {
        var figures = Figures.None;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            figures = figures.With(name, reader.TokenType is JsonTokenType.Number ? new Figure(Money.Fen(reader.GetInt64()), null) : new Figure(null, reader.GetString()));
        }
        return figures;
    }

    static void WriteFigures(Utf8JsonWriter writer, Figures figures)
    {
        writer.WriteStartObject();
        foreach (var (name, figure) in figures.All)
        {
            writer.WritePropertyName(name);
            if (figure.Amount is { } amount)
                writer.WriteNumberValue(amount.InFen);
            else
                writer.WriteStringValue(figure.Text);
        }
        writer.WriteEndObject();
    }

    static decimal ReadExact(ref Utf8JsonReader reader) =>
        decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new JsonException("A decimal number written as text was expected.");
}

/// <summary>A value's one way to be read and written.</summary>
sealed class Written<T>(Written<T>.Reading read, Written<T>.Writing write) : JsonConverter<T>
{
    public delegate T Reading(ref Utf8JsonReader reader, JsonSerializerOptions options);

    public delegate void Writing(Utf8JsonWriter writer, T value, JsonSerializerOptions options);

    public delegate T PlainReading(ref Utf8JsonReader reader);

    public Written(PlainReading read, Action<Utf8JsonWriter, T> write)
        : this((ref reader, _) => read(ref reader), (writer, value, _) => write(writer, value))
    {
    }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader, options);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value, options);
}

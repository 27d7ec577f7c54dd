using System.Globalization;
using Jixiao.Domain;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.Web;

/// <summary>A form of <see cref="Parts.ActForm"/> as it was sent.</summary>
public sealed class SentForm(IFormCollection fields)
{
    const string Ticked = ".kept";

    readonly Dictionary<string, IReadOnlyList<Evidence>> kept = [];

    /// <summary>What was sent with the request, the same for every part of the page; null when it is none.</summary>
    public static SentForm? In(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
            return null;
        if (http.Features.Get<SentForm>() is not { } sent)
            http.Features.Set(sent = new(http.Request.Form));
        return sent;
    }

    /// <summary>What it asks for.</summary>
    public string What => Text("what");

    /// <summary>What it is about, where a page shows a form more than once.</summary>
    public string Subject => Text("subject");

    /// <summary>Its order, decided on the version it was shown with; it takes the form's files over.</summary>
    public Order By(Actor actor) =>
        new(Text("order"), actor, long.TryParse(Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null) { Uploads = [.. kept.Values.SelectMany(files => files)] };

    /// <summary>What it asks for, as far as whoever sent it said so: the day it is, which the server adds, is another tomorrow, and the form sent again is the same.</summary>
    public object Asked => new
    {
        Fields = fields.Where(sent => IsAsked(sent.Key)).OrderBy(sent => sent.Key, StringComparer.Ordinal).Select(sent => (string?[])[sent.Key, .. sent.Value]),
        Files = kept.OrderBy(chosen => chosen.Key, StringComparer.Ordinal).Select(chosen => (string[])[chosen.Key, .. chosen.Value.Select(file => file.Sha256)]),
    };

    static bool IsAsked(string name) => !name.StartsWith('_') && name != "order" && !name.EndsWith(Ticked, StringComparison.Ordinal);

    public string Text(string name) => fields[name].ToString().Trim();

    /// <summary>Null where nothing was filled in.</summary>
    public string? TextOrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>What was chosen from a list that allows several.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. fields[name].OfType<string>().Where(text => text.Length > 0)];

    /// <summary>The names of all fields.</summary>
    public IEnumerable<string> Names => fields.Keys;

    public IReadOnlyList<IFormFile> Files(string name) => fields.Files.GetFiles(name);

    /// <summary>The files of a field that were taken in, now or when the form was sent before.</summary>
    public IReadOnlyList<Evidence> Kept(string field) => kept.GetValueOrDefault(field, []);

    public void Keep(string field, Evidence file) => kept[field] = [.. Kept(field).Where(other => other.Sha256 != file.Sha256), file];

    /// <summary>Name of the ticks before the files of a field that were chosen earlier.</summary>
    public static string KeptOf(string field) => field + Ticked;

    public decimal Number(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Refused.Malformed("请填写数字。");

    /// <summary>One of the values of a list.</summary>
    public T Chosen<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : throw Refused.Malformed("请从列表中选择。");

    public DateOnly Day(string name) => DayOrNull(name) ?? throw Refused.Malformed("请填写日期。");

    public DateOnly? DayOrNull(string name) => Text(name) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Refused.Malformed("请填写日期。");
}

/// <summary>One field of a form.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Label">Key of its text.</param>
/// <param name="Type">text, date, money or file, of which several can be chosen.</param>
/// <param name="Value">What it begins with.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
/// <param name="Choices">What can be chosen; null for a field to write in.</param>
/// <param name="IsMany">Whether several can be chosen.</param>
/// <param name="List">Id of the list of what is often written.</param>
public sealed record ActField(
    string Name, string Label, string Type = "text", string? Value = null, bool IsRequired = true, IReadOnlyList<Choice>? Choices = null, bool IsMany = false, string? List = null)
{
    /// <summary>The day of an approval: today, unless the budget year is too far away for that.</summary>
    public static ActField Approval(FiscalYear year, DateOnly today) => Day("day", "Approve.On", Math.Abs(today.Year - year.Number) > 1 ? year.Nearest(today) : today);

    public static ActField Day(string name, string label, DateOnly? value = null, bool isRequired = true) =>
        new(name, label, "date", value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isRequired);
}

/// <summary>One choice of a list.</summary>
public sealed record Choice(string Value, string Text, bool IsChosen = false);

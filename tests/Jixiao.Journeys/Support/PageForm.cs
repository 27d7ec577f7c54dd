using System.Net;
using System.Text.RegularExpressions;

namespace Jixiao.Journeys.Support;

/// <summary>A form of a page, filled in and sent as a browser without script does.</summary>
static partial class PageForm
{
    /// <returns>The page that came of it, after any redirect.</returns>
    public static async Task<string> Send(Instance instance, string page, string what, IEnumerable<KeyValuePair<string, string>> fields, string subject = "")
    {
        using var shown = await Ask(instance, new(HttpMethod.Get, page));
        var html = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var form = Forms().Matches(html).Select(m => m.Value).Single(f => Hidden(f).Any(h => h is ("what", _) && h.Value == what) && Hidden(f).Any(h => h is ("subject", _) && h.Value == subject));
        using var request = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent([.. Hidden(form).Select(h => KeyValuePair.Create(h.Name, h.Value)), .. fields]),
        };
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", shown.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var sent = await Ask(instance, request);
        return sent.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? await Read(instance, sent.Headers.Location!.ToString())
            : WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A page's text, entities decoded.</summary>
    public static async Task<string> Read(Instance instance, string page)
    {
        using var shown = await Ask(instance, new(HttpMethod.Get, page));
        return WebUtility.HtmlDecode(await shown.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>As an officer and administrator of the division that the page is of.</summary>
    static async Task<HttpResponseMessage> Ask(Instance instance, HttpRequestMessage request)
    {
        var division = Regex.Match(request.RequestUri!.ToString(), "/bureaus/([0-9]{6})").Groups[1].Value;
        request.Headers.Authorization = new("Bearer", await instance.Token([$"officer {division}", $"administrator {division}"]));
        return await instance.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    static IEnumerable<(string Name, string Value)> Hidden(string form) =>
        Inputs().Matches(form).Where(m => m.Value.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(m => (Attribute(m.Value, "name"), WebUtility.HtmlDecode(Attribute(m.Value, "value"))));

    static string Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
}

using System.Net;
using System.Text.RegularExpressions;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Hosting;

/// <summary>Owns its host: another environment.</summary>
public sealed class InProduction(SharedInstance shared)
{
    static readonly string[] Open = ["/health/live", "/health/ready", "/metrics", "/openapi/", "/scalar", "/_framework/"];

    [Fact]
    public async Task without_sign_in_nobody_gets_anything_but_health()
    {
        await using var instance = await shared.Another("Production");
        var routes = Endpoints.Of(instance).Where(e => !Open.Any(open => e.Pattern.StartsWith(open, StringComparison.Ordinal))).ToList();

        Assert.True(routes.Count > 20);
        var answers = new List<string>();
        foreach (var (method, pattern) in routes)
            answers.Add($"{(int)await Ask(instance, method, Filled(pattern))} {method} {pattern}");
        Assert.All(answers, a => Assert.StartsWith("401 ", a, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await Ask(instance, "GET", "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Ask(instance, "GET", "/health/ready"));
    }

    static async Task<HttpStatusCode> Ask(Instance instance, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method == "ANY" ? "GET" : method), path);
        using var response = await instance.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    static string Filled(string pattern) => Regex.Replace(
        pattern
            .Replace("{unit}", "130281-430001", StringComparison.Ordinal).Replace("{division}", "130281", StringComparison.Ordinal)
            .Replace("{year}", "2023", StringComparison.Ordinal).Replace("{code}", "13028123P00031710001F", StringComparison.Ordinal),
        @"\{[^}]*\}", "x", RegexOptions.CultureInvariant);
}

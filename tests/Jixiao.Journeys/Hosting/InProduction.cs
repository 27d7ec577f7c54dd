using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Hosting;

/// <summary>Owns its host: another environment.</summary>
public sealed class InProduction(SharedInstance shared)
{
    static readonly string[] Open = ["/health/live", "/health/ready", "/metrics", "/openapi/", "/scalar", "/_framework/", "/sign-in", "/language"];

    [Fact]
    public async Task without_sign_in_nobody_gets_anything_but_health()
    {
        await using var instance = await shared.Another("Production");
        var routes = Endpoints.Of(instance).Where(e => !Open.Any(open => e.Pattern.StartsWith(open, StringComparison.Ordinal))).ToList();

        Assert.True(routes.Count > 20);
        var answers = new List<string>();
        foreach (var (method, pattern, _) in routes.Where(e => (e.Method, e.Pattern) != ("POST", "/api/session/")))
            answers.Add($"{(int)await Ask(instance, method, Endpoints.Filled(pattern))} {method} {pattern}");
        Assert.All(answers, a => Assert.StartsWith(a.Contains(" /api/", StringComparison.Ordinal) ? "401 " : "302 ", a, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await Ask(instance, "GET", "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await Ask(instance, "GET", "/health/ready"));
    }

    [Fact]
    public async Task every_answer_has_strict_headers_a_refusal_too()
    {
        await using var instance = await shared.Another("Production");
        foreach (var path in new[] { "/sign-in", "/api/units/130281-430001/years/2023", "/health/live" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "jixiao.example" } };
            using var answer = await instance.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        }
    }

    static async Task<HttpStatusCode> Ask(Instance instance, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method == "ANY" ? "GET" : method), path);
        using var response = await instance.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

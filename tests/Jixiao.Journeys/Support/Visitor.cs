using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Jixiao.Journeys.Support;

/// <summary>A person at a browser without script: keeps cookies, follows nothing by itself, sends the token of the last page with a form.</summary>
public sealed class Visitor : IDisposable
{
    public const string Password = "Jixiao-2023!";

    readonly CookieContainer cookies;
    readonly HttpClient http;

    public Visitor(Instance instance)
        : this(instance, new())
    {
    }

    // A host's cookies are good on each of its ports.
    Visitor(Instance instance, CookieContainer cookies)
    {
        this.cookies = cookies;
        http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = instance.Http.BaseAddress };
    }

    /// <summary>What the last answer of the session gave to be sent with whatever changes something.</summary>
    public string? Token { get; set; }

    public static async Task<Visitor> SignedIn(Instance instance, string userName, string password = Password)
    {
        var visitor = new Visitor(instance);
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.SignIn(userName, password)).Status);
        return visitor;
    }

    /// <summary>Somebody new who has a role in a scope of the unit's division.</summary>
    public static async Task<Visitor> Of(OneUnit unit, string role, string scope)
    {
        var name = $"{role}-{unit.Tenant}-{Guid.NewGuid():n}"[..30];
        await unit.Instance.Person(name, unit.Division, memberships: $"{role} {scope}");
        return await SignedIn(unit.Instance, name);
    }

    /// <summary>To the clerk of a neighbour none of a unit's pages is there.</summary>
    public static async Task NobodyElse(OneUnit unit, params string[] pages)
    {
        using var elsewhere = await Of(await OneUnit.Registered(unit.Instance, unit.Division, "430009"), "clerk", $"{unit.Division}-430009");
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(page)).Status);
    }

    /// <summary>The same browser at another node, which is another port of the same host.</summary>
    public Visitor At(Instance node) => new(node, cookies) { Token = Token };

    public async Task<Reply> SignIn(string userName, string password)
    {
        var reply = await Send(HttpMethod.Post, "/api/session", new { userName, password });
        Token = reply.Headers!.TryGetValues("X-CSRF-TOKEN", out var tokens) ? tokens.Single() : Token;
        return reply;
    }

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>Asks the API, with the token unless told otherwise.</summary>
    public async Task<Reply> Send(HttpMethod method, string path, object? body = null, bool withToken = true)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (withToken && Token is not null)
            request.Headers.Add("X-CSRF-TOKEN", Token);
        return await Send(request);
    }

    /// <summary>Fills in a page's form and sends it; the page is asked for first, as a browser must.</summary>
    public async Task<Reply> Form(string path, string handler, params (string Name, string Value)[] fields)
    {
        var token = TokenOf((await Get(path)).Text);
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("_handler", handler), new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]),
        };
        return await Send(request);
    }

    /// <summary>Sends a file with a page's form.</summary>
    public async Task<Reply> Upload(string path, string handler, byte[] file, string name, string field = "file", params (string Name, string Value)[] fields)
    {
        var token = TokenOf((await Get(path)).Text);
        var content = new MultipartFormDataContent { { new StringContent(handler), "_handler" }, { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), field, name } };
        foreach (var (key, value) in fields)
            content.Add(new StringContent(value), key);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await Send(request);
    }

    public void Dispose() => http.Dispose();

    static string TokenOf(string page) => Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    async Task<Reply> Send(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(response, TestContext.Current.CancellationToken);
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jixiao.Journeys.Support;

/// <summary>A program that talks to the API below one address, as whoever its token is.</summary>
public sealed class Caller(HttpClient http, string below, Func<Task<string>>? token = null)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<Reply> Get(string path, string? cookie = null) => Send(HttpMethod.Get, path, null, cookie: cookie);

    public Task<Reply> Post(string path, object? body = null, long? ifMatch = null, string? key = null) => Send(HttpMethod.Post, path, Content(body), ifMatch, key);

    public Task<Reply> Put(string path, object? body = null, long? ifMatch = null, string? key = null) => Send(HttpMethod.Put, path, Content(body), ifMatch, key);

    /// <summary>Uploads evidence.</summary>
    public Task<Reply> Upload(byte[] file, string name) => Send(HttpMethod.Post, "/files", new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } });

    public Task<Reply> Text(string path, string body) => Send(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Asks by any method, sending nothing.</summary>
    public Task<Reply> Ask(string method) => Send(new(method), "", null);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>Uploads a document.</summary>
    public Task<Reply> Import(byte[] file, string name, string @as, string? key = null) =>
        Send(HttpMethod.Post, "/imports", new MultipartFormDataContent { { new ByteArrayContent(file), "file", name }, { new StringContent(@as), "as" } }, key: key);

    /// <summary>Sends a file or lines as they are.</summary>
    public Task<Reply> Post(string path, HttpContent content, string? key = null) => Send(HttpMethod.Post, path, content, key: key);

    async Task<Reply> Send(HttpMethod method, string path, HttpContent? content, long? ifMatch = null, string? key = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(method, below + path) { Content = content };
        if (ifMatch is { } version)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version.ToString(CultureInfo.InvariantCulture)}\"");
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (cookie is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", await token());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.Of(response, TestContext.Current.CancellationToken);
    }

    static HttpContent? Content(object? body) => body is null ? null : JsonContent.Create(body, body.GetType(), options: Json);
}

/// <summary>What came back.</summary>
public sealed record Reply(HttpStatusCode Status, string? MediaType, string? ETag, string? Disposition, byte[] Bytes)
{
    /// <summary>What a response says.</summary>
    public static async Task<Reply> Of(HttpResponseMessage response, CancellationToken stop) => new(
        response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.Tag, response.Content.Headers.ContentDisposition?.DispositionType,
        await response.Content.ReadAsByteArrayAsync(stop)) { Headers = response.Headers };

    public HttpResponseHeaders? Headers { get; init; }

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>A page as its reader sees it, characters that were written as numbers in particular.</summary>
    public string Page => WebUtility.HtmlDecode(Text);

    public JsonNode Json => JsonNode.Parse(Text)!;

    public long Version => (long)Ok.Json["version"]!;

    /// <summary>The reply, which must be 200.</summary>
    public Reply Ok
    {
        get
        {
            Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Text}");
            return this;
        }
    }

    /// <summary>The refusal's status and stable code.</summary>
    public (int Status, string? Code) Problem
    {
        get
        {
            Assert.Equal("application/problem+json", MediaType);
            return ((int)Status, (string?)Json["code"]);
        }
    }

    public string? this[string field] => Ok.Json[field]?.ToString();
}

using System.Security.Cryptography;
using Jixiao.Domain;
using Jixiao.Hosting.Commands;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Jixiao.Treasury;

/// <summary>
/// The treasury's file as it was sent, on disk beyond its first bytes. It is received whole before its first row is recorded: who sends and does not yet listen
/// is not kept waiting by an answer that nobody reads.
/// </summary>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record PaymentUpload(Stream Content, string Name, string Sha256)
{
    public const int MaximumMegabytes = 256;
    public const long MaximumBytes = MaximumMegabytes * 1024L * 1024;
    public const long Envelope = 64 * 1024;

    const int InMemory = 64 * 1024;

    /// <summary>The file of a form, or the request's whole body.</summary>
    /// <exception cref="RuleBroken"><c>treasury/empty</c>, <c>treasury/too-large</c>.</exception>
    public static async Task<PaymentUpload> Receive(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > MaximumBytes + Envelope)
            throw TooLarge();
        try
        {
            return request.HasFormContentType ? await OfForm(request, stop) : await OfBody(request, stop);
        }
        catch (Exception tooLarge) when (tooLarge is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException or IOException { Message: "Buffer limit exceeded." })
        {
            throw TooLarge();
        }
    }

    /// <summary>The file of a form.</summary>
    public static async Task<PaymentUpload> Of(IFormFile file, CancellationToken stop)
    {
        var content = file.OpenReadStream();
        return new(content, Path.GetFileName(file.FileName), await HashOf(content, stop));
    }

    static async Task<PaymentUpload> OfForm(HttpRequest request, CancellationToken stop)
    {
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = MaximumBytes }));
        return (await request.ReadFormAsync(stop)).Files is [var file, ..] ? await Of(file, stop) : throw new RuleBroken("treasury/empty", "没有收到文件。");
    }

    static async Task<PaymentUpload> OfBody(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering(InMemory, MaximumBytes);
        await request.Body.DrainAsync(stop);
        return new(request.Body, request.Query["name"].ToString() is { Length: > 0 } name ? name : "spends", await HashOf(request.Body, stop));
    }

    static async Task<string> HashOf(Stream content, CancellationToken stop)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Position = 0;
        return hash;
    }

    static RuleBroken TooLarge() => new("treasury/too-large", $"文件超过{MaximumMegabytes}MB。");

    public SourceFile Source => new(Name, Sha256);
}

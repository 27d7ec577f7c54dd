using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace Jixiao.Hosting.Http;

/// <summary>Takes evidence (佐证材料, 批复文件) of a unit in, to be named by commands, and gives a unit's files back to those who may see it.</summary>
public static class Uploads
{
    const long Envelope = 64 * 1024;

    public static void Map(RouteGroupBuilder unit)
    {
        unit.MapPost("/files", Post).By(Permission.Execute, Permission.Approve).TakesFile();
        unit.MapGet("/files/{sha256}", Get).By(Permission.ReadUnit);
    }

    /// <summary>The endpoint takes one file of the largest size that is kept, and what a form wraps around it.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) =>
        endpoint.DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(SourceFiles.MaximumBytes + Envelope));

    /// <summary>The bytes of an upload.</summary>
    /// <exception cref="RuleBroken">The code that is given, over 20 MB.</exception>
    public static async Task<byte[]> BytesOf(this IFormFile file, string tooLarge, CancellationToken stop)
    {
        if (file.Length > SourceFiles.MaximumBytes)
            throw new RuleBroken(tooLarge, "文件超过20MB。");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    static async Task<Evidence> Post(UnitCode unit, HttpContext http, SourceFiles files, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType)
            throw Refused.Malformed("请以 multipart/form-data 上传文件。");
        if ((await http.Request.ReadFormAsync(stop)).Files is not [var file, ..])
            throw new RuleBroken("file/none", "没有收到文件。");
        var (name, bytes) = (Path.GetFileName(file.FileName), await file.BytesOf("file/too-large", stop));
        if (FileTypes.Of(name, bytes) is null)
            throw FileTypes.NotTaken();
        await files.Keep(unit.ToString(), name, bytes, stop);
        // The same bytes keep the name they first came under.
        return (await files.Named(unit.ToString(), [SourceFiles.Sha256(bytes)], stop))![0];
    }

    static async Task<IResult> Get(UnitCode unit, string sha256, SourceFiles files, CancellationToken stop) =>
        await files.Find(unit.ToString(), sha256, stop) is { } file
            ? Results.File(file.Bytes, file.MediaType, file.Name)
            : throw Refused.NotFound();
}

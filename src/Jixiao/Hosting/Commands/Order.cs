using System.Security.Cryptography;
using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Hosting.Commands;

/// <summary>One request to change something, as whoever sends it can repeat it.</summary>
/// <param name="Id">The Idempotency-Key; the same id again gives the stored answer and changes nothing.</param>
/// <param name="By">Who acts.</param>
/// <param name="IfMatch">The version it was decided on; null for a command that adds a fact.</param>
/// <param name="File">The file its facts come from.</param>
public sealed record Order(string Id, Actor By, long? IfMatch = null, SourceFile? File = null)
{
    const int LongestId = 200;

    /// <summary>Files of a form that its facts name: they become evidence in its transaction.</summary>
    public IReadOnlyList<Evidence> Uploads { get; init; } = [];

    /// <summary>The order itself when its id can be kept.</summary>
    /// <exception cref="Refused">Empty, or over 200 characters.</exception>
    public Order Checked() => Id.Length is > 0 and <= LongestId ? this : throw Refused.Malformed($"请求编号应有1至{LongestId}个字符。");

    /// <summary>What is said of an id that was used for something else.</summary>
    public static RuleBroken Reused() => new("command/id-reused", "同一请求编号已用于另一项操作。");

    /// <summary>A hash of what is asked, so that an id is never used for two different things.</summary>
    public static string HashOf(params object?[] asked) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(asked, StoredJson.Options)));
}

/// <summary>What a command led to.</summary>
/// <param name="Stream">The key of the stream it was for.</param>
/// <param name="Version">The number of events in it now: its ETag.</param>
public sealed record Answer(string Stream, long Version);

/// <summary>A command that was done, kept in its transaction, so that its repetition gives the same answer.</summary>
public sealed record ProcessedCommand(string Id, string Hash, Answer Answer);

using System.Globalization;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Identity;
using Microsoft.Net.Http.Headers;

namespace Jixiao.Hosting.Http;

/// <summary>What a request says about its command: who, under which id, decided on which version.</summary>
public static class Orders
{
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>For a command that adds a fact.</summary>
    public static Order ToAdd(this HttpContext http, string role = Roles.Clerk) => new(http.CommandId(), http.Actor(role));

    /// <summary>For a command that replaces something: it must name the version it was decided on.</summary>
    public static Order ToReplace(this HttpContext http, string role = Roles.Clerk) => http.ToAdd(role) with { IfMatch = http.RequiredVersion() };

    /// <summary>The person in the role that the command is the business of.</summary>
    public static Actor Actor(this HttpContext http, string role) => http.User is { Identity.Name: { } name } && http.User.IsInRole(role)
        ? new(name, role, http.Connection.RemoteIpAddress?.ToString())
        : throw Refused.NotFound();

    /// <summary>The command's answer, with the stream's new version as its ETag.</summary>
    public static async Task<CommandAnswer> Answer(this HttpContext http, Task<Answer> sent)
    {
        var answer = await sent;
        http.Response.Headers.ETag = ETag(answer.Version);
        return new(answer.Version);
    }

    public static string ETag(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    static string CommandId(this HttpContext http) => http.Request.Headers[IdempotencyKey].ToString() switch
    {
        "" => Guid.CreateVersion7().ToString("n"),
        var id => id,
    };

    static long RequiredVersion(this HttpContext http)
    {
        if (http.Request.Headers.IfMatch is not [{ } text] || !EntityTagHeaderValue.TryParse(text, out var tag))
            throw Refused.Unversioned();
        return long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Refused.Stale(null);
    }
}

/// <summary>What every command answers: the version of its stream now, also its ETag.</summary>
public sealed record CommandAnswer(long Version);

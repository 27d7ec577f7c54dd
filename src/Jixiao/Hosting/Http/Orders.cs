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
    public static Order ToAdd(this HttpContext http) => new(http.CommandId(), http.Actor());

    /// <summary>For a command that replaces something: it must name the version it was decided on.</summary>
    public static Order ToReplace(this HttpContext http) => http.ToAdd() with { IfMatch = http.RequiredVersion() };

    /// <summary>For a form's command that adds a fact, under the form's own id. A page is one endpoint for all that can be done on it, so each of its commands names its permission.</summary>
    public static Order ToAdd(this HttpContext http, Permission permission, string? id = null) => new(id ?? http.CommandId(), http.Actor(permission));

    /// <summary>Whoever asks, in the role that the endpoint admits.</summary>
    public static Actor Actor(this HttpContext http) => http.Actor([.. http.Entered().Wanted]);

    /// <summary>Whoever asks, in the role that has one of the permissions.</summary>
    public static Actor Actor(this HttpContext http, params Permission[] anyOf) => http.Entered().Access is var access && access.RoleFor(anyOf) is { } role
        ? new(access.By.Name, role, http.Connection.RemoteIpAddress?.ToString())
        : throw Refused.Denied();

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

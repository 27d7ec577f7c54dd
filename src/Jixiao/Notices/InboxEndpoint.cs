using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.Notices;

/// <summary>The inbox of whoever asks.</summary>
public static class InboxEndpoint
{
    public static void Map(RouteGroupBuilder session)
    {
        session.MapGet("/inbox", Get);
        session.MapPost("/inbox/read", Post);
    }

    static async Task<InboxBody> Get(HttpContext http, Inbox inbox, CancellationToken stop, string? severity = null, bool unread = false, int page = 1)
    {
        var by = http.Person();
        var lines = await inbox.Of(by, Chosen(severity), unread, page is > 0 and <= 100_000 ? page : throw Refused.NotFound(), stop);
        return new(await inbox.CountUnread(by.Id, stop), [.. lines.Select(InboxLineBody.Of)]);
    }

    static Severity? Chosen(string? text) => text switch
    {
        null or "" => null,
        _ when Enum.GetNames<Severity>().Contains(text, StringComparer.OrdinalIgnoreCase) => Enum.Parse<Severity>(text, ignoreCase: true),
        _ => throw Refused.Malformed("没有这样的程度。"),
    };

    static async Task<IResult> Post(ReadBody body, HttpContext http, Inbox inbox, CancellationToken stop)
    {
        await inbox.MarkRead(http.Person().Id, body.Ids, stop);
        return Results.NoContent();
    }

    /// <param name="Ids">Null for all.</param>
    public sealed record ReadBody(IReadOnlyList<Guid>? Ids);

    /// <param name="Unread">How many there are, up to 100.</param>
    public sealed record InboxBody(int Unread, IReadOnlyList<InboxLineBody> Lines);

    /// <summary>A notice as programs read it; of what may no longer be seen only that there is something.</summary>
    /// <param name="Href">Path of the subject's page.</param>
    public sealed record InboxLineBody(
        Guid Id, DateTimeOffset At, DateTimeOffset? ReadAt, Severity Severity, string? Kind, string? Tenant, string? Subject, string? Title, string? Rule, string? Words, string? Href)
    {
        public static InboxLineBody Of(InboxLine shown) => shown is { IsShown: true, Line: var line }
            ? new(line.Id, line.At, line.ReadAt, line.Severity, line.Kind, line.Tenant, line.Subject, line.Title, line.Rule, line.Words, NoticeLinks.To(line))
            : new(shown.Line.Id, shown.Line.At, shown.Line.ReadAt, shown.Line.Severity, null, null, null, null, null, null, null);
    }
}

public static class AskedByAPerson
{
    /// <summary>Whoever asks; a machine has no inbox.</summary>
    public static SignedIn Person(this HttpContext http) => http.SignedIn() switch
    {
        null => throw Refused.Unknown(),
        { IsMachine: true } => throw Refused.Denied(),
        var person => person,
    };
}

using Jixiao.Domain.Monitoring;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Notices;

/// <summary>The inbox of one person: unread lines first, the latest first among them.</summary>
public sealed class Inbox(NpgsqlDataSource database, Sight sight, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>More than that is not counted.</summary>
    public const int MostCounted = 100;

    const string Page = $"""
        select {Line.Columns} from jixiao.notice where person_id = $1 and (severity = $2 or $2 = '') and (read_at is null or not $3)
        order by read_at is not null, at desc, id desc limit $5 offset $4
        """;

    const string Unread = "select count(*)::int from (select from jixiao.notice where person_id = $1 and read_at is null limit $2) unread";

    const string Read = "update jixiao.notice set read_at = $2 where person_id = $1 and read_at is null and (id = any($3) or $4)";

    /// <param name="page">1 for the first.</param>
    public async Task<IReadOnlyList<InboxLine>> Of(SignedIn by, Severity? severity, bool onlyUnread, int page, CancellationToken stop)
    {
        await using var command = database.Command(Page, by.Id, severity?.ToString() ?? "", onlyUnread, (page - 1) * PageSize, PageSize);
        var shown = new List<InboxLine>();
        foreach (var line in await command.Read(Line.Read, stop))
            shown.Add((await sight.Of(by, line.Tenant, stop)).May(line.Needs) ? new(line, true, await sight.NameOf(line.Tenant, stop)) : new(line with { Title = "", Words = null, Rule = null }, false, null));
        return shown;
    }

    /// <summary>How many are unread, up to <see cref="MostCounted"/>.</summary>
    public async Task<int> CountUnread(Guid person, CancellationToken stop)
    {
        await using var command = database.Command(Unread, person, MostCounted);
        return (await command.Read(row => row.GetInt32(0), stop))[0];
    }

    /// <summary>Marks the person's own lines as read; null for all of them. What is read stays read when it was.</summary>
    public async Task MarkRead(Guid person, IReadOnlyList<Guid>? lines, CancellationToken stop)
    {
        await using var command = database.Command(Read, person, clock.GetUtcNow(), lines?.ToArray() ?? [], lines is null);
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>A line as its person reads it today.</summary>
/// <param name="IsShown">Whether he may still see what it is about; else it has no title, and leads nowhere.</param>
/// <param name="Unit">Name of the unit; null where it is about none.</param>
public sealed record InboxLine(Line Line, bool IsShown, string? Unit);

using JasperFx.Events;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.Notices.Mails;
using Marten;
using Npgsql;
using Wolverine.Runtime.Handlers;

namespace Jixiao.Notices;

/// <summary>Tells whoever has to know of an event: the last of so many in its stream.</summary>
public sealed record TellOf(string Tenant, string Stream, long Version);

public static class TellOfHandler
{
    public static void Configure(HandlerChain chain) => Retrying.Of(chain);

    const string Insert = """
        insert into jixiao.notice (id, person_id, event_id, at, kind, severity, tenant_id, subject, title, rule, words, needs, delivery)
        select id, person_id, $4, $5, $6, $7, tenant_id, $8, $9, nullif($10, ''), nullif($11, ''), $12, delivery
        from unnest($1::uuid[], $2::uuid[], $3::varchar[], $13::varchar[]) as told(id, person_id, tenant_id, delivery)
        on conflict (event_id, person_id) do nothing
        """;

    const string ToMail = $"select {Line.Columns} from jixiao.notice where event_id = $1 and delivery = 'AtOnce' and mailed_at is null order by id";

    /// <summary>Writes the lines that are not there yet. Told of the event again, it sends again whatever mail is not known to have left.</summary>
    public static async Task<IEnumerable<SendNotice>> Handle(TellOf tell, IDocumentStore store, NpgsqlDataSource database, Recipients recipients, Settings settings, CancellationToken stop)
    {
        await using var session = store.QuerySession(tell.Tenant);
        var stream = await session.Events.FetchStreamAsync(tell.Stream, version: tell.Version, token: stop);
        if (Occasions.All[stream[^1].EventType].Tell(stream) is not { } told)
            return [];
        var to = await recipients.Of(told.To, stream[^1].UserName, stop);
        if (to is [])
            return [];
        await Write(database, stream[^1], told, to, settings.Smtp is not null, stop);
        await using var mails = database.Command(ToMail, stream[^1].Id);
        return [.. (await mails.Read(Line.Read, stop)).Select(line => new SendNotice(line.Id, line.Person, told.To.Division.ToString()))];
    }

    static async Task Write(NpgsqlDataSource database, IEvent e, Told told, IReadOnlyList<(Reader Reader, string Tenant)> to, bool mails, CancellationToken stop)
    {
        await using var insert = database.Command(
            Insert,
            to.Select(_ => Guid.CreateVersion7()).ToArray(), to.Select(t => t.Reader.By.Id).ToArray(), to.Select(t => t.Tenant).ToArray(),
            e.Id, e.Timestamp.ToUniversalTime(), e.EventType.Name, told.Severity.ToString(), told.Subject, told.Title, told.Rule ?? "", told.Words ?? "", told.To.Needs.ToString(),
            to.Select(t => DeliveryTo(t.Reader, told, mails).ToString()).ToArray());
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What cannot be mailed today is not mailed later, when it is old.</summary>
    static Delivery DeliveryTo(Reader reader, Told told, bool mails) => mails && reader.Email is { Length: > 0 } ? reader.Choice.For(told.Severity) : Delivery.Inbox;
}

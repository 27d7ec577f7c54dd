using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Npgsql;
using Wolverine.Runtime.Handlers;

namespace Jixiao.Notices.Mails;

/// <summary>Sends everybody of whom a division has something to tell, and who wants it, one mail of what is new since his last one.</summary>
public sealed record SendDigests(DateOnly Day, string Division);

/// <summary>Sends one person his mail of a day.</summary>
/// <param name="Division">Of what it is about; of a digest, a division that has something to tell him.</param>
public sealed record SendDigest(Guid Person, DateOnly Day, string Division) : IMail;

public static class SendDigestsHandler
{
    const string Waiting = """
        select distinct person_id from jixiao.notice
        where delivery = 'Digest' and mailed_at is null and (digest_on is null or digest_on = $1) and left(tenant_id, 6) = $2
        """;

    public static void Configure(HandlerChain chain) => Retrying.Of(chain);

    public static async Task<IEnumerable<SendDigest>> Handle(SendDigests send, NpgsqlDataSource database, Settings settings, CancellationToken stop)
    {
        if (settings.Smtp is null)
            return [];
        await using var waiting = database.Command(Waiting, send.Day, send.Division);
        return await waiting.Read(row => new SendDigest(row.GetGuid(0), send.Day, send.Division), stop);
    }
}

public static class SendDigestHandler
{
    // What a day's mail says is settled by whoever begins it, so that the same mail again says the same.
    const string Settle = """
        update jixiao.notice set digest_on = $2
        where person_id = $1 and delivery = 'Digest' and digest_on is null and mailed_at is null and not exists (select from jixiao.notice of_day where of_day.person_id = $1 and of_day.digest_on = $2)
        """;

    const string Due = $"select {Line.Columns} from jixiao.notice where person_id = $1 and digest_on = $2 and mailed_at is null order by at desc, id desc for update";

    const string Mark = "update jixiao.notice set mailed_at = $3 where person_id = $1 and digest_on = $2";

    public static void Configure(HandlerChain chain) => Retrying.Of(chain);

    public static async Task Handle(SendDigest send, NpgsqlDataSource database, Readers readers, Letters letters, Mailer mailer, MailMeter meter, TimeProvider clock, Settings settings, CancellationToken stop)
    {
        if (settings.Smtp is null)
            return;
        await using var settle = database.Command(Settle, send.Person, send.Day);
        await settle.ExecuteNonQueryAsync(stop);
        await Locked(send, database, clock, lines => meter.Measure("digest", async () =>
        {
            if (await readers.Find(send.Person, stop) is not { } reader || await letters.OfDay(send.Day, lines, reader, stop) is not { } letter)
                return MailOutcome.Withheld;
            await mailer.Send(letter, stop);
            return MailOutcome.Sent;
        }), stop);
    }

    static async Task Locked(SendDigest send, NpgsqlDataSource database, TimeProvider clock, Func<IReadOnlyList<Line>, Task> mail, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var due = new NpgsqlCommand(Due, connection) { Parameters = { new() { Value = send.Person }, new() { Value = send.Day } } };
        if (await due.Read(Line.Read, stop) is not { Count: > 0 } lines)
            return;
        await mail(lines);
        await using var mark = new NpgsqlCommand(Mark, connection) { Parameters = { new() { Value = send.Person }, new() { Value = send.Day }, new() { Value = clock.GetUtcNow() } } };
        await mark.ExecuteNonQueryAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}

using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Npgsql;
using Wolverine.Runtime.Handlers;

namespace Jixiao.Notices.Mails;

/// <summary>Mails one notice to its person.</summary>
/// <param name="Division">Of what it is about; the first of a digest.</param>
public sealed record SendNotice(Guid Notice, Guid Person, string Division) : IMail;

public static class SendNoticeHandler
{
    // Whoever sends it holds the line, so that the same message twice sends one mail.
    const string Due = $"select {Line.Columns} from jixiao.notice where id = $1 and delivery = 'AtOnce' and mailed_at is null for update";

    public static void Configure(HandlerChain chain) => Retrying.Of(chain);

    /// <summary>Once the server has taken it, it is marked as mailed; whoever dies between the two sends the same mail again.</summary>
    public static Task Handle(SendNotice send, NpgsqlDataSource database, Readers readers, Letters letters, Mailer mailer, MailMeter meter, TimeProvider clock, Settings settings, CancellationToken stop) =>
        settings.Smtp is null ? Task.CompletedTask : Locked(send, database, clock, line => meter.Measure("notice", async () =>
        {
            if (await readers.Find(send.Person, stop) is not { } reader || await letters.Of(line, reader, stop) is not { } letter)
                return MailOutcome.Withheld;
            await mailer.Send(letter, stop);
            return MailOutcome.Sent;
        }), stop);

    static async Task Locked(SendNotice send, NpgsqlDataSource database, TimeProvider clock, Func<Line, Task> mail, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var due = new NpgsqlCommand(Due, connection) { Parameters = { new() { Value = send.Notice } } };
        if (await due.Read(Line.Read, stop) is not [var line])
            return;
        await mail(line);
        await using var mark = new NpgsqlCommand("update jixiao.notice set mailed_at = $2 where id = $1", connection) { Parameters = { new() { Value = send.Notice }, new() { Value = clock.GetUtcNow() } } };
        await mark.ExecuteNonQueryAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}

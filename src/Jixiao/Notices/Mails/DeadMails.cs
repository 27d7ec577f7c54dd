using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Wolverine.Persistence.Durability;
using Wolverine.Runtime;
using Wolverine.Util;

namespace Jixiao.Notices.Mails;

/// <summary>Mails that could not be sent, as the message store keeps them.</summary>
public sealed class DeadMails(IMessageStore messages, IWolverineRuntime runtime, Readers readers)
{
    const int Most = 500;

    static readonly Type[] Kinds = [typeof(SendNotice), typeof(SendDigest)];

    /// <summary>Those of a division, the latest first.</summary>
    public async Task<IReadOnlyList<DeadMail>> Of(DivisionCode division, CancellationToken stop)
    {
        var dead = new List<DeadMail>();
        foreach (var (letter, mail) in await Letters(division, stop))
            dead.Add(DeadMail.Of(letter, mail, await readers.Find(mail.Person, stop)));
        return [.. dead.OrderByDescending(mail => mail.FailedAt).ThenBy(mail => mail.Id)];
    }

    /// <summary>Gives it to the workers once more; whether it may still be sent is asked then.</summary>
    /// <exception cref="Refused">Not found, also when it is another division's or is on its way already.</exception>
    public async Task SendAgain(DivisionCode division, Guid id, CancellationToken stop)
    {
        if ((await Letters(division, stop)).All(found => found.Letter.Id != id))
            throw Refused.NotFound();
        await messages.DeadLetters.MarkDeadLetterEnvelopesAsReplayableAsync([id]);
    }

    async Task<IReadOnlyList<(DeadLetterEnvelope Letter, IMail Mail)>> Letters(DivisionCode division, CancellationToken stop)
    {
        var found = new List<(DeadLetterEnvelope, IMail)>();
        foreach (var kind in Kinds)
            found.AddRange((await messages.DeadLetters.QueryAsync(new() { MessageType = kind.ToMessageTypeName(), Replayable = false, PageSize = Most }, stop)).Envelopes
                .Select(letter => (letter, (IMail)runtime.Options.DefaultSerializer.ReadFromData(kind, letter.Envelope))).Where(letter => letter.Item2.Division == division.ToString()));
        return found;
    }
}

/// <summary>A mail that could not be sent; what it says is its reader's alone.</summary>
/// <param name="Kind">notice or digest.</param>
/// <param name="UserName">Null once the account is closed.</param>
/// <param name="Reason">What the server answered, or what went wrong.</param>
public sealed record DeadMail(Guid Id, string Kind, string? UserName, string? Name, string? Email, DateTimeOffset FailedAt, string Reason)
{
    public static DeadMail Of(DeadLetterEnvelope letter, IMail mail, Reader? reader) => new(
        letter.Id, mail is SendNotice ? "notice" : "digest", reader?.By.Name, reader?.By.DisplayName, reader?.Email, letter.FailedAt ?? letter.SentAt, letter.ExceptionMessage);
}

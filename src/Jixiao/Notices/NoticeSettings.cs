using Jixiao.Domain;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Jixiao.Notices.Mails;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jixiao.Notices;

/// <summary>How a person wants to hear of his notices, and where.</summary>
/// <param name="Email">Null for none.</param>
/// <param name="Language">zh or en.</param>
public sealed record NoticeSettingsBody(string? Email, string Language, Delivery Red, Delivery Yellow, Delivery Notice);

/// <summary>Keeps it: the address with the account, the rest beside it.</summary>
public sealed class NoticeSettings(PeopleDb db, NpgsqlDataSource database, Readers readers)
{
    const string Upsert = """
        insert into jixiao.mail_choice (person_id, language, red, yellow, notice) values ($1, $2, $3, $4, $5)
        on conflict (person_id) do update set language = excluded.language, red = excluded.red, yellow = excluded.yellow, notice = excluded.notice
        """;

    public async Task<NoticeSettingsBody> Of(SignedIn by, CancellationToken stop)
    {
        var reader = await readers.Find(by.Id, stop);
        var choice = reader?.Choice ?? MailChoice.Usual;
        return new(reader?.Email, choice.Language, choice.Red, choice.Yellow, choice.Notice);
    }

    /// <exception cref="RuleBroken"><c>notices/bad-address</c>, <c>notices/bad-language</c>.</exception>
    public async Task Set(SignedIn by, NoticeSettingsBody body, CancellationToken stop)
    {
        var email = body.Email?.Trim() is { Length: > 0 } given ? given : null;
        if (email is not null && !MailAddress.IsOne(email))
            throw new RuleBroken("notices/bad-address", "邮箱地址不正确。");
        if (body.Language is not (MailChoice.Chinese or MailChoice.English))
            throw new RuleBroken("notices/bad-language", "语言应为 zh 或 en。");
        await db.People.Where(p => p.Id == by.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, email).SetProperty(x => x.NormalizedEmail, email == null ? null : email.ToUpperInvariant()), stop);
        await using var upsert = database.Command(Upsert, by.Id, body.Language, body.Red.ToString(), body.Yellow.ToString(), body.Notice.ToString());
        await upsert.ExecuteNonQueryAsync(stop);
    }
}

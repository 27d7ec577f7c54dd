using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Hosting.Identity;

/// <summary>Looks up whoever a cookie or a token names, in one query with the memberships that hold today; nothing is remembered between requests.</summary>
public sealed class Register(NpgsqlDataSource database, TimeProvider clock, Today today)
{
    // A membership as text: its role, a blank, its scope; neither contains one.
    const string Held = """
        coalesce((select array_agg(m.role || ' ' || m.scope) from people.membership m where m.{0} = holder.id and m.from_day <= $2 and (m.to_day is null or m.to_day >= $2)), '{{}}')
        """;

    static readonly string PersonById = $"""
        select holder.id, holder.user_name, holder.display_name, holder.must_change_password, {string.Format(null, Held, "person_id")}
        from people."user" holder where holder.id = $1 and holder.security_stamp = $3 and holder.closed_at is null
        """;

    static readonly string TokenByHash = $"""
        select holder.id, 'token/' || holder.name, holder.name, false, {string.Format(null, Held, "token_id")}, coalesce(holder.last_used_at < $3 - interval '1 minute', true)
        from people.token holder where holder.hash = $1 and holder.revoked_at is null and holder.expires_at > $3
        """;

    /// <summary>The person; null once the account is closed or its password is another one than when the cookie was given.</summary>
    public async Task<SignedIn?> Person(Guid id, string stamp, CancellationToken stop)
    {
        await using var command = database.Command(PersonById, id, today.Date, stamp);
        return (await command.Read(row => Read(row, isMachine: false), stop)).FirstOrDefault();
    }

    /// <summary>The machine; null when nobody made such a token, or it is revoked or past its end.</summary>
    public async Task<SignedIn?> Machine(string secret, CancellationToken stop)
    {
        await using var command = database.Command(TokenByHash, Token.HashOf(secret), today.Date, clock.GetUtcNow());
        if ((await command.Read(row => (By: Read(row, isMachine: true), Tells: row.GetBoolean(5)), stop)) is not [var (by, tells)])
            return null;
        if (tells)
            await Used(by.Id, stop);
        return by;
    }

    async Task Used(Guid token, CancellationToken stop)
    {
        await using var command = database.Command("update people.token set last_used_at = $2 where id = $1", token, clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(stop);
    }

    static SignedIn Read(NpgsqlDataReader row, bool isMachine) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), isMachine, row.GetBoolean(3),
        [.. row.GetFieldValue<string[]>(4).Select(text => text.Split(' ')).Select(held => new Membership.Held(held[0], Scope.Parse(held[1])))]);
}

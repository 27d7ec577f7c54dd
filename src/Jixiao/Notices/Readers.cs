using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Notices;

/// <summary>Whoever may be told: people whose accounts are open, with the memberships that hold today.</summary>
public sealed class Readers(NpgsqlDataSource database, Today today)
{
    const string Holds = "m.person_id = reader.id and m.from_day <= $1 and (m.to_day is null or m.to_day >= $1)";

    const string All = $$"""
        select reader.id, reader.user_name, reader.display_name, reader.email, choice.language, choice.red, choice.yellow, choice.notice,
          coalesce((select array_agg(m.role || ' ' || m.scope order by m.scope) from people.membership m where {{Holds}}), '{}')
        from people."user" reader left join jixiao.mail_choice choice on choice.person_id = reader.id
        where reader.closed_at is null
        """;

    const string InRoles = $"{All} and exists (select from people.membership m where {Holds} and m.role = any($2) and (m.scope = any($3) or m.scope like $4)) order by reader.id";

    /// <summary>Those who have one of the roles in one of the scopes, or in any that begins like that.</summary>
    public async Task<IReadOnlyList<Reader>> Having(IReadOnlyList<string> roles, IReadOnlyList<Scope> scopes, string like, CancellationToken stop)
    {
        await using var command = database.Command(InRoles, today.Date, roles.ToArray(), scopes.Select(scope => scope.ToString()).ToArray(), like);
        return await command.Read(Read, stop);
    }

    /// <summary>The person; null once his account is closed.</summary>
    public async Task<Reader?> Find(Guid id, CancellationToken stop)
    {
        await using var command = database.Command($"{All} and reader.id = $2", today.Date, id);
        return (await command.Read(Read, stop)).FirstOrDefault();
    }

    static Reader Read(NpgsqlDataReader row) => new(
        new(row.GetGuid(0), row.GetString(1), row.GetString(2), IsMachine: false, MustChangePassword: false, [.. row.GetFieldValue<string[]>(8).Select(held => held.Split(' ')).Select(held => new Membership.Held(held[0], Scope.Parse(held[1])))]),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? MailChoice.Usual : new(row.GetString(4), Enum.Parse<Delivery>(row.GetString(5)), Enum.Parse<Delivery>(row.GetString(6)), Enum.Parse<Delivery>(row.GetString(7))));
}

/// <summary>Somebody who may be told.</summary>
/// <param name="Email">Null where he gave none.</param>
public sealed record Reader(SignedIn By, string? Email, MailChoice Choice);

using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Jixiao.People;

/// <summary>
/// Whom a division's administrator looks after: people whose memberships, as far as they have not ended, all lie in the division, and those without any whom it made.
/// </summary>
public sealed class PeopleView(PeopleDb db, Today today)
{
    public const int PageSize = 50;

    /// <summary>By user name; searched in user name and display name.</summary>
    public async Task<IReadOnlyList<Person>> Of(DivisionCode division, string? search, CancellationToken stop)
    {
        var people = LookedAfter(division);
        if (search?.Trim() is { Length: > 0 } text)
            people = people.Where(p => p.NormalizedUserName!.Contains(text.ToUpper()) || p.DisplayName.Contains(text));
        return await people.AsNoTracking().Include(p => p.Memberships).OrderBy(p => p.NormalizedUserName).ToListAsync(stop);
    }

    /// <summary>One of them, to be changed.</summary>
    /// <exception cref="Refused">Not found, also when another division looks after him.</exception>
    public async Task<Person> Find(DivisionCode division, string userName, CancellationToken stop) =>
        await LookedAfter(division).Include(p => p.Memberships).SingleOrDefaultAsync(p => p.NormalizedUserName == userName.ToUpper(), stop) ?? throw Refused.NotFound();

    /// <summary>
    /// How they signed in, and who tried it under a name that nobody has, the latest first. Such an attempt belongs to no division: it is shown where the division's own
    /// people use its address, and to every division when nobody does; what only another division's people use stays theirs.
    /// </summary>
    public async Task<IReadOnlyList<SignInLine>> SignIns(DivisionCode division, int page, CancellationToken stop)
    {
        var ids = LookedAfter(division).Select(p => (Guid?)p.Id);
        var entries = db.SignIns.AsNoTracking().Where(e => ids.Contains(e.PersonId) || (e.PersonId == null
            && (db.SignIns.Any(own => own.Address == e.Address && ids.Contains(own.PersonId)) || !db.SignIns.Any(known => known.Address == e.Address && known.PersonId != null))));
        return [.. (await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(Skipped(page)).Take(PageSize).ToListAsync(stop)).Select(SignInLine.Of)];
    }

    /// <summary>What was decided about them and the division's machines, the latest first.</summary>
    public async Task<IReadOnlyList<PermissionChange>> Changes(DivisionCode division, int page, CancellationToken stop) =>
        await db.PermissionChanges.AsNoTracking().Where(c => c.Division == division.ToString()).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(Skipped(page)).Take(PageSize).ToListAsync(stop);

    IQueryable<Person> LookedAfter(DivisionCode division)
    {
        var (ours, day) = (division.ToString(), today.Date);
        return db.People.Where(p => p.Memberships.Any(m => m.To == null || m.To >= day)
            ? p.Memberships.Where(m => m.To == null || m.To >= day).All(m => m.ScopeText.StartsWith(ours))
            : p.Division == ours);
    }

    static int Skipped(int page) => page is >= 1 and <= 100_000 ? (page - 1) * PageSize : throw Refused.NotFound();
}

/// <summary>An attempt to sign in as an administrator reads it.</summary>
/// <param name="UserName">As it was typed; of a name that nobody has only the beginning, since it may be a password in the wrong field or another division's business.</param>
/// <param name="IsKnown">Whether somebody has the name.</param>
public sealed record SignInLine(DateTimeOffset At, string UserName, bool IsKnown, SignInOutcome Outcome, string? Address)
{
    const int Shown = 2;

    public static SignInLine Of(SignInEntry entry) => new(
        entry.At, entry.PersonId is null ? string.Concat(entry.UserName.EnumerateRunes().Take(Shown)) + "…" : entry.UserName, entry.PersonId is not null, entry.Outcome, entry.Address);
}

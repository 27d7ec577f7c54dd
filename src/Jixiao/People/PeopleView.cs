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

    /// <summary>How they signed in, the latest first.</summary>
    public async Task<IReadOnlyList<SignInEntry>> SignIns(DivisionCode division, int page, CancellationToken stop)
    {
        var ids = LookedAfter(division).Select(p => (Guid?)p.Id);
        return await db.SignIns.AsNoTracking().Where(e => ids.Contains(e.PersonId)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(Skipped(page)).Take(PageSize).ToListAsync(stop);
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

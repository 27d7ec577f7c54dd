using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;

namespace Jixiao.People;

/// <summary>Gives people memberships within a division, from a day on, and ends them. Nobody changes his own.</summary>
public sealed class Grants(PeopleView people, PeopleDb db, TimeProvider clock, Today today)
{
    public async Task<Membership> Grant(DivisionCode division, string userName, MembershipBody asked, string by, CancellationToken stop)
    {
        var person = await people.Find(division, userName, stop);
        var membership = Wanted(division, asked, person.Id);
        NotOwn(person, by);
        db.Memberships.Add(membership);
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.MembershipGranted, person.UserName!, membership);
        await db.SaveChangesAsync(stop);
        return membership;
    }

    /// <summary>Ends a membership with a day, the last one it holds on.</summary>
    public async Task<Membership> End(DivisionCode division, string userName, Guid id, DateOnly to, string by, CancellationToken stop)
    {
        var person = await people.Find(division, userName, stop);
        var membership = person.Memberships.SingleOrDefault(m => m.Id == id) ?? throw Refused.NotFound();
        NotOwn(person, by);
        // What was so stays so: an end lies in the future, or was yesterday for one who is out from today on.
        if (to < today.Date.AddDays(-1) || membership.HasEndedBy(today.Date))
            throw new RuleBroken("people/membership-past", "已经过去的任职不能更改，截止日期最早为昨天。");
        membership.To = to;
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.MembershipEnded, person.UserName!, membership);
        await db.SaveChangesAsync(stop);
        return membership;
    }

    /// <summary>What was asked for as a membership.</summary>
    /// <exception cref="RuleBroken">There is no such role there, it lies in another division, or its days are in the wrong order.</exception>
    public Membership Wanted(DivisionCode division, MembershipBody asked, Guid? person = null) => (Scope.TryParse(asked.Scope, out var scope), asked.From ?? today.Date) switch
    {
        (false, _) => throw new RuleBroken("people/scope-malformed", "范围应为单位130281-430001、部门130281/430或区划130281。"),
        _ when scope!.Division != division => throw new RuleBroken("people/other-division", "只能授予本区划内的权限。"),
        _ when !Roles.Fits(asked.Role, scope) => throw new RuleBroken("people/role-unfit", "该角色不能用于所选范围。"),
        (_, var from) when asked.To < from => throw new RuleBroken("people/days-reversed", "截止日期不能早于起始日期。"),
        (_, var from) => new() { PersonId = person, Role = asked.Role, Scope = scope, From = from, To = asked.To },
    };

    static void NotOwn(Person person, string by)
    {
        if (person.UserName == by)
            throw new RuleBroken("people/own-account", "不能停用自己的账户，也不能更改自己的权限。");
    }
}

/// <summary>A membership as programs exchange it; without a first day it holds from today on.</summary>
public sealed record MembershipBody(string Role, string Scope, DateOnly? From = null, DateOnly? To = null, Guid? Id = null)
{
    public static MembershipBody Of(Membership membership) => new(membership.Role, membership.ScopeText, membership.From, membership.To, membership.Id);
}

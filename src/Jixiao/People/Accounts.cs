using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.Identity;

namespace Jixiao.People;

/// <summary>Makes people, gives them another initial password, closes and opens their accounts.</summary>
public sealed class Accounts(UserManager<Person> users, PeopleView people, PeopleDb db, TimeProvider clock)
{
    const int LongestName = 100;

    /// <summary>Makes a person, who must change this password before anything else.</summary>
    public Task<Person> Create(DivisionCode division, string userName, string displayName, string initialPassword, string by) =>
        Create(new Person { UserName = userName.Trim(), DisplayName = Named(displayName), Division = division.ToString(), CreatedAt = clock.GetUtcNow(), MustChangePassword = true }, initialPassword, by);

    public async Task<Person> Create(Person person, string password, string by)
    {
        db.Record(clock.GetUtcNow(), DivisionCode.Parse(person.Division), by, PermissionChangeKind.AccountCreated, person.UserName!);
        Checked(await users.CreateAsync(person, password));
        return person;
    }

    /// <summary>Gives another initial password; whoever is signed in with the old one is out at once.</summary>
    /// <returns>The password, never seen again.</returns>
    public async Task<string> ResetPassword(DivisionCode division, string userName, string by, CancellationToken stop)
    {
        var (person, initial) = (await people.Find(division, userName, stop), PasswordRules.Initial());
        person.MustChangePassword = true;
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        person.PasswordHash = users.PasswordHasher.HashPassword(person, initial);
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.PasswordReset, person.UserName!);
        Checked(await users.UpdateSecurityStampAsync(person));
        return initial;
    }

    /// <summary>Closes the account; its owner is out at once.</summary>
    public async Task Close(DivisionCode division, string userName, string by, CancellationToken stop)
    {
        var person = await people.Find(division, userName, stop);
        if (person.UserName == by)
            throw new RuleBroken("people/own-account", "不能停用自己的账户，也不能更改自己的权限。");
        if (person.ClosedAt is not null)
            return;
        person.ClosedAt = clock.GetUtcNow();
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.AccountClosed, person.UserName!);
        Checked(await users.UpdateSecurityStampAsync(person));
    }

    public async Task Reopen(DivisionCode division, string userName, string by, CancellationToken stop)
    {
        var person = await people.Find(division, userName, stop);
        if (person.ClosedAt is null)
            return;
        person.ClosedAt = null;
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.AccountReopened, person.UserName!);
        Checked(await users.UpdateAsync(person));
    }

    /// <summary>Forgets the wrong passwords; he need not wait.</summary>
    public async Task Unlock(DivisionCode division, string userName, string by, CancellationToken stop)
    {
        var person = await people.Find(division, userName, stop);
        person.LockoutEnd = null;
        person.AccessFailedCount = 0;
        db.Record(clock.GetUtcNow(), division, by, PermissionChangeKind.AccountUnlocked, person.UserName!);
        Checked(await users.UpdateAsync(person));
    }

    /// <summary>What the rules of names and passwords say.</summary>
    /// <exception cref="RuleBroken">They say no.</exception>
    public static void Checked(IdentityResult result)
    {
        if (result.Succeeded)
            return;
        throw result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => new RuleBroken("people/name-taken", "该用户名已被使用。"),
            nameof(IdentityErrorDescriber.InvalidUserName) => new RuleBroken("people/name-malformed", "用户名只能由字母、数字和 - . _ @ + 组成。"),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => Hosting.Http.Refused.Busy(),
            _ => new RuleBroken("password/weak", "密码至少10个字符，须含大写字母、小写字母、数字和其他字符中的三种，且不能与用户名相同。"),
        };
    }

    static string Named(string name) => name.Trim() is { Length: > 0 and <= LongestName } given ? given : throw new RuleBroken("people/no-name", "姓名不能为空，不超过100字。");
}

using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Microsoft.AspNetCore.Identity;

namespace Jixiao.People;

/// <summary>Lets people in and out and changes their own passwords; every attempt is recorded.</summary>
public sealed class SignIn(UserManager<Person> users, SignInManager<Person> passwords, PeopleDb db, Limits limits, TimeProvider clock)
{
    // As long as a real name, so that an attempt costs the same whether somebody has the name or not.
    static readonly Person Nobody = new() { DisplayName = "", Division = "" };
    static readonly string NobodysHash = new PasswordHasher<Person>().HashPassword(Nobody, PasswordRules.Initial());

    /// <summary>Gives the cookie.</summary>
    /// <exception cref="Refused">The same for an unknown name and a wrong password; locked after the fifth.</exception>
    public async Task Enter(HttpContext http, string userName, string password)
    {
        limits.CountSignIn(AddressOf(http), userName);
        var person = await users.FindByNameAsync(userName);
        if (await Check(person, password) is { } outcome and not SignInOutcome.SignedIn)
        {
            await Record(http, person, userName, outcome);
            throw outcome is SignInOutcome.Locked ? Refused.Locked() : Refused.WrongPassword();
        }
        await http.Begin(person!);
        await Record(http, person, userName, SignInOutcome.SignedIn);
    }

    public async Task Leave(HttpContext http)
    {
        if (http.SignedIn() is { IsMachine: false } by)
            await Record(http, await users.FindByIdAsync(by.Id.ToString()), by.Name, SignInOutcome.SignedOut);
        await http.End();
    }

    /// <summary>Changes one's own password, which ends every other session of his.</summary>
    public async Task ChangePassword(HttpContext http, string current, string @new)
    {
        var person = http.SignedIn() is { IsMachine: false } by ? (await users.FindByIdAsync(by.Id.ToString()))! : throw Refused.Denied();
        if (await Check(person, current) is { } outcome and not SignInOutcome.SignedIn)
            throw outcome is SignInOutcome.Locked ? Refused.Locked() : Refused.WrongPassword();
        if (current == @new)
            throw new Domain.RuleBroken("password/same", "新密码不能与原密码相同。");
        person.MustChangePassword = false;
        db.Record(clock.GetUtcNow(), Domain.Units.DivisionCode.Parse(person.Division), person.UserName!, PermissionChangeKind.PasswordChanged, person.UserName!);
        Accounts.Checked(await users.ChangePasswordAsync(person, current, @new));
        await http.Begin(person);
    }

    async Task<SignInOutcome> Check(Person? person, string password)
    {
        if (person is null)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return SignInOutcome.Refused;
        }
        var result = await passwords.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        return result switch
        {
            { IsLockedOut: true } => SignInOutcome.Locked,
            { Succeeded: true } when person.ClosedAt is null => SignInOutcome.SignedIn,
            _ => SignInOutcome.Refused,
        };
    }

    async Task Record(HttpContext http, Person? person, string userName, SignInOutcome outcome)
    {
        // What could not be saved of the person, as when two attempts raced, is none of the record's.
        db.ChangeTracker.Clear();
        db.SignIns.Add(new() { At = clock.GetUtcNow(), UserName = userName.Length > 256 ? userName[..256] : userName, PersonId = person?.Id, Outcome = outcome, Address = AddressOf(http) });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}

using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Microsoft.AspNetCore.Identity;

namespace Jixiao.People;

/// <summary>Makes a division's administrator from the command line, since nobody else can make the first.</summary>
public static class FirstAdministrator
{
    const string By = "operator";

    /// <summary>Makes the person; without a password, with an initial one.</summary>
    /// <returns>The initial password, to be changed at the first sign-in.</returns>
    public static async Task<string> Add(IServiceProvider services, DivisionCode division, string userName, string? password, CancellationToken stop)
    {
        var (accounts, db, today, clock) = (services.GetRequiredService<Accounts>(), services.GetRequiredService<PeopleDb>(), services.GetRequiredService<Today>(), services.GetRequiredService<TimeProvider>());
        var initial = password ?? PasswordRules.Initial();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var person = await accounts.Create(division, userName, userName, initial, By);
        var membership = new Membership { PersonId = person.Id, Role = Roles.Administrator, Scope = new(division), From = today.Date };
        db.Memberships.Add(membership);
        db.Record(clock.GetUtcNow(), division, By, PermissionChangeKind.MembershipGranted, userName, membership);
        person.MustChangePassword = password is null;
        Accounts.Checked(await services.GetRequiredService<UserManager<Person>>().UpdateAsync(person));
        await transaction.CommitAsync(stop);
        return initial;
    }
}

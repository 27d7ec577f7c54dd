using Jixiao.Domain.Units;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>A division's people, for its administrator.</summary>
public static class AccountsEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        var people = bureau.MapGroup("/people").By(Permission.AdministerPeople);
        people.MapGet("/", async (DivisionCode division, string? search, PeopleView view, CancellationToken stop) =>
            (await view.Of(division, search, stop)).Select(PersonBody.Of));
        people.MapGet("/{userName}", async (DivisionCode division, string userName, PeopleView view, CancellationToken stop) =>
            PersonBody.Of(await view.Find(division, userName, stop)));
        people.MapPost("/", (DivisionCode division, NewPersonBody body, AccountActs acts, HttpContext http, CancellationToken stop) => acts.Create(division, body, http.ToAdd(), stop));
        people.MapPost("/{userName}/password", (DivisionCode division, string userName, AccountActs acts, HttpContext http, CancellationToken stop) => acts.ResetPassword(division, userName, http.ToAdd(), stop));
        foreach (var act in Enum.GetValues<AccountAct>())
            people.MapPost($"/{{userName}}/{act.ToString().ToLowerInvariant()}", async (DivisionCode division, string userName, AccountActs acts, HttpContext http, CancellationToken stop) =>
            {
                await acts.Do(act, division, userName, http.ToAdd(), stop);
                return Results.NoContent();
            });
    }
}

/// <summary>A person to be made.</summary>
public sealed record NewPersonBody(string UserName, string DisplayName);

/// <summary>A password to be changed at the first sign-in.</summary>
/// <param name="Password">Shown once and never stored: null when the request only repeats one that was done, and then another is given by resetting it.</param>
public sealed record InitialPassword(string UserName, string? Password);

/// <summary>A person as programs read him.</summary>
public sealed record PersonBody(string UserName, string DisplayName, DateTimeOffset? ClosedAt, DateTimeOffset? LockedUntil, bool MustChangePassword, IReadOnlyList<MembershipBody> Memberships)
{
    public static PersonBody Of(Person person) => new(
        person.UserName!, person.DisplayName, person.ClosedAt, person.LockoutEnd, person.MustChangePassword, [.. person.Memberships.OrderBy(m => m.From).Select(MembershipBody.Of)]);
}

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
        people.MapPost("/", Post);
        people.MapPost("/{userName}/password", async (DivisionCode division, string userName, Accounts accounts, HttpContext http, CancellationToken stop) =>
            new InitialPassword(userName, await accounts.ResetPassword(division, userName, http.By(), stop)));
        people.MapPost("/{userName}/close", (DivisionCode division, string userName, Accounts accounts, HttpContext http, CancellationToken stop) => Done(accounts.Close(division, userName, http.By(), stop)));
        people.MapPost("/{userName}/reopen", (DivisionCode division, string userName, Accounts accounts, HttpContext http, CancellationToken stop) => Done(accounts.Reopen(division, userName, http.By(), stop)));
        people.MapPost("/{userName}/unlock", (DivisionCode division, string userName, Accounts accounts, HttpContext http, CancellationToken stop) => Done(accounts.Unlock(division, userName, http.By(), stop)));
    }

    /// <summary>Whoever asks, by name.</summary>
    public static string By(this HttpContext http) => http.Entered().Access.By.Name;

    static async Task<InitialPassword> Post(DivisionCode division, NewPersonBody body, Accounts accounts, HttpContext http)
    {
        var initial = PasswordRules.Initial();
        var person = await accounts.Create(division, body.UserName, body.DisplayName, initial, http.By());
        return new(person.UserName!, initial);
    }

    static async Task<IResult> Done(Task work)
    {
        await work;
        return Results.NoContent();
    }

    public sealed record NewPersonBody(string UserName, string DisplayName);

    /// <summary>Shown once.</summary>
    public sealed record InitialPassword(string UserName, string Password);
}

/// <summary>A person as programs read him.</summary>
public sealed record PersonBody(string UserName, string DisplayName, DateTimeOffset? ClosedAt, DateTimeOffset? LockedUntil, bool MustChangePassword, IReadOnlyList<MembershipBody> Memberships)
{
    public static PersonBody Of(Person person) => new(
        person.UserName!, person.DisplayName, person.ClosedAt, person.LockoutEnd, person.MustChangePassword, [.. person.Memberships.OrderBy(m => m.From).Select(MembershipBody.Of)]);
}

using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;

namespace Jixiao.People;

/// <summary>Sign-ins and changes of permissions, for the division's administrator; fifty a page, the latest first.</summary>
public static class PeopleRecordsEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapGet("/sign-ins", (DivisionCode division, int? page, PeopleView view, CancellationToken stop) => view.SignIns(division, page ?? 1, stop)).By(Permission.AdministerPeople);
        bureau.MapGet("/permission-changes", async (DivisionCode division, int? page, PeopleView view, CancellationToken stop) =>
            (await view.Changes(division, page ?? 1, stop)).Select(c => new ChangeBody(c.At, c.By, c.Kind, c.Subject, c.Role, c.Scope, c.From, c.To))).By(Permission.AdministerPeople);
    }

    public sealed record ChangeBody(DateTimeOffset At, string By, PermissionChangeKind Kind, string Subject, string? Role, string? Scope, DateOnly? From, DateOnly? To);
}

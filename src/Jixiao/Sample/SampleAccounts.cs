using Jixiao.Hosting.Identity;
using Jixiao.People;
using Microsoft.EntityFrameworkCore;

namespace Jixiao.Sample;

/// <summary>Somebody for every role of the sample's division, in Development alone; everybody knows their password.</summary>
public static class SampleAccounts
{
    public const string Password = "Jixiao-2023!";

    const string Division = "130281";

    static readonly DateOnly Since = new(2023, 1, 1);

    /// <summary>User name, display name, role, scope.</summary>
    public static IReadOnlyList<(string UserName, string DisplayName, string Role, string Scope)> All { get; } =
    [
        ("clerk-430001", "李会计（演示数据）", Roles.Clerk, "130281-430001"),
        ("lead-430001", "张主任（演示数据）", Roles.Lead, "130281-430001"),
        ("clerk-430002", "赵会计（演示数据）", Roles.Clerk, "130281-430002"),
        ("lead-430002", "钱主任（演示数据）", Roles.Lead, "130281-430002"),
        ("clerk-205001", "孙会计（演示数据）", Roles.Clerk, "130281-205001"),
        ("lead-205001", "周科长（演示数据）", Roles.Lead, "130281-205001"),
        ("clerk-205014", "吴会计（演示数据）", Roles.Clerk, "130281-205014"),
        ("lead-205014", "郑校长（演示数据）", Roles.Lead, "130281-205014"),
        ("reviewer-430", "王审核（演示数据）", Roles.Reviewer, "130281/430"),
        ("reviewer-205", "冯审核（演示数据）", Roles.Reviewer, "130281/205"),
        ("officer", "陈专管员（演示数据）", Roles.Officer, Division),
        ("analyst", "褚分析（演示数据）", Roles.Analyst, Division),
        ("auditor", "卫审计（演示数据）", Roles.Auditor, Division),
        ("admin", "蒋管理员（演示数据）", Roles.Administrator, Division),
    ];

    /// <summary>What is printed at the start.</summary>
    public static string Line => $"Sample accounts, all with the password {Password}: {string.Join(", ", All.Select(account => account.UserName))}";

    /// <summary>Makes those that are not there yet.</summary>
    public static async Task Make(IServiceProvider services, CancellationToken stop)
    {
        var (accounts, db, clock) = (services.GetRequiredService<Accounts>(), services.GetRequiredService<PeopleDb>(), services.GetRequiredService<TimeProvider>());
        var known = await db.People.Select(p => p.UserName).ToListAsync(stop);
        foreach (var (userName, displayName, role, scope) in All.Where(account => !known.Contains(account.UserName)))
        {
            var person = new Person { UserName = userName, DisplayName = displayName, Division = Division, CreatedAt = clock.GetUtcNow() };
            person.Memberships.Add(new() { Role = role, Scope = Hosting.Identity.Scope.Parse(scope), From = Since });
            await accounts.Create(person, Password, "sample");
        }
    }
}

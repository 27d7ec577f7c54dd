using System.Security.Cryptography;
using System.Text;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Identity;

namespace Jixiao.Seeding;

/// <summary>Who acts in an invented county, each at a desk of his own.</summary>
static class Staff
{
    public static Actor Officer { get; } = new("officer", Roles.Officer, "10.0.0.11");

    public static Actor Administrator { get; } = new("admin", Roles.Administrator, "10.0.0.12");

    public static Actor Treasury { get; } = new("国库接口", Roles.Treasury, "10.0.0.13");

    public static Actor Clerk(UnitCode unit) => new($"clerk-{unit.Number}", Roles.Clerk, Desk(unit, 21));

    public static Actor Lead(UnitCode unit) => new($"lead-{unit.Number}", Roles.Lead, Desk(unit, 22));

    public static Actor Reviewer(UnitCode unit) => new($"reviewer-{unit.Department}", Roles.Reviewer, Desk(unit, 23));

    /// <summary>The treasury's file of a day.</summary>
    public static SourceFile FileOf(DateOnly day)
    {
        var name = $"国库支付{day:yyyyMMdd}.jsonl";
        return new(name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }

    static string Desk(UnitCode unit, int place)
    {
        var number = int.Parse(unit.Number, System.Globalization.CultureInfo.InvariantCulture);
        return $"10.{number / 1000 % 256}.{number % 256}.{place}";
    }
}

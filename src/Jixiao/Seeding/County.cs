using System.Globalization;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Seeding;

/// <summary>An invented county: departments, their units, and the units' projects; few of the units own most projects and most money.</summary>
sealed record County(IReadOnlyList<SeededDepartment> Departments, IReadOnlyList<SeededProject> Projects)
{
    const int UnitsOfADepartment = 4;
    const int FirstDepartment = 101;
    const int MostDepartments = 890;

    static readonly string[] DepartmentNames =
    [
        "教育局", "卫生健康局", "农业农村局", "交通运输局", "水利局", "住房和城乡建设局", "民政局", "文化广电和旅游局", "公安局", "人力资源和社会保障局", "自然资源和规划局", "生态环境局",
        "应急管理局", "市场监督管理局", "林业局", "机关事务中心", "司法局", "统计局", "科学技术局", "退役军人事务局",
    ];

    public IEnumerable<SeededUnit> Units => Projects.Select(project => project.Unit).Distinct();

    public static County Of(SeedPlan plan)
    {
        var dice = Dice.For(plan, 0);
        var departments = Enumerable.Range(0, Math.Clamp(plan.Units / UnitsOfADepartment, 1, MostDepartments)).Select(n => new SeededDepartment($"{FirstDepartment + n}", NameOf(n))).ToList();
        var shares = SharesOf(plan, dice);
        List<SeededProject> projects = [];
        for (var unit = 0; unit < plan.Units; unit++)
        {
            var (department, place) = (departments[unit % departments.Count], unit / departments.Count + 1);
            var code = UnitCode.Parse($"{plan.Division}-{department.Code}{place.ToString("000", CultureInfo.InvariantCulture)}");
            var owner = new SeededUnit(code, $"{department.Name}{(place == 1 ? "本级" : $"第{place}所属单位")}（演示数据）", dice.Between(0.5, 1.2) * Math.Sqrt(shares[unit]));
            projects.AddRange(Enumerable.Range(1, shares[unit]).Select(number => SeededProject.Of(owner, number, dice)));
        }
        // A department's projects beside each other: that is how budgets move.
        return new(departments, [.. projects.OrderBy(project => project.Unit.Code.Number, StringComparer.Ordinal)]);
    }

    /// <summary>How many projects each unit has: one, and of the rest a part that falls with its rank; ranks are dealt out by chance.</summary>
    static int[] SharesOf(SeedPlan plan, Dice dice)
    {
        var weights = Enumerable.Range(1, plan.Units).Select(rank => 1 / Math.Pow(rank, 0.9)).ToArray();
        var (all, rest) = (weights.Sum(), plan.Projects - plan.Units);
        var shares = weights.Select(weight => 1 + (int)(rest * weight / all)).ToArray();
        // What rounding left goes one by one to the largest.
        for (var left = plan.Projects - shares.Sum(); left > 0; left--)
            shares[left % shares.Length]++;
        for (var unit = shares.Length - 1; unit > 0; unit--)
        {
            var other = dice.Between(0, unit);
            (shares[unit], shares[other]) = (shares[other], shares[unit]);
        }
        return shares;
    }

    static string NameOf(int department) => DepartmentNames[department % DepartmentNames.Length] + (department < DepartmentNames.Length ? "" : $"{department / DepartmentNames.Length + 1}处");
}

/// <summary>A department of the county.</summary>
sealed record SeededDepartment(string Code, string Name);

/// <summary>A unit of the county.</summary>
/// <param name="Wealth">How much larger than the least its projects are.</param>
sealed record SeededUnit(UnitCode Code, string Name, double Wealth);

/// <summary>A project of a unit, as it comes back year by year.</summary>
/// <param name="Number">1, 2, … within the unit.</param>
/// <param name="Pattern">What kind of project it is.</param>
/// <param name="Yuan">What it costs in a year, more or less.</param>
/// <param name="IsContinuing">Whether it keeps its code over the years.</param>
sealed record SeededProject(SeededUnit Unit, int Number, Pattern Pattern, decimal Yuan, bool IsContinuing)
{
    public static SeededProject Of(SeededUnit unit, int number, Dice dice) => new(
        unit, number, dice.Of(Pattern.All), decimal.Round((decimal)(60_000 * unit.Wealth * Math.Exp(1.1 * dice.Normal()))) + 10_000, dice.Happens(0.6));

    /// <summary>Its code in a year: of its own year, or of the first for one that continues.</summary>
    public ProjectCode CodeIn(int year, int first)
    {
        var twenty = string.Create(CultureInfo.InvariantCulture, $"{Unit.Code.Division}{(IsContinuing ? first : year) % 100:00}P{Unit.Code.Number}{Number:00000}");
        return ProjectCode.Parse(twenty + ProjectCode.CheckOf(twenty));
    }
}

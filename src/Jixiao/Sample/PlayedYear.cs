using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Sample;

/// <summary>What somebody does on a played day.</summary>
sealed record PlayedAct(string Unit, ProjectCode Project, ICommand<GoalTable> Command, string Order);

/// <summary>A day of the played year.</summary>
/// <param name="IsCheckPoint">Whether spending is checked against the plans at its end.</param>
sealed record PlayedDay(DateOnly RecordedOn, IReadOnlyList<PlayedAct> Acts, bool IsCheckPoint);

/// <summary>A year of payments and two changed budgets: some projects keep to their plan, some fall behind and catch up, one never does.</summary>
static class PlayedYear
{
    static readonly Dictionary<int, decimal> OnPlan = new() { [2] = 14, [3] = 17, [4] = 8, [5] = 11, [6] = 11, [8] = 12, [9] = 9, [10] = 9, [11] = 4, [12] = 4.5m };
    static readonly Dictionary<int, decimal> LateStart = new() { [3] = 9, [5] = 12, [6] = 19, [7] = 15, [9] = 16, [10] = 14, [12] = 13 };
    static readonly Dictionary<int, decimal> YearEndRush = new() { [3] = 20, [5] = 14, [6] = 15, [9] = 6, [12] = 43 };
    static readonly Dictionary<int, decimal> Behind = new() { [4] = 11, [6] = 12, [9] = 14, [11] = 12 };

    static readonly (string Unit, string Project, decimal Yuan, Dictionary<int, decimal> Percents)[] Projects =
    [
        ("130281-430001", "13028123P00031710001F", 17_000, new() { [5] = 98 }),
        ("130281-430001", "13028123P00031010001P", 100_000, OnPlan),
        ("130281-430001", "13028123P002571100021", 2_400_000, OnPlan),
        ("130281-430001", "13028123P00026110001R", 2_630_000, OnPlan),
        ("130281-430001", "13028123P00030810001X", 1_200_000, Behind),
        ("130281-430001", "13028123P00305410002F", 2_310_000, OnPlan),
        ("130281-430001", "13028123P000292100015", 2_000_000, YearEndRush),
        ("130281-430001", "13028123P00030910001K", 410_000, LateStart),
        .. InventedUnits.All.SelectMany((unit, index) => unit.Tables.Where(t => t.Approval is not null).Select(t =>
            (unit.Unit.ToString(), t.Project.ToString(), t.Content.Budget.Total!.Value.InYuan, index switch { 0 => LateStart, 1 => OnPlan, _ => Behind }))),
    ];

    static PlayedAct Closing { get; } = Closed(InventedUnits.All[^1]);

    /// <summary>The order whose answer shows that the whole story was loaded: the last one sent.</summary>
    public static string LastOrder => Days[^1].Acts[^1].Order;

    public static IReadOnlyList<string> Units { get; } = [.. Projects.Select(p => p.Unit).Distinct()];

    public static IReadOnlyList<PlayedDay> Days { get; } = [.. Enumerable.Range(2, 11).SelectMany(Month)];

    static IEnumerable<PlayedDay> Month(int month)
    {
        var paidOn = new DateOnly(2023, month, 18);
        var acts = Projects.Where(p => p.Percents.ContainsKey(month)).Select(p => Pay(p, month, paidOn)).Concat(Revisions(month));
        // What was paid in a month is recorded a week later: late enough to be seen as late.
        yield return new(paidOn.AddDays(7), [.. acts], false);
        if (month is 3 or 6 or 10 or 12)
            yield return new(new(2023, month, DateTime.DaysInMonth(2023, month)), month == 12 ? [Closing] : [], true);
    }

    static PlayedAct Pay((string Unit, string Project, decimal Yuan, Dictionary<int, decimal> Percents) p, int month, DateOnly paidOn)
    {
        var id = $"演示-{month:00}";
        var spend = new RecordSpend(id, Money.Yuan(p.Yuan * p.Percents[month] / 100), FundSource.Fiscal, paidOn, $"演示凭证{month:00}-{p.Project[^6..]}");
        return new(p.Unit, ProjectCode.Parse(p.Project), spend, $"sample/{p.Project}/{id}");
    }

    static IEnumerable<PlayedAct> Revisions(int month) => month switch
    {
        6 => [Revise("130281-430001", "13028123P00030810001X", 150_000, new(2023, 6, 20), "锅炉管道抢修追加（演示数据）", "遵财预〔2023〕17号（演示数据）")],
        9 => [Revise("130281-430002", InventedUnits.All[0].Tables[1].Project.ToString(), -20_000, new(2023, 9, 15), "招标节约收回（演示数据）", "遵财预〔2023〕29号（演示数据）")],
        _ => [],
    };

    static PlayedAct Revise(string unit, string project, decimal yuan, DateOnly on, string reason, string document) =>
        new(unit, ProjectCode.Parse(project), new ReviseBudget(Money.Yuan(yuan), FundSource.Fiscal, on, reason, document), $"sample/{project}/{on:yyyy-MM}");

    static PlayedAct Closed(InventedUnit unit) => new(
        unit.Unit.ToString(), unit.Tables[0].Project,
        new RecordSpend("演示-年末", Money.Yuan(26_000), FundSource.Fiscal, new(2023, 12, 28), "演示凭证12-末"), "sample/closing");
}

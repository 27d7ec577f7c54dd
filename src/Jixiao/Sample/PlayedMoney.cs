using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>
/// The year's money: some projects keep to their plan, some fall behind and catch up, one never does; budgets are revised, supplemented, transferred,
/// carried over, suspended and released, a reserve is split in part, a payment comes back, and the treasury pays once too much.
/// </summary>
static class PlayedMoney
{
    static readonly Dictionary<int, decimal> OnPlan = new() { [2] = 14, [3] = 17, [4] = 8, [5] = 11, [6] = 11, [8] = 12, [9] = 9, [10] = 9, [11] = 4, [12] = 4.5m };
    static readonly Dictionary<int, decimal> LateStart = new() { [3] = 9, [5] = 12, [6] = 19, [7] = 15, [9] = 16, [10] = 14, [12] = 13 };
    static readonly Dictionary<int, decimal> YearEndRush = new() { [3] = 20, [5] = 14, [6] = 15, [9] = 6, [12] = 43 };
    static readonly Dictionary<int, decimal> Behind = new() { [4] = 11, [6] = 12, [9] = 14, [11] = 12 };

    static readonly FiscalYear Year = InventedUnits.Year;
    static readonly UnitCode Centre = UnitCode.Parse("130281-430001");
    static readonly Actor Treasury = new("国库接口", "treasury");
    static readonly ProjectCode Boiler = ProjectCode.Parse("13028123P00030810001X");
    static readonly ProjectCode Heating = ProjectCode.Parse("13028123P00305410002F");

    static readonly (UnitCode Unit, ProjectCode Project, decimal Yuan, Dictionary<int, decimal> Percents)[] Projects =
    [
        Project("13028123P00031710001F", 17_000, new() { [5] = 98 }), Project("13028123P00031010001P", 100_000, OnPlan), Project("13028123P002571100021", 2_400_000, OnPlan),
        Project("13028123P00026110001R", 2_630_000, OnPlan), Project("13028123P00030810001X", 1_200_000, Behind), Project("13028123P00305410002F", 2_310_000, OnPlan),
        Project("13028123P000292100015", 2_000_000, YearEndRush), Project("13028123P00030910001K", 410_000, LateStart),
        .. InventedUnits.All.SelectMany(unit => unit.Tables.Where(t => t.Fate is Fate.Executing or Fate.Late or Fate.Mended or Fate.Agreed).Select(t =>
            (unit.Unit, t.Project, t.Content.Budget.Total!.Value.InYuan, unit.Unit == InventedUnits.Vehicles ? LateStart : unit.Unit == InventedUnits.School ? Behind : OnPlan))),
    ];

    /// <summary>Every project that is executed, with its unit.</summary>
    public static IEnumerable<(UnitCode Unit, ProjectCode Project)> Executing { get; } = [.. Projects.Select(p => (p.Unit, p.Project))];

    public static IEnumerable<PlayedAct> Acts { get; } = [.. Projects.SelectMany(Receipts), .. Projects.SelectMany(Payments), .. Changes(), .. Reserve(), .. Incidents()];

    static (UnitCode, ProjectCode, decimal, Dictionary<int, decimal>) Project(string code, decimal yuan, Dictionary<int, decimal> percents) => (Centre, ProjectCode.Parse(code), yuan, percents);

    static IEnumerable<PlayedAct> Receipts((UnitCode Unit, ProjectCode Project, decimal Yuan, Dictionary<int, decimal> Percents) p) =>
        new Dictionary<int, decimal> { [2] = 40, [5] = 30, [9] = 20 }.Select(part => Of(
            new(2023, part.Key, 16), Clerk(p.Unit), p.Unit, p.Project,
            new ReceiveFunds($"到位-{part.Key:00}", Money.Yuan(p.Yuan * part.Value / 100), FundSource.Fiscal, new(2023, part.Key, 16), $"演示额度〔2023〕{part.Key:00}号")));

    // What was paid in a month is recorded a week later: late enough to be seen as late. What the centre pays comes from the treasury.
    static IEnumerable<PlayedAct> Payments((UnitCode Unit, ProjectCode Project, decimal Yuan, Dictionary<int, decimal> Percents) p) => p.Percents.Select(part =>
    {
        var (paidOn, voucher, amount) = (new DateOnly(2023, part.Key, 18), $"演示凭证{part.Key:00}-{p.Project.ToString()[^6..]}", Money.Yuan(p.Yuan * part.Value / 100));
        return p.Unit == Centre
            ? Of(paidOn.AddDays(7), Treasury, p.Unit, p.Project, new RecordTreasuryPayment($"演示-{part.Key:00}", amount, FundSource.Fiscal, paidOn, voucher))
            : Paid(paidOn.AddDays(7), p.Unit, p.Project, new($"演示-{part.Key:00}", amount, FundSource.Fiscal, paidOn, voucher));
    });

    static IEnumerable<PlayedAct> Changes() =>
    [
        Of(new(2023, 3, 20), Officer, InventedUnits.Education, InventedUnits.All[1].Tables[1].Project, new AddCarryOver(Money.Yuan(320_000), new(2023, 3, 15), "上年校舍维修尾款结转（演示数据）", "遵财结〔2023〕6号（演示数据）")),
        Of(new(2023, 6, 25), Officer, Centre, Boiler, new ReviseBudget(Money.Yuan(150_000), FundSource.Fiscal, new(2023, 6, 20), "锅炉管道抢修追加（演示数据）", "遵财预〔2023〕17号（演示数据）", RevisionKind.Supplement)),
        Of(new(2023, 9, 20), Officer, InventedUnits.Vehicles, InventedUnits.All[0].Tables[0].Project, new ReviseBudget(Money.Yuan(-15_000), FundSource.Fiscal, new(2023, 9, 15), "定点维修节约收回（演示数据）", "遵财预〔2023〕29号（演示数据）")),
        Moved(new(2023, 8, 15), new("调剂-1", Money.Yuan(60_000), FundSource.Fiscal, new(2023, 8, 10), "供暖煤价上涨，由锅炉维护经费调剂（演示数据）", "遵财预〔2023〕23号（演示数据）"), (Centre, Boiler), (Centre, Heating)),
        Moved(new(2023, 9, 6), new("调剂-2", Money.Yuan(20_000), FundSource.Fiscal, new(2023, 9, 1), "实验室设备缺口（演示数据）", "遵财预〔2023〕26号（演示数据）"), (InventedUnits.Education, InventedUnits.All[1].Tables[0].Project), (InventedUnits.School, InventedUnits.All[2].Tables[0].Project)),
        Of(new(2023, 10, 12), Officer, InventedUnits.School, InventedUnits.All[2].Tables[0].Project, new SuspendFunds(Money.Yuan(100_000), FundSource.Fiscal, new(2023, 10, 10), "支出严重滞后，暂缓拨付（演示数据）", "遵财绩〔2023〕8号（演示数据）")),
        Of(new(2023, 11, 20), Officer, InventedUnits.School, InventedUnits.All[2].Tables[0].Project, new ReleaseFunds(Money.Yuan(60_000), FundSource.Fiscal, new(2023, 11, 18), "已制定整改措施，恢复部分拨付（演示数据）", "遵财绩〔2023〕11号（演示数据）")),
    ];

    static IEnumerable<PlayedAct> Reserve()
    {
        var (stream, to) = (Domain.Bureau.Reserve.Key(Year, 1), (InventedUnits.School, InventedUnits.All[2].Tables[0].Project));
        yield return Of(new(2023, 2, 16), Officer, "130281", stream, new SetReserve(Year, "中小学设备应急资金（演示数据）", "205", Money.Yuan(500_000), FundSource.Fiscal, PlayedDeclaration.Document));
        yield return new(new(2023, 5, 10), Officer, Both(to.Project.ToString(), "ReserveSplit", async (writing, order, stop) =>
        {
            var split = new Transfer(order.Id, Money.Yuan(120_000), FundSource.Fiscal, new(2023, 5, 8), "通风设备更新（演示数据）", "遵财教〔2023〕12号（演示数据）");
            var reserve = await writing.Decide(stream, new SplitReserve(split, Table(to)), stop);
            await In(writing, to, split, new("130281", stream, reserve.Name), stop);
        }));
    }

    static IEnumerable<PlayedAct> Incidents() =>
    [
        Of(new(2023, 9, 27), Clerk(InventedUnits.Education), InventedUnits.Education, InventedUnits.All[1].Tables[0].Project, new ReverseSpend("冲销-09", "演示-08", Money.Yuan(35_000), new(2023, 9, 25), "演示凭证09-冲1", "供餐单位退回多付款（演示数据）")),
        // Paid over the budget: a fact, recorded and marked.
        Of(new(2023, 12, 29), Treasury, Centre, ProjectCode.Parse("13028123P00030910001K"), new RecordTreasuryPayment("演示-年末", Money.Yuan(15_000), FundSource.Fiscal, new(2023, 12, 28), "演示凭证12-末")),
    ];

    static PlayedAct Moved(DateOnly on, Transfer transfer, (UnitCode Unit, ProjectCode Project) from, (UnitCode Unit, ProjectCode Project) to) =>
        new(on, Officer, Both(transfer.Decision, "TransferBudget", async (writing, order, stop) =>
        {
            var given = transfer with { Decision = order.Id };
            await writing.Decide<GoalTable>(Key(from.Project), false, new TransferBudgetOut(given, from.Unit.ToString(), Table(to)).Decide, stop, tenant: from.Unit.ToString());
            await In(writing, to, given, Table(from), stop);
        }));

    static Func<CommandDoor, Order, CancellationToken, Task> Both(string asked, string name, Func<Writing, Order, CancellationToken, Task> decide) =>
        (door, order, stop) => door.Send("130281", name, Order.HashOf(name, asked), order, async writing =>
        {
            await decide(writing, order, stop);
            return new(asked, writing.Events);
        }, stop);

    static Task In(Writing writing, (UnitCode Unit, ProjectCode Project) to, Transfer transfer, Counterpart from, CancellationToken stop) =>
        writing.Decide<GoalTable>(Key(to.Project), false, new TransferBudgetIn(transfer, from).Decide, stop, tenant: to.Unit.ToString());

    static Counterpart Table((UnitCode Unit, ProjectCode Project) table) => new(table.Unit.ToString(), Key(table.Project), PlayedYear.NameOf(table.Project));

    static string Key(ProjectCode project) => GoalTable.Key(Year, project);
}

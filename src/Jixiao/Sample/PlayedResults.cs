using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>What the projects reached at two check points, and two adjustments: most targets are met, some fall short, some were forgotten, one was corrected.</summary>
static class PlayedResults
{
    static readonly (InventedUnit Unit, InventedTable Table) Cars = (InventedUnits.All[0], InventedUnits.All[0].Tables[1]);

    public static IEnumerable<PlayedAct> Acts { get; } =
    [
        .. Reports(new(2023, 6, 30), new(2023, 7, 12), 0.55m), .. Reports(new(2023, 12, 31), new(2024, 1, 8), 1m),
        Of(new(2024, 1, 10), Clerk(InventedUnits.School), InventedUnits.School, InventedUnits.All[2].Tables[0].Project, new CorrectActual(1, 84, null, "演示数据", "漏计二季度到货设备（演示数据）")),
        .. Adjustments(),
    ];

    static IEnumerable<PlayedAct> Reports(DateOnly asOf, DateOnly on, decimal share) => PlayedMoney.Executing
        // The canteen never says what it reached by June.
        .Where((_, index) => asOf.Month == 12 || index % 5 != 3)
        .Select(p => Of(on, Clerk(p.Unit), p.Unit, p.Project, new ReportedByAll(asOf, share, p.Unit == InventedUnits.School)));

    static IEnumerable<PlayedAct> Adjustments()
    {
        var (unit, table) = (Cars.Unit.Unit, Cars.Table);
        var fewer = table.Content with
        {
            Budget = Budget.OfFiscal(Money.Yuan(1_230_000)),
            Indicators = [.. table.Content.Indicators.Select((row, index) => index == 0 ? row with { Target = TargetValue.Read("=4辆") } : row)],
        };
        yield return Of(new(2023, 7, 10), Lead(unit), unit, table.Project, new RequestAdjustment(fewer, "其中1辆由上级调拨（演示数据）", null));
        yield return Of(new(2023, 7, 14), Officer, unit, table.Project, new ReturnAdjustment("请附上级调拨文件文号（演示数据）。"));
        yield return Of(new(2023, 7, 18), Lead(unit), unit, table.Project, new RequestAdjustment(fewer, "其中1辆由上级调拨，调拨文件见文号（演示数据）", "唐机管〔2023〕41号（演示数据）"));
        yield return Of(new(2023, 7, 26), Officer, unit, table.Project, new ApproveAdjustment(new(2023, 7, 25), "遵财预〔2023〕21号（演示数据）"));
        var (repairs, content) = (InventedUnits.All[1].Tables[1], InventedUnits.All[1].Tables[1].Content);
        yield return Of(new(2023, 11, 6), Lead(InventedUnits.Education), InventedUnits.Education, repairs.Project, new Lowered("汛期影响施工，维修面积相应核减（演示数据）", content.Indicators[0].Name, "≥20500平方米"));
    }

    /// <summary>Every indicator's actual of a day, by a rule of thumb that hits most targets and misses some.</summary>
    sealed record ReportedByAll(DateOnly AsOf, decimal Share, bool FallsShort) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table)
        {
            foreach (var @event in table.Indicators.Where(i => (i.Id + table.Indicators.Count) % 7 != 0).SelectMany(i => Reported(i).Decide(table).ToList()))
            {
                table = table.Evolve(@event);
                yield return @event;
            }
        }

        ReportActual Reported(Indicator indicator) => Reached(indicator, AsOf, FallsShort || Share < 1, (indicator.Accrual is Accrual.Cumulative ? Share : 1) * (FallsShort ? 0.82m : indicator.Id % 4 == 0 ? 0.97m : 1.01m));
    }

    /// <summary>So much of a target as the share says; what is judged is reached or in part.</summary>
    internal static ReportActual Reached(Indicator indicator, DateOnly asOf, bool isPart, decimal share) => indicator.Accrual is Accrual.Qualitative or Accrual.Deadline
        ? new(indicator.Id, asOf, null, isPart ? Attainment.Partly : Attainment.Achieved, "演示数据")
        : new(indicator.Id, asOf, Value(indicator, share), null, "演示数据");

    static decimal Value(Indicator indicator, decimal share)
    {
        var target = indicator.Target.Meaning is TargetMeaning.Compare compare ? compare.Number : (indicator.Target.Meaning as TargetMeaning.Range)?.To ?? 0;
        var reached = target * share;
        var number = indicator.Target.Meaning is TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.Equal } ? decimal.Min(reached, target) : reached;
        return indicator.Target.IsRate ? decimal.Round(decimal.Min(number, 100), 1) : decimal.Round(number, number < 100 ? 1 : 0);
    }

    /// <summary>Asks for one target to be lowered, whatever else the table says by then.</summary>
    sealed record Lowered(string Reason, string Name, string Target) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table)
        {
            var content = table.ToContent();
            var indicators = content.Indicators.Select(i => i.Name == Name ? i with { Target = TargetValue.Read(Target) } : i);
            return new RequestAdjustment(content with { Indicators = [.. indicators] }, Reason, null).Decide(table);
        }
    }
}

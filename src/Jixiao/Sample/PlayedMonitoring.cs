using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>
/// How the first half-year was monitored: most forms come in time and are accepted, one comes late, one never, one goes back; what is red has to be put right, which one unit does
/// and another forgets.
/// </summary>
static class PlayedMonitoring
{
    static readonly OrderRound Order = new(
        InventedUnits.Year, RoundKind.Monitoring, 1, "2023年上半年绩效监控（演示数据）", null, new(2023, 7, 5), new(2023, 7, 25), "河北2023", new(new(2023, 1, 1), new(2023, 6, 30)));

    static readonly string Key = Round.Key(InventedUnits.Year, RoundKind.Monitoring, 1);
    static readonly Round Ordered = Order.Decide(Round.Empty(Key)).Aggregate(Round.Empty(Key), (round, e) => round.Evolve(e));
    static readonly IReadOnlyList<(UnitCode Unit, ProjectCode Project)> Tables = [.. PlayedMoney.Executing];

    public static IEnumerable<PlayedAct> Acts { get; } =
    [
        Of(new(2023, 7, 3), Officer, "130281", Key, Order),
        .. Tables.Index().Where(table => table.Index != Forgotten).Select(table => HandIn(table.Item, table.Index == Tardy ? new(2023, 7, 28) : new(2023, 7, 18))),
        .. Tables.Where((_, index) => index % 4 != 3 && index is not (Forgotten or Sloppy)).Select(table => Of(new(2023, 8, 1), Officer, table.Unit, table.Project, new Accepted(new(2023, 8, 1), new(2023, 9, 15)))),
        Of(new(2023, 7, 24), Officer, Tables[Sloppy].Unit, Tables[Sloppy].Project,
            new ReturnMonitoring(Key, "偏差原因不具体，请写明受影响的事项和金额（演示数据）。", [new(ReturnMonitoring.Funds, "缺少支付计划")], new(2023, 7, 24))),
        .. School(),
    ];

    const int Forgotten = 5;
    const int Tardy = 6;
    const int Sloppy = 2;

    static PlayedAct HandIn((UnitCode Unit, ProjectCode Project) table, DateOnly on) => Of(on, Clerk(table.Unit), table.Unit, table.Project, new HandedIn(table.Unit, on));

    static IEnumerable<PlayedAct> School()
    {
        var (unit, project) = (InventedUnits.School, InventedUnits.All[2].Tables[0].Project);
        yield return Of(new(2023, 8, 28), Clerk(unit), unit, project, new ReportRectification(1, "已完成设备招标并签订合同，9月起按进度付款（演示数据）。", new(2023, 8, 28)));
        yield return Of(new(2023, 9, 4), Officer, unit, project, new ReturnRectification(1, "请补充合同金额和付款时间表（演示数据）。", new(2023, 9, 4)));
        yield return Of(new(2023, 9, 11), Clerk(unit), unit, project, new ReportRectification(1, "合同金额48.6万元，9月付30%，11月验收后付60%（演示数据）。", new(2023, 9, 11)));
        yield return Of(new(2023, 9, 14), Officer, unit, project, new AcceptRectification(1, "措施可行，予以销号（演示数据）", new(2023, 9, 14)));
    }

    /// <summary>A form by a rule of thumb: what is red or yellow has a cause and a measure, what is red may still be met.</summary>
    sealed record HandedIn(UnitCode Unit, DateOnly On) : ICommand<GoalTable>
    {
        static readonly CorrectiveMeasure Measure = new("倒排工期，按月通报进度（演示数据）", new(2023, 9, 30));

        public IEnumerable<object> Decide(GoalTable table)
        {
            var asOf = Ordered.Period!.To;
            var lights = TableLight.Of(LightBasis.Of(table, asOf), Thresholds.Usual);
            var behind = Deviates(lights.Budget.Light);
            var funds = new MonitoredFunds(table.AdjustedBy(asOf), behind ? DeviationCause.Funding : null, behind ? "资金下达和招标晚于计划（演示数据）" : null, behind ? Measure : null);
            return new ReportMonitoring(Ordered, Unit, funds, [.. table.Indicators.Select(indicator => Said(indicator, lights[indicator.Id]!.Light))], Thresholds.Usual, On).Decide(table);
        }

        static MonitoredIndicator Said(Indicator indicator, Light light)
        {
            var judged = indicator.Accrual is Accrual.Qualitative or Accrual.Deadline;
            var (value, answer) = (judged ? (decimal?)null : Forecast(indicator, light), judged ? light is Light.Red ? Attainment.Partly : Attainment.Achieved : (Attainment?)null);
            var deviates = Deviates(light);
            return new(
                indicator.Id, value, answer, deviates ? (DeviationCause)(indicator.Id % 4) : null, deviates ? "进度晚于计划（演示数据）" : null,
                indicator.WouldMeet(value, answer) ? null : Possibility.Possible, deviates ? Measure : null, deviates ? "演示数据" : null);
        }

        static decimal Forecast(Indicator indicator, Light light)
        {
            var target = indicator.Target.Meaning is TargetMeaning.Compare compare ? compare.Number : (indicator.Target.Meaning as TargetMeaning.Range)?.From ?? 0;
            return light is Light.Red && indicator.Target.Meaning is TargetMeaning.Compare { Operator: TargetOperator.AtLeast } ? decimal.Round(target * 0.9m, 1) : target;
        }

        static bool Deviates(Light light) => light is Light.Red or Light.Yellow;
    }

    /// <summary>Accepted, with something to be put right where the form is red.</summary>
    sealed record Accepted(DateOnly On, DateOnly DueOn) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => new AcceptMonitoring(
            Key, "同意（演示数据）", On, table.MonitoredIn(Key)?.Light is Light.Red ? new("查明滞后原因，9月底前支出进度和指标完成情况达到序时要求（演示数据）。", DueOn) : null).Decide(table);
    }
}

using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Units;
using static Jixiao.Sample.PlayedAct;

namespace Jixiao.Sample;

/// <summary>
/// How the units evaluated their year: most sheets are accepted as they are, one comes back and is mended, three are given less by the bureau; two still wait, one is with its unit again, and
/// three were never handed in.
/// </summary>
static class PlayedSelfEvaluation
{
    static readonly OrderRound Order = new(InventedUnits.Year, RoundKind.SelfEvaluation, 1, "2023年度绩效自评（演示数据）", null, new(2024, 1, 20), new(2024, 3, 31), "河北2023", null);

    public static string Key { get; } = Domain.Bureau.Round.Key(InventedUnits.Year, RoundKind.SelfEvaluation, 1);

    public static Round Ordered { get; } = Order.Decide(Domain.Bureau.Round.Empty(Key)).Aggregate(Domain.Bureau.Round.Empty(Key), (round, e) => round.Evolve(e));

    static readonly IReadOnlyList<(UnitCode Unit, ProjectCode Project)> Tables = [.. PlayedMoney.Executing];

    /// <summary>聘用临时人员, 职工食堂补贴 and 重点活动.</summary>
    static readonly int[] Forgotten = [3, 5, 6];

    /// <summary>综合业务, and the repair of schools, whose adjustment the bureau has not decided.</summary>
    static readonly int[] Waiting = [7, 11];

    const int Repairs = 4;
    const int Hotel = 2;
    const int Cars = 1;
    const int CarRepairs = 8;

    /// <summary>The laboratories of the school.</summary>
    const int Laboratories = 12;

    public static IEnumerable<PlayedAct> Acts { get; } =
    [
        Of(new(2024, 1, 15), Officer, "130281", Key, Order),
        .. Tables.Index().Where(table => !Forgotten.Contains(table.Index)).Select(table => HandIn(table.Index, table.Index == Laboratories ? new(2024, 4, 3) : new DateOnly(2024, 2, 1).AddDays(table.Index))),
        Return(Hotel, new(2024, 2, 20), "补助资金的效益没有说明，请补充佐证（演示数据）。"), HandIn(Hotel, new(2024, 2, 26)),
        Return(Repairs, new(2024, 3, 12), "维修项目完成数量与验收单不符，请核实后重新报送（演示数据）。"),
        .. Tables.Index().Where(table => !Forgotten.Contains(table.Index) && !Waiting.Contains(table.Index) && table.Index is not (Repairs or Cars or CarRepairs or Laboratories)).Select(table => Accept(table.Index, new(2024, 3, 20))),
        Accept(CarRepairs, new(2024, 3, 22), new LessFor("出车保障率缺少派车记录佐证（演示数据）", 2, 0.7m)),
        Accept(Cars, new(2024, 3, 25), new LessFor("车载终端在线率按平台记录核减（演示数据）", 4, 0.4m)),
        Accept(Laboratories, new(2024, 4, 10), new LessFor("部分设备未验收、未投入使用（演示数据）", 2, 0.35m)),
    ];

    static PlayedAct HandIn(int table, DateOnly on) => Of(on, Clerk(Tables[table].Unit), Tables[table].Unit, Tables[table].Project, new HandedIn(Tables[table].Unit, on, table % 3 == 1 ? 0.55m : 0.95m));

    static PlayedAct Return(int table, DateOnly on, string reason) => Of(on, Officer, Tables[table].Unit, Tables[table].Project, new ReturnSelfEvaluation(Key, reason, [], on));

    static PlayedAct Accept(int table, DateOnly on, LessFor? less = null) => Of(on, Officer, Tables[table].Unit, Tables[table].Project, new Accepted(on, less));

    /// <summary>A sheet by a rule of thumb: what nobody reported by the year's end is made up for in part, what is judged has the middle of its band, what deviates a cause and a measure.</summary>
    /// <param name="Share">What was reached of what is made up for.</param>
    sealed record HandedIn(UnitCode Unit, DateOnly On, decimal Share) : ICommand<GoalTable>
    {
        static readonly Explained Late = new(DeviationCause.Funding, "资金下达和采购晚于计划（演示数据）", new("提前做好项目储备，按月通报进度（演示数据）", new(2024, 9, 30)));

        public IEnumerable<object> Decide(GoalTable table)
        {
            foreach (var @event in Missing(table).SelectMany(indicator => PlayedResults.Reached(indicator, InventedUnits.Year.LastDay, Share < 0.9m, Share).Decide(table).ToList()))
            {
                table = table.Evolve(@event);
                yield return @event;
            }
            var sheet = SheetOf(table);
            var rows = sheet.Indicators.Select(row => new SelfChosen(row.Indicator, Chosen(row), row.MustExplain ? Late : Explained.Nothing));
            var report = new ReportSelfEvaluation(Ordered, Unit, [.. rows], "年度总体目标基本完成，资金使用合规（演示数据）。", sheet.MustExplainExecution ? Late : Explained.Nothing, ScoringRules.Usual, On);
            foreach (var @event in report.Decide(table))
                yield return @event;
        }

        static List<Indicator> Missing(GoalTable table) => [.. SheetOf(table).Indicators.Where(row => row.Grounds is ScoreGrounds.NoActual).Select(row => table.Indicators.First(indicator => indicator.Id == row.Indicator))];

        static ScoreSheet SheetOf(GoalTable table) => SelfEvaluationProblems.SheetOf(table, [], ScoringRules.Usual);

        static decimal? Chosen(IndicatorScore row) => row.Grounds is ScoreGrounds.ToChoose && ScoringRules.Usual.Bands.Of(row.Actual!.Answer!.Value) is var (from, to) ? (from + to) / 2 : null;
    }

    /// <summary>What the bureau leaves of the heaviest rows, and why.</summary>
    sealed record LessFor(string Reason, int Rows, decimal Share);

    sealed record Accepted(DateOnly On, LessFor? Less) : ICommand<GoalTable>
    {
        public IEnumerable<object> Decide(GoalTable table) => new ReviewSelfEvaluation(Key, Less is null ? [] : Changed(table, Less), Less is null ? "同意（演示数据）" : "按核实情况改分（演示数据）", On).Decide(table);

        static IReadOnlyList<Rescored> Changed(GoalTable table, LessFor less) =>
            [.. table.SelfEvaluation!.Sheet.Indicators.OrderByDescending(row => row.Weight).Take(less.Rows).Select(row => new Rescored(row.Indicator, decimal.Round(row.Score * less.Share, 2), less.Reason))];
    }
}

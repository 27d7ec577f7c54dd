using Jixiao.Audit;
using Jixiao.Bureau;
using Jixiao.Evaluation;
using Jixiao.Exchange;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Monitoring;
using Jixiao.MonitoringRounds;
using Jixiao.Notices;
using Jixiao.People;
using Jixiao.Reserves;
using Jixiao.Reviewing;
using Jixiao.Rounds;
using Jixiao.Treasury;
using Jixiao.UnitGoals;
using Jixiao.Units;

namespace Jixiao;

/// <summary>The parts of the product, on one screen.</summary>
public static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new UnitsModule(),
        new GoalTablesModule(),
        new UnitGoalsModule(),
        new RoundsModule(),
        new ReviewingModule(),
        new ReservesModule(),
        new TreasuryModule(),
        new BureauModule(),
        new AuditModule(),
        new MonitoringModule(),
        new MonitoringRoundsModule(),
        new NoticesModule(),
        new EvaluationModule(),
        new ExchangeModule(),
        new PeopleModule(),
    ];
}

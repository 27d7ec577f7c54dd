using Jixiao.Audit;
using Jixiao.Bureau;
using Jixiao.Exchange;
using Jixiao.GoalTables;
using Jixiao.Hosting;
using Jixiao.Monitoring;
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
        new BureauModule(),
        new AuditModule(),
        new MonitoringModule(),
        new ExchangeModule(),
    ];
}

using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence.Flat;

namespace Jixiao.Bureau.Facts;

/// <summary>Keeps the flat tables of goal tables up with their events.</summary>
public sealed class GoalTableFacts() : FlatSubscription<FactRows, KeptTable>(GoalTableFlattening.Instance, GoalTable.Events)
{
    public const string Progress = "GoalTableFacts";
}

using JasperFx.Events.Projections;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.GoalTables;

/// <summary>Projects' goal tables: drafted, edited, submitted, approved, revised, spent.</summary>
public sealed class GoalTablesModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<GoalTable>(), ProjectionLifecycle.Inline);
        store.Schema.For<GoalTable>().Duplicate(table => table.Year).Duplicate(table => table.Stage);
    }

    public void Routes(ApiRoutes api)
    {
        DraftGoalTableEndpoint.Map(api.Tables);
        EditGoalTableEndpoint.Map(api.Tables);
        SubmitGoalTableEndpoint.Map(api.Tables);
        ApproveGoalTableEndpoint.Map(api.Tables);
        ReviseBudgetEndpoint.Map(api.Tables);
        RecordSpendEndpoint.Map(api.Tables);
        GoalTableView.Map(api.Tables);
    }
}

using JasperFx.Events.Projections;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Jixiao.LifeCycle;
using Marten;

namespace Jixiao.GoalTables;

/// <summary>Projects' goal tables: drafted, edited, submitted, approved, revised, spent.</summary>
public sealed class GoalTablesModule : IModule
{
    public void Store(StoreOptions store)
    {
        store.Projections.Add(new StreamOf<GoalTable>(), ProjectionLifecycle.Inline);
        store.Schema.For<GoalTable>().Duplicate(table => table.Year).Duplicate(table => table.Standing.Stage).Duplicate(table => table.Standing.HeldBy).Duplicate(table => table.Waiting).Duplicate(table => table.AwaitsRecheck);
        store.Schema.For<VoucherLine>();
        store.Schema.For<WorkingCopy>();
    }

    public void Services(IServiceCollection services)
    {
        services.AddScoped<StagesView>();
        services.AddScoped<TableSearchView>();
        services.AddScoped<TransfersView>();
        services.AddScoped<StagesView>();
    }

    public void Routes(ApiRoutes api)
    {
        DraftGoalTableEndpoint.Map(api.Tables);
        CopyGoalTableEndpoint.Map(api.Tables);
        EditGoalTableEndpoint.Map(api.Tables);
        CheckContentEndpoint.Map(api.Tables);
        WorkingCopyEndpoint.Map(api.Tables, "/{code}/working-copy", async http => (await TableRoute.BindAsync(http))!.Stream);
        SubmitGoalTableEndpoint.Map(api.Tables);
        ReviewGoalTableEndpoint.Map(api.Tables);
        ApproveGoalTableEndpoint.Map(api.Tables);
        AdjustGoalTableEndpoint.Map(api.Tables);
        EndGoalTableEndpoint.Map(api.Tables);
        ReviseBudgetEndpoint.Map(api.Tables);
        TransferBudgetEndpoint.Map(api.Bureau);
        SuspendFundsEndpoint.Map(api.Tables);
        ReceiveFundsEndpoint.Map(api.Tables);
        RecordSpendEndpoint.Map(api.Tables);
        ReverseSpendEndpoint.Map(api.Tables);
        ReportActualEndpoint.Map(api.Tables);
        GoalTableView.Map(api.Tables);
    }
}

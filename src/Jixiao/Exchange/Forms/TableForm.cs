using System.Linq.Expressions;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Exchange.Forms.Kinds;

namespace Jixiao.Exchange.Forms;

/// <summary>A kind of official form that a goal table can be written as.</summary>
/// <param name="Name">As addresses name it.</param>
/// <param name="Title">As its files are called.</param>
/// <param name="IsOf">The tables that have one.</param>
/// <param name="Make">Makes it; refuses where there is none.</param>
/// <param name="AsksHistory">Whether it needs the table's events.</param>
sealed record TableForm(string Name, string Title, Expression<Func<GoalTable, bool>> IsOf, Func<FormFacts, OfficialForm> Make, bool AsksHistory = false)
{
    /// <summary>The forms, on one screen.</summary>
    public static IReadOnlyList<TableForm> All { get; } =
    [
        new("goal-table", "绩效目标表", table => table.Standing.Stage != Stage.Discarded, GoalTableForm.Alone),
        new("adjustment", "绩效目标调整表", table => table.Standing.Edition > 1 || table.PendingAdjustment != null, AdjustmentForm.Of, AsksHistory: true),
        new("monitoring", MonitoringTableForm.Title, table => table.Monitoring.Any(), MonitoringTableForm.OfLatest, AsksHistory: true),
        new("self-evaluation", "绩效自评表", table => table.Standing.Edition > 0, SelfEvaluationForm.Of, AsksHistory: true),
    ];

    public static TableForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);
}

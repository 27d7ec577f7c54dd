using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.UnitGoals;
using Jixiao.Domain.Units;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Commands;

namespace Jixiao.Exchange;

/// <summary>Turns a document that was read into decisions on its unit's streams, each fact with the place it was read at.</summary>
sealed class DocumentWriting(Writing writing, UnitCode unit, PublishedDocument document, FiscalYear year, ApproveGoalTable? approval, string fileName, DateOnly today)
{
    string Reason => $"导入文件：{fileName}";

    public async Task<IReadOnlyList<ImportedTable>> Write(CancellationToken stop)
    {
        await Register(stop);
        if (document.UnitGoals is { } goals)
            await State(goals, stop);
        var made = await MadeNumbers.Of(unit, year, writing.Session, stop);
        var tables = new List<ImportedTable>();
        foreach (var table in document.Tables)
            tables.Add(await State(table, made, stop));
        return tables;
    }

    /// <summary>A unit that its bureau does not know yet is registered under the name that its own document gives it.</summary>
    async Task Register(CancellationToken stop)
    {
        var bureau = unit.Division.ToString();
        var name = document.Tables.Select(t => t.UnitName).FirstOrDefault(n => n is not null) ?? unit.Number;
        var registered = await writing.Decide<Unit>(Unit.Key(unit), true, new RegisterUnit(unit, name).Decide, stop, tenant: bureau, placeOf: Places.OfUnit);
        // What was published and approved is history, whenever it is taken in.
        if (approval is null)
            registered.RequireOpenOn(today);
        const string ownOffice = "本级";
        if (unit.Number.EndsWith("001", StringComparison.Ordinal) && name.EndsWith(ownOffice, StringComparison.Ordinal))
            await writing.Decide<Department>(Department.Key(unit.Department), true, new RegisterDepartment(unit.Department, name[..^ownOffice.Length]).Decide, stop, tenant: bureau, placeOf: Places.OfUnit);
    }

    Task State(UnitGoalsContent goals, CancellationToken stop)
    {
        var approved = approval is null ? null : new ApproveUnitGoals(approval.ApprovedOn, approval.Document);
        return writing.Decide<UnitYearGoals>(UnitYearGoals.Key(year), true, new StateUnitGoals(year, goals, approved, Reason).Decide, stop, placeOf: Places.OfUnitGoals);
    }

    async Task<ImportedTable> State(PublishedTable table, MadeNumbers made, CancellationToken stop)
    {
        if (table.Code is not { } project)
        {
            if (table.CodeText.Length > 0)
                return new(table.No, table.CodeText, table.Content.ProjectName, ImportOutcome.LeftOut, 0);
            project = made.For(table.Content.ProjectName);
        }
        var outcome = ImportOutcome.Unchanged;
        var command = new StateGoalTable(year, project, table.Content, approval, Reason);
        var state = await writing.Decide<GoalTable>(GoalTable.Key(year, project), true, was =>
        {
            var events = command.Decide(was).ToList();
            outcome = OutcomeOf(events);
            return events;
        }, stop, placeOf: e => Places.OfTable(table.No, e));
        return new(table.No, project.ToString(), table.Content.ProjectName, outcome, state.Version);
    }

    static ImportOutcome OutcomeOf(List<object> events) => events switch
    {
        [] => ImportOutcome.Unchanged,
        [AdjustmentRequested] => ImportOutcome.AdjustmentRequested,
        [.., GoalTableApproved] => ImportOutcome.Approved,
        [GoalTableDrafted, ..] => ImportOutcome.Drafted,
        _ => ImportOutcome.Changed,
    };
}

/// <summary>Where in a published document a fact stands: the row's address, as in 4.4, or the field of the table's head.</summary>
static class Places
{
    public static string OfTable(int no, object fact) => fact switch
    {
        IndicatorSet e => $"{no}.{e.Row}",
        BudgetSet => $"{no} 预算数",
        FundsUseStated => $"{no} 资金用途",
        SpendingPlanSet => $"{no} 资金支出计划",
        GoalsStated => $"{no} 绩效目标",
        _ => $"{no}",
    };

    /// <summary>The unit's name stands above each table; the first is taken.</summary>
    public static string OfUnit(object fact) => "1 单位";

    public static string OfUnitGoals(object fact) => fact switch
    {
        OverallGoalStated => "一",
        GoalItemSet e => $"二.{e.No}",
        SafeguardStated e => $"三.{e.No}",
        _ => "第一部分",
    };
}

namespace Jixiao.Domain.GoalTables;

/// <summary>A transfer (调剂) between two projects of one year, or a reserve's split to a project: one decision, the sum kept.</summary>
/// <param name="Decision">Id that both sides share.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it concerns; it stays of that source.</param>
/// <param name="EffectiveOn">A day of the budget year.</param>
/// <param name="Reason">Required.</param>
/// <param name="Document">文号, required.</param>
public sealed record Transfer(string Decision, Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>The giving side of a transfer. Two units may have tables under one code: a stream is the same only within its unit.</summary>
/// <param name="Transfer">What is moved.</param>
/// <param name="Tenant">The giving unit.</param>
/// <param name="To">The taking side.</param>
public sealed record TransferBudgetOut(Transfer Transfer, string Tenant, Counterpart To) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var (decision, amount, source, on, reason, document) = Transfer;
        BudgetRules.Check(table, on, reason, document);
        if ((To.Tenant, To.Stream) == (Tenant, table.Id))
            throw new RuleBroken("transfer/same-project", "不能在同一项目内调剂。");
        _ = BudgetRules.Bearable(table, source, -BudgetRules.Positive(amount));
        return [new BudgetTransferredOut(decision, To, amount, source, on, reason, document)];
    }
}

/// <summary>The taking side of a transfer.</summary>
public sealed record TransferBudgetIn(Transfer Transfer, Counterpart From) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var (decision, amount, source, on, reason, document) = Transfer;
        BudgetRules.Check(table, on, reason, document);
        return [new BudgetTransferredIn(decision, From, BudgetRules.Positive(amount), source, on, reason, document)];
    }
}

namespace Jixiao.Domain.GoalTables;

/// <summary>Kind of a revision during the year.</summary>
public enum RevisionKind
{
    /// <summary>调整: the total changes.</summary>
    Adjustment,

    /// <summary>追加: a supplement.</summary>
    Supplement,
}

/// <summary>How a budget came to be changed.</summary>
public enum BudgetChangeKind
{
    /// <summary>调整.</summary>
    Adjustment,

    /// <summary>追加.</summary>
    Supplement,

    /// <summary>调剂, one side of it.</summary>
    Transfer,

    /// <summary>上年结转.</summary>
    CarryOver,
}

/// <summary>The other side of a transfer: another project's table, or a reserve.</summary>
/// <param name="Tenant">The unit's tenant id, or the bureau's.</param>
/// <param name="Stream">Key of the stream.</param>
/// <param name="Name">What it is called, as it was called then.</param>
public sealed record Counterpart(string Tenant, string Stream, string Name);

/// <summary>One change of an approved table's budget.</summary>
/// <param name="Change">Added, or taken away when negative.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">The day from which it counts.</param>
/// <param name="Kind">How it came.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号.</param>
/// <param name="Edition">The edition whose adjustment carries it; null otherwise.</param>
/// <param name="Decision">Id shared with the other side; null for a change of one table.</param>
/// <param name="With">The other side; null for a change of one table.</param>
public sealed record BudgetChange(
    Money Change, FundSource Source, DateOnly EffectiveOn, BudgetChangeKind Kind, string Reason, string Document, int? Edition = null, string? Decision = null, Counterpart? With = null);

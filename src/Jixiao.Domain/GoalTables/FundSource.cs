namespace Jixiao.Domain.GoalTables;

/// <summary>Where a project's money comes from; every amount that moves names one.</summary>
public enum FundSource
{
    /// <summary>财政资金.</summary>
    Fiscal,

    /// <summary>其他资金.</summary>
    Other,

    /// <summary>上年结转.</summary>
    CarryOver,
}

namespace Jixiao.Domain.GoalTables;

/// <summary>A budget as one form states it (预算数, 其中：财政资金, 其他资金). A blank cell is null, never zero.</summary>
/// <param name="Total">预算数.</param>
/// <param name="Fiscal">其中：财政资金.</param>
/// <param name="Other">其他资金.</param>
public sealed record Budget(Money? Total, Money? Fiscal, Money? Other)
{
    /// <summary>Nothing stated.</summary>
    public static Budget Blank { get; } = new(null, null, null);

    /// <summary>The budget as fiscal money alone, as most tables have it.</summary>
    public static Budget OfFiscal(Money total) => new(total, total, null);

    /// <summary>Whether the parts that are stated add up to the stated total (预算数 = 财政资金 + 其他资金). A budget without total or without parts has nothing to contradict.</summary>
    public bool AddsUp => Total is not { } total || (Fiscal, Other) is (null, null) || total == (Fiscal ?? Money.Zero) + (Other ?? Money.Zero);

    /// <summary>What is stated for a source. Where fiscal money is blank, what the total leaves after other money counts as fiscal; a blank total leaves nothing.</summary>
    public Money Of(FundSource source) => source switch
    {
        FundSource.Fiscal => Fiscal ?? (Total is { } total ? total - (Other ?? Money.Zero) : Money.Zero),
        FundSource.Other => Other ?? Money.Zero,
        _ => Money.Zero,
    };
}

namespace Jixiao.Domain.GoalTables;

/// <summary>Whose voucher a payment stands on; each numbers its own.</summary>
public enum SpendOrigin
{
    /// <summary>单位记账: entered by the unit.</summary>
    Unit,

    /// <summary>国库支付: from the treasury's batch.</summary>
    Treasury,
}

/// <summary>One payment as the table remembers it, so that the same one is never counted twice.</summary>
public sealed record Spend(
    string Id, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher, string? Line = null, SpendOrigin Origin = SpendOrigin.Unit, IReadOnlyList<string>? Broken = null)
{
    /// <summary>Whether both are of one line of one voucher.</summary>
    public bool IsSameVoucher(Spend other) => (Origin, Voucher, Line ?? "") == (other.Origin, other.Voucher, other.Line ?? "");

    /// <summary>Whether both say the same, whatever rules they broke.</summary>
    public bool SaysTheSameAs(Spend other) => this with { Broken = null } == other with { Broken = null };
}

/// <summary>What came back of a payment.</summary>
public sealed record SpendReversal(
    string Id, string SpendId, Money Amount, FundSource Source, DateOnly ReversedOn, string Voucher, string Reason, SpendOrigin Origin, IReadOnlyList<string>? Broken = null)
{
    /// <summary>Whether both say the same, whatever rules they broke.</summary>
    public bool SaysTheSameAs(SpendReversal other) => this with { Broken = null } == other with { Broken = null };
}

/// <summary>Money that arrived, or went back when negative.</summary>
public sealed record Receipt(string Id, Money Amount, FundSource Source, DateOnly ReceivedOn, string Voucher);

/// <summary>Budget that may not be spent, or may again when negative.</summary>
public sealed record Suspension(Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

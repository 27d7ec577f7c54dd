namespace Jixiao.Domain.GoalTables;

/// <summary>One payment as the table remembers it, so that the same one is never counted twice.</summary>
public sealed record Spend(string Id, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher);

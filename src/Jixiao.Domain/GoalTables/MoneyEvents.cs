namespace Jixiao.Domain.GoalTables;

/// <summary>The budget of an approved table was changed during the year (调整, 追加).</summary>
/// <param name="Change">Added, or taken away when negative.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">The day from which the budget counts as changed.</param>
/// <param name="Reason">调整理由.</param>
/// <param name="Document">文号 of the decision.</param>
/// <param name="Kind">调整 or 追加; 调整 where it was not kept.</param>
/// <param name="Edition">The edition whose adjustment carries it; null for a change of its own.</param>
public sealed record BudgetRevised(
    Money Change, FundSource Source, DateOnly EffectiveOn, string Reason, string Document, RevisionKind? Kind = null, int? Edition = null);

/// <summary>Budget went to another project (调剂); the other side's <see cref="BudgetTransferredIn"/> has the same decision.</summary>
/// <param name="Decision">Id that both sides share.</param>
/// <param name="To">Where it went.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it concerns; it stays of that source.</param>
/// <param name="EffectiveOn">The day from which the budgets count as changed.</param>
/// <param name="Reason">调剂理由.</param>
/// <param name="Document">文号.</param>
public sealed record BudgetTransferredOut(string Decision, Counterpart To, Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>Budget came from another project (调剂) or from a reserve that was split (代编细化).</summary>
/// <param name="Decision">Id that both sides share.</param>
/// <param name="From">Where it came from.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it concerns.</param>
/// <param name="EffectiveOn">The day from which the budgets count as changed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">文号.</param>
public sealed record BudgetTransferredIn(string Decision, Counterpart From, Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>Last year's unspent money was carried over (上年结转); its source is <see cref="FundSource.CarryOver"/>.</summary>
public sealed record CarryOverAdded(Money Amount, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>Money arrived (资金到位), or went back when negative.</summary>
/// <param name="ReceiptId">Given by whoever records it; the same id is the same receipt.</param>
/// <param name="Amount">Never zero.</param>
/// <param name="Source">The money it is of.</param>
/// <param name="ReceivedOn">The day it arrived.</param>
/// <param name="Voucher">凭证号 or 额度文号.</param>
public sealed record FundsReceived(string ReceiptId, Money Amount, FundSource Source, DateOnly ReceivedOn, string Voucher);

/// <summary>Part of the budget may not be spent until it is released (暂缓拨付).</summary>
public sealed record FundsSuspended(Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>Suspended budget may be spent again (恢复拨付).</summary>
public sealed record FundsReleased(Money Amount, FundSource Source, DateOnly EffectiveOn, string Reason, string Document);

/// <summary>A payment was made from the project's funds (支出).</summary>
/// <param name="SpendId">Given by whoever records it; the same id is the same payment.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it was paid from.</param>
/// <param name="PaidOn">The day it was paid.</param>
/// <param name="Voucher">凭证号.</param>
/// <param name="Line">Line of the voucher, as one voucher may cover several projects; null for a voucher of one line.</param>
/// <param name="Origin">Whose voucher; the unit's where it was not kept.</param>
/// <param name="Broken">Codes of the rules that the payment breaks: the treasury's payments are facts and recorded all the same. Null for none.</param>
public sealed record SpendRecorded(
    string SpendId, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher, string? Line = null, SpendOrigin? Origin = null, IReadOnlyList<string>? Broken = null);

/// <summary>A payment came back, wholly or in part (支出冲销, 退回).</summary>
/// <param name="ReversalId">Given by whoever records it; the same id is the same reversal.</param>
/// <param name="SpendId">The payment.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money the payment was of.</param>
/// <param name="ReversedOn">The day from which it counts.</param>
/// <param name="Voucher">凭证号 of the reversal.</param>
/// <param name="Reason">冲销原因.</param>
/// <param name="Origin">Whose voucher.</param>
/// <param name="Broken">Codes of the rules that the treasury's reversal breaks. Null for none.</param>
public sealed record SpendReversed(
    string ReversalId, string SpendId, Money Amount, FundSource Source, DateOnly ReversedOn, string Voucher, string Reason, SpendOrigin Origin, IReadOnlyList<string>? Broken = null);

using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Records one payment that the unit made, on the day it was paid; whatever breaks a rule is refused. The same payment again changes nothing.</summary>
/// <param name="SpendId">Identifies the payment within the table.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it was paid from.</param>
/// <param name="PaidOn">A day of the budget year.</param>
/// <param name="Voucher">凭证号, required.</param>
/// <param name="Line">Line of the voucher; null for a voucher of one line.</param>
public sealed record RecordSpend(string SpendId, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher, string? Line = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var spend = new Spend(SpendId, Amount, Source, PaidOn, Voucher, Line);
        if (SpendRules.IsKnown(table, spend))
            return [];
        return SpendRules.Broken(table, spend).FirstOrDefault() is { } broken
            ? throw broken
            : [new SpendRecorded(SpendId, Amount, Source, PaidOn, Voucher, Line, SpendOrigin.Unit)];
    }
}

/// <summary>
/// Records one payment that the treasury made (国库支付). It is a fact: what breaks a rule is recorded with the rules' codes and left to the alerts.
/// Only what is no payment at all, or of a project without a table, is refused. The same payment again changes nothing.
/// </summary>
/// <param name="SpendId">Identifies the payment within the table.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="Source">The money it was paid from.</param>
/// <param name="PaidOn">Any day.</param>
/// <param name="Voucher">支付凭证号, required.</param>
/// <param name="Line">Line of the voucher; null for a voucher of one line.</param>
/// <param name="IsVoucherUsed">Whether that line of that voucher is known from another project.</param>
public sealed record RecordTreasuryPayment(
    string SpendId, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher, string? Line = null, bool IsVoucherUsed = false) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        if (table.Standing.Stage is Stage.None)
            throw table.Standing.Stage.Refuses(Step.Spend);
        var spend = new Spend(SpendId, Amount, Source, PaidOn, Voucher, Line, SpendOrigin.Treasury);
        if (SpendRules.IsKnown(table, spend))
            return [];
        var broken = SpendRules.Broken(table, spend).Select(rule => rule.Code).Concat(IsVoucherUsed ? [SpendRules.VoucherUsed] : []).Distinct().ToList();
        return [new SpendRecorded(SpendId, Amount, Source, PaidOn, Voucher, Line, SpendOrigin.Treasury, broken is [] ? null : broken)];
    }
}

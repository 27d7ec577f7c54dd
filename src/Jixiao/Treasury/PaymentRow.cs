using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;

namespace Jixiao.Treasury;

/// <summary>One row of the treasury's batch: a payment, or what takes one back.</summary>
/// <param name="Number">Its place in the file, 1 for the first line or the head of a sheet.</param>
/// <param name="Id">The treasury's own id of the row within the division; the same id is the same row.</param>
/// <param name="Amount">More than zero, also of what takes a payment back.</param>
/// <param name="Source">The money it was paid from; what comes back is of its payment's source.</param>
/// <param name="Line">Line of the voucher; null for a voucher of one line.</param>
/// <param name="Reverses">Id of the payment it takes back; null for a payment.</param>
/// <param name="Reason">Why it takes the payment back; null for a payment.</param>
public sealed record PaymentRow(
    int Number, string Id, UnitCode Unit, FiscalYear Year, ProjectCode Project, Money Amount, FundSource Source, DateOnly PaidOn, string Voucher, string? Line,
    string? Reverses, string? Reason)
{
    /// <summary>The table it is about.</summary>
    public StreamAt Table { get; } = new(Unit.ToString(), GoalTable.Key(Year, Project));

    /// <summary>Of all that the row says, wherever it stands.</summary>
    public string Hash { get; } = Order.HashOf(Unit, Year, Project, Amount, Source, PaidOn, Voucher, Line, Reverses, Reason);

    /// <summary>Id of the line of the voucher it stands on.</summary>
    public string VoucherLine { get; } = GoalTables.VoucherLines.IdOf(Year, SpendOrigin.Treasury, Voucher, Line);

    /// <param name="isVoucherUsed">Whether another project's payment stands on the same line.</param>
    public ICommand<GoalTable> ToCommand(bool isVoucherUsed) => Reverses is null
        ? new RecordTreasuryPayment(Id, Amount, Source, PaidOn, Voucher, Line, isVoucherUsed)
        : new ReverseSpend(Id, Reverses, Amount, PaidOn, Voucher, Reason ?? "", SpendOrigin.Treasury);
}

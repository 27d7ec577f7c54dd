using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Auditing;

/// <summary>What money that moved is looked up by.</summary>
static class OfMoney
{
    public static Particulars? Of(object @event) => @event switch
    {
        BudgetRevised e => new(e.Change, e.EffectiveOn, e.Document, Reason: e.Reason),
        BudgetTransferredOut e => new(-e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason, Counterpart: Side(e.To)),
        BudgetTransferredIn e => new(e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason, Counterpart: Side(e.From)),
        CarryOverAdded e => new(e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason),
        FundsReceived e => new(e.Amount, e.ReceivedOn, Voucher: e.Voucher),
        FundsSuspended e => new(-e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason),
        FundsReleased e => new(e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason),
        SpendRecorded e => new(e.Amount, e.PaidOn, Voucher: e.Voucher),
        SpendReversed e => new(-e.Amount, e.ReversedOn, Voucher: e.Voucher, Reason: e.Reason),
        ReserveSet e => new(e.Amount, Document: e.Document, Wording: e.Name),
        ReserveSplit e => new(-e.Amount, e.EffectiveOn, e.Document, Reason: e.Reason, Counterpart: Side(e.To)),
        _ => null,
    };

    static string Side(Counterpart side) => $"{side.Tenant} {side.Stream}";
}

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Audit;

/// <summary>What was paid, received, moved and reached, in words.</summary>
public sealed partial class EventWords
{
    string? TellMoney(object @event, GoalTable before) => @event switch
    {
        BudgetRevised e => texts[e.Kind is RevisionKind.Supplement ? "Told.Supplemented" : "Told.BudgetRevised", Source(e.Source), Signed(e.Change), Amount(before.Adjusted + e.Change), e.EffectiveOn, e.Reason, e.Document],
        BudgetTransferredOut e => texts["Told.TransferredOut", Source(e.Source), Amount(e.Amount), e.To.Name, Amount(before.Adjusted - e.Amount), e.EffectiveOn, e.Reason, e.Document],
        BudgetTransferredIn e => texts["Told.TransferredIn", Source(e.Source), Amount(e.Amount), e.From.Name, Amount(before.Adjusted + e.Amount), e.EffectiveOn, e.Reason, e.Document],
        CarryOverAdded e => texts["Told.CarryOver", Amount(e.Amount), Amount(before.Adjusted + e.Amount), e.EffectiveOn, e.Reason, e.Document],
        FundsReceived e => texts["Told.Received", e.ReceivedOn, Source(e.Source), Amount(e.Amount), e.Voucher, Amount(before.Received + e.Amount)],
        FundsSuspended e => texts["Told.Suspended", Source(e.Source), Amount(e.Amount), e.EffectiveOn, e.Reason, e.Document],
        FundsReleased e => texts["Told.Released", Source(e.Source), Amount(e.Amount), e.EffectiveOn, e.Reason, e.Document],
        SpendRecorded { Broken: { } broken } e => texts["Told.SpendMarked", Spend(e, before), List(broken.Select(code => texts[code].Value))],
        SpendRecorded e => Spend(e, before),
        SpendReversed e => texts["Told.Reversed", e.ReversedOn, before.Spends.FirstOrDefault(s => s.Id == e.SpendId)?.Voucher ?? "", Amount(e.Amount), e.Voucher, Amount(before.Executed - e.Amount), e.Reason],
        _ => null,
    };

    string? TellActual(object @event, GoalTable before) => @event switch
    {
        ActualReported e => texts["Told.Actual", NameOf(e.Indicator, before), e.AsOf, Reached(e.Value, e.Answer, e.Indicator, before), Note(e.Note)] + Files(e.Files),
        ActualCorrected e when before.Actuals.FirstOrDefault(a => a.Id == e.ActualId) is { } was => texts[
            "Told.ActualCorrected", NameOf(was.Indicator, before), was.AsOf, Reached(was.Value, was.Answer, was.Indicator, before), Reached(e.Value, e.Answer, was.Indicator, before), e.Reason] + Files(e.Files),
        _ => null,
    };

    string Spend(SpendRecorded e, GoalTable before) =>
        texts["Told.Spend", e.PaidOn, Source(e.Source), Amount(e.Amount), e.Line is { } line ? texts["Told.Voucher", e.Voucher, line] : e.Voucher, Amount(before.Executed + e.Amount)];

    string Reached(decimal? value, Attainment? answer, int indicator, GoalTable table) => answer is { } given
        ? texts[$"Attainment.{given}"]
        : value?.ToString(CultureInfo.InvariantCulture) + table.Indicators.FirstOrDefault(i => i.Id == indicator)?.Target.Unit;

    string Note(string? note) => note is { Length: > 0 } ? texts["Told.Note", note] : "";

    string Source(FundSource source) => texts[$"FundSource.{source}"];

    string Amount(Money? money) => money is { } amount ? texts["Amount.Yuan", amount.InYuan.ToString("#,##0.00", CultureInfo.InvariantCulture)] : texts["Blank"];

    string Signed(Money change) => (change > Money.Zero ? "+" : "") + Amount(change);
}

using Jixiao.Domain.Comparing;

namespace Jixiao.Domain.GoalTables;

/// <summary>What happened to a table's money, row by row.</summary>
static class MoneyFields
{
    public static IReadOnlyList<ListField<GoalTable>> Lists { get; } =
    [
        ListField.Numbered<GoalTable, BudgetChange>("budgetChanges", t => t.BudgetChanges, (t, rows) => t with { BudgetChanges = rows },
            Row<BudgetChange>("kind", c => c.Kind), Row<BudgetChange>("amount", c => c.Change), Row<BudgetChange>("source", c => c.Source), Row<BudgetChange>("effectiveOn", c => c.EffectiveOn),
            Row<BudgetChange>("reason", c => c.Reason), Row<BudgetChange>("document", c => c.Document), Row<BudgetChange>("edition", c => c.Edition),
            Row<BudgetChange>("decision", c => c.Decision), Row<BudgetChange>("with", c => c.With)),
        ListField.Of<GoalTable, Receipt>("receipts", t => t.Receipts, (t, rows) => t with { Receipts = rows }, r => r.Id,
            Row<Receipt>("amount", r => r.Amount), Row<Receipt>("source", r => r.Source), Row<Receipt>("receivedOn", r => r.ReceivedOn), Row<Receipt>("voucher", r => r.Voucher)),
        ListField.Numbered<GoalTable, Suspension>("suspensions", t => t.Suspensions, (t, rows) => t with { Suspensions = rows },
            Row<Suspension>("amount", s => s.Amount), Row<Suspension>("source", s => s.Source), Row<Suspension>("effectiveOn", s => s.EffectiveOn), Row<Suspension>("reason", s => s.Reason), Row<Suspension>("document", s => s.Document)),
        ListField.Of<GoalTable, Spend>("spends", t => t.Spends, (t, rows) => t with { Spends = rows }, s => s.Id,
            Row<Spend>("amount", s => s.Amount), Row<Spend>("source", s => s.Source), Row<Spend>("paidOn", s => s.PaidOn), Row<Spend>("voucher", s => s.Voucher),
            Row<Spend>("line", s => s.Line), Row<Spend>("origin", s => s.Origin), Row<Spend>("broken", s => s.Broken)),
        ListField.Of<GoalTable, SpendReversal>("reversals", t => t.Reversals, (t, rows) => t with { Reversals = rows }, r => r.Id,
            Row<SpendReversal>("spend", r => r.SpendId), Row<SpendReversal>("amount", r => r.Amount), Row<SpendReversal>("source", r => r.Source), Row<SpendReversal>("reversedOn", r => r.ReversedOn),
            Row<SpendReversal>("voucher", r => r.Voucher), Row<SpendReversal>("reason", r => r.Reason), Row<SpendReversal>("origin", r => r.Origin), Row<SpendReversal>("broken", r => r.Broken)),
    ];

    static Field<TRow> Row<TRow>(string name, Func<TRow, object?> read) => Field.Following(name, read);
}

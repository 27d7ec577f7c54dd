namespace Jixiao.Domain.GoalTables;

/// <summary>The table's money: initial and adjusted budget, received, suspended, executed; every sum over all sources, of one, or by a day.</summary>
public sealed partial record GoalTable
{
    /// <summary>Every change of the budget since approval, in the order recorded.</summary>
    public IReadOnlyList<BudgetChange> BudgetChanges { get; init; } = [];

    /// <summary>Everything that arrived, in the order recorded.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>Everything suspended and released, in the order recorded.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>Every payment, in the order recorded.</summary>
    public IReadOnlyList<Spend> Spends { get; init; } = [];

    /// <summary>Everything that came back of payments, in the order recorded.</summary>
    public IReadOnlyList<SpendReversal> Reversals { get; init; } = [];

    /// <summary>年初预算; zero while blank.</summary>
    public Money Initial => (ApprovedBudget ?? Budget).Total ?? Money.Zero;

    /// <summary>全年预算: initial and every change since.</summary>
    public Money Adjusted => Initial + BudgetChanges.Sum(c => c.Change);

    /// <summary>到位数.</summary>
    public Money Received => Receipts.Sum(r => r.Amount);

    /// <summary>暂缓数: what of the adjusted budget may not be spent now.</summary>
    public Money Suspended => Suspensions.Sum(s => s.Amount);

    /// <summary>执行数: everything paid less what came back.</summary>
    public Money Executed => Spends.Sum(s => s.Amount) - Reversals.Sum(r => r.Amount);

    /// <summary>年初预算 of one source.</summary>
    public Money InitialOf(FundSource source) => (ApprovedBudget ?? Budget).Of(source);

    /// <summary>全年预算 of one source.</summary>
    public Money AdjustedOf(FundSource source) => InitialOf(source) + BudgetChanges.Where(c => c.Source == source).Sum(c => c.Change);

    /// <summary>到位数 of one source.</summary>
    public Money ReceivedOf(FundSource source) => Receipts.Where(r => r.Source == source).Sum(r => r.Amount);

    /// <summary>暂缓数 of one source.</summary>
    public Money SuspendedOf(FundSource source) => Suspensions.Where(s => s.Source == source).Sum(s => s.Amount);

    /// <summary>执行数 of one source.</summary>
    public Money ExecutedOf(FundSource source) => Spends.Where(s => s.Source == source).Sum(s => s.Amount) - Reversals.Where(r => r.Source == source).Sum(r => r.Amount);

    /// <summary>全年预算 as it counts on that day: changes that take effect later are left out.</summary>
    public Money AdjustedBy(DateOnly day) => Initial + BudgetChanges.Where(c => c.EffectiveOn <= day).Sum(c => c.Change);

    /// <summary>执行数 by the end of that day.</summary>
    public Money ExecutedBy(DateOnly day) => Spends.Where(s => s.PaidOn <= day).Sum(s => s.Amount) - Reversals.Where(r => r.ReversedOn <= day).Sum(r => r.Amount);

    /// <summary>全年预算 of one source as it counts on that day.</summary>
    public Money AdjustedOf(FundSource source, DateOnly day) => InitialOf(source) + BudgetChanges.Where(c => c.Source == source && c.EffectiveOn <= day).Sum(c => c.Change);

    /// <summary>执行数 of one source by the end of that day.</summary>
    public Money ExecutedOf(FundSource source, DateOnly day) =>
        Spends.Where(s => s.Source == source && s.PaidOn <= day).Sum(s => s.Amount) - Reversals.Where(r => r.Source == source && r.ReversedOn <= day).Sum(r => r.Amount);

    /// <summary>What is left of a payment after what came back of it.</summary>
    public Money LeftOf(Spend spend) => spend.Amount - Reversals.Where(r => r.SpendId == spend.Id).Sum(r => r.Amount);

    /// <summary>Whether something is left of a payment.</summary>
    public bool IsLeft(Spend spend) => Reversals is [] || LeftOf(spend) > Money.Zero;

    GoalTable? AfterMoney(object @event) => @event switch
    {
        BudgetRevised e => Changed(new(e.Change, e.Source, e.EffectiveOn, e.Kind is RevisionKind.Supplement ? BudgetChangeKind.Supplement : BudgetChangeKind.Adjustment, e.Reason, e.Document, e.Edition)),
        BudgetTransferredOut e => Changed(new(-e.Amount, e.Source, e.EffectiveOn, BudgetChangeKind.Transfer, e.Reason, e.Document, null, e.Decision, e.To)),
        BudgetTransferredIn e => Changed(new(e.Amount, e.Source, e.EffectiveOn, BudgetChangeKind.Transfer, e.Reason, e.Document, null, e.Decision, e.From)),
        CarryOverAdded e => Changed(new(e.Amount, FundSource.CarryOver, e.EffectiveOn, BudgetChangeKind.CarryOver, e.Reason, e.Document)),
        FundsReceived e => this with { Receipts = [.. Receipts, new(e.ReceiptId, e.Amount, e.Source, e.ReceivedOn, e.Voucher)] },
        FundsSuspended e => this with { Suspensions = [.. Suspensions, new(e.Amount, e.Source, e.EffectiveOn, e.Reason, e.Document)] },
        FundsReleased e => this with { Suspensions = [.. Suspensions, new(-e.Amount, e.Source, e.EffectiveOn, e.Reason, e.Document)] },
        SpendRecorded e => this with { Spends = [.. Spends, new(e.SpendId, e.Amount, e.Source, e.PaidOn, e.Voucher, e.Line, e.Origin ?? SpendOrigin.Unit, e.Broken)] },
        SpendReversed e => this with { Reversals = [.. Reversals, new(e.ReversalId, e.SpendId, e.Amount, e.Source, e.ReversedOn, e.Voucher, e.Reason, e.Origin, e.Broken)] },
        _ => null,
    };

    GoalTable Changed(BudgetChange change) => this with { BudgetChanges = [.. BudgetChanges, change] };
}

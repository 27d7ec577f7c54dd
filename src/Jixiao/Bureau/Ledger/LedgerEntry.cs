using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;

namespace Jixiao.Bureau.Ledger;

/// <summary>A page of entries, the latest to take effect first, and what all of them come to.</summary>
/// <param name="Net">Their sum.</param>
/// <param name="Gross">Their sum without signs.</param>
public sealed record LedgerEntries(long Count, Money Net, Money Gross, IReadOnlyList<LedgerEntry> Entries)
{
    public static LedgerEntries None { get; } = new(0, Money.Zero, Money.Zero, []);
}

/// <summary>One entry, with the version of its table that it made.</summary>
/// <param name="What">Payment or Reversal, or the kind of a budget change.</param>
/// <param name="On">The day it takes effect.</param>
/// <param name="RecordedBy">Name of whoever recorded it.</param>
/// <param name="Document">凭证号 of a payment, 文号 of a change.</param>
/// <param name="Note">Why a budget was changed; the rules that a payment breaks.</param>
/// <param name="With">The other side of a transfer.</param>
public sealed record LedgerEntry(
    UnitCode Unit, ProjectCode Project, string ProjectName, long Version, DateTimeOffset RecordedAt, string? RecordedBy,
    DateOnly On, FundSource Source, Money Amount, string What, string Document, string? Note, string? With);

/// <summary>The changes of budgets that take effect in a month.</summary>
/// <param name="Month">1 for January.</param>
public sealed record LedgerMonth(int Month, long Count, Money Net, Money Gross);

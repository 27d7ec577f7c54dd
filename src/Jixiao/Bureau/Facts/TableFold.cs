using System.Text.Json;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;

namespace Jixiao.Bureau.Facts;

/// <summary>What is kept of a table between two pages: what it says without its indicators, money and history, its figures and what its months hold.</summary>
/// <param name="Id">As in <see cref="FactKey"/>.</param>
/// <param name="Recorded">When its latest version was.</param>
public sealed record Carried(
    long Id, GoalTable Table, DateTime Recorded, IReadOnlyList<Spell<ValueTuple, Figures>> Measured, IReadOnlyList<Spell<MonthOf, MonthSum>> Spent, IReadOnlyList<Spell<MonthOf, MonthSum>> Budgeted,
    IReadOnlyList<Spell<MonthOf, MonthSum>> Received)
{
    public static Carried Read(string json) => JsonSerializer.Deserialize<Carried>(json, StoredJson.Options)!;

    public string Write() => JsonSerializer.Serialize(this, StoredJson.Options);
}

/// <summary>
/// Makes the facts of one goal table: the domain folds its events, and beside each one it is noted what changed. The rows are whole states up to a
/// version, never differences, so that writing them again changes nothing.
/// </summary>
public sealed class TableFold
{
    readonly FactKey key;
    readonly Spells<ValueTuple, Figures> measured;
    readonly Spells<MonthOf, MonthSum> spent;
    readonly Spells<MonthOf, MonthSum> budgeted;
    readonly Spells<MonthOf, MonthSum> received;
    readonly IndicatorFold indicators;
    GoalTable table;
    DateTime recorded;

    TableFold(FactKey key, Carried from, CarriedIndicators indicators)
    {
        (this.key, recorded, this.indicators) = (key, from.Recorded, new(indicators));
        table = from.Table with { Indicators = indicators.Indicators, Actuals = indicators.Actuals };
        (measured, spent, budgeted, received) = (new(from.Measured), new(from.Spent), new(from.Budgeted), new(from.Received));
    }

    /// <summary>Before the first event.</summary>
    /// <param name="first">That event.</param>
    public static TableFold Begin(RawEvent first) => Resume(first, new(first.Sequence, GoalTable.Empty(first.Stream), default, [], [], [], []), CarriedIndicators.None);

    /// <summary>Where a page before this one ended.</summary>
    /// <param name="next">The next event.</param>
    /// <param name="indicators">None where no event to come needs them.</param>
    public static TableFold Resume(RawEvent next, Carried carried, CarriedIndicators indicators) =>
        new(new(carried.Id, next.Tenant, next.Stream, UnitCode.Parse(next.Tenant).Division.ToString(), YearOf(next.Stream)), carried, indicators);

    /// <summary>Number of events folded so far.</summary>
    public long Version => table.Version;

    /// <summary>Folds one more event. It counts as recorded when the latest of the stream so far was.</summary>
    public void Take(RawEvent e, FactRows into)
    {
        var before = table;
        var after = table.Evolve(e.Fact);
        recorded = e.At > recorded ? e.At : recorded;
        table = after;
        Note(after, into);
        var known = measured[default] ?? Figures.None;
        var figures = known.After(before, after).With(after, known, budgeted, spent, key.Year);
        measured.Set(default, IndicatorFold.Needs(e.Fact) ? figures with { Attained = indicators.Take(e.Fact, after, recorded) } : figures, Version, recorded);
        table = Emptied(after);
    }

    /// <summary>Writes what holds after the last event.</summary>
    public void End(FactRows into)
    {
        into.Of(FactTables.History).AddRange(measured.Changes().Select(spell => new HistoryRow(key, spell)));
        into.Of(FactTables.SpendMonth).AddRange(spent.Changes().Select(spell => new MonthRow(key, spell)));
        into.Of(FactTables.BudgetMonth).AddRange(budgeted.Changes().Select(spell => new MonthRow(key, spell)));
        into.Of(FactTables.ReceiptMonth).AddRange(received.Changes().Select(spell => new MonthRow(key, spell)));
        indicators.End(key, into);
        into.Of(FactTables.Fact).Add(new(key, Version, recorded, table, measured[default]!));
        var carried = new Carried(key.Id, Shortened(table), recorded, [.. measured.Open], [.. spent.Open], [.. budgeted.Open], [.. received.Open]);
        into.Of(FactTables.Carried).Add(new(key, Version, carried.Write(), indicators.Carried(table)?.Write()));
    }

    void Note(GoalTable after, FactRows into)
    {
        foreach (var spend in after.Spends)
        {
            into.Of(FactTables.Spend).Add(new(key, Version, recorded, spend.PaidOn, spend.Source, spend.Amount.InFen, spend.Id, null, spend.Voucher, spend.Line, spend.Origin, Joined(spend.Broken)));
            spent.Add(spend.PaidOn, spend.Source, spend.Amount, Version, recorded);
        }
        foreach (var back in after.Reversals)
        {
            into.Of(FactTables.Spend).Add(new(key, Version, recorded, back.ReversedOn, back.Source, -back.Amount.InFen, back.SpendId, back.Id, back.Voucher, null, back.Origin, Joined(back.Broken)));
            spent.Add(back.ReversedOn, back.Source, -back.Amount, Version, recorded);
        }
        foreach (var change in after.BudgetChanges)
        {
            into.Of(FactTables.Budget).Add(new(key, Version, recorded, change));
            budgeted.Add(change.EffectiveOn, change.Source, change.Change, Version, recorded);
        }
        foreach (var receipt in after.Receipts)
        {
            into.Of(FactTables.Receipt).Add(new(key, Version, recorded, receipt));
            received.Add(receipt.ReceivedOn, receipt.Source, receipt.Amount, Version, recorded);
        }
    }

    static string? Joined(IReadOnlyList<string>? codes) => codes is null ? null : string.Join(',', codes);

    static int YearOf(string stream) => int.Parse(stream.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The table without the money that is counted already, so that the next event's stands alone.</summary>
    static GoalTable Emptied(GoalTable table) => table is { Spends: [], BudgetChanges: [], Receipts: [], Reversals: [], Suspensions: [] }
        ? table
        : table with { Spends = [], BudgetChanges = [], Receipts = [], Reversals = [], Suspensions = [] };

    /// <summary>The table without what no later fact depends on, and what is kept beside it.</summary>
    static GoalTable Shortened(GoalTable table) => table with
    {
        Use = "",
        Goals = [],
        ApprovalFiles = [],
        PendingAdjustment = table.PendingAdjustment is { } asked ? asked with { Proposal = asked.Proposal with { Use = "", Goals = [], Indicators = [] }, Files = null } : null,
        Indicators = [],
        Actuals = [],
    };
}

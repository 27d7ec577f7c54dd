using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Seeding;

/// <summary>
/// A table's money as it comes and goes: received by quarters, paid every month and five times as often in December, most of it by the treasury. Some is entered weeks
/// late, some comes back, and a little breaks a rule and is recorded all the same.
/// </summary>
static class Paying
{
    const int InDecember = 5;

    public static IEnumerable<Act> Acts(TableYear table, Dice dice) => table.IsGivenUp ? [] :
    [
        .. Received(table, dice),
        .. Payments(table, FundSource.Fiscal, 1, dice.Happens(0.5) ? dice.Between(4, 9) : dice.Between(6, 11), dice),
        .. table.Content.Budget.Other is null ? [] : Payments(table, FundSource.Other, 1, 1, dice),
        .. TakenBack(table, dice),
        .. Breaches(table, dice),
    ];

    /// <summary>So many payments in each month from one month on, and five times as many in December.</summary>
    public static IEnumerable<Act> Payments(TableYear table, FundSource source, int from, int aMonth, Dice dice)
    {
        var year = table.Year.Number;
        for (var month = from; month <= 12; month++)
        {
            for (var n = 0; n < (month == 12 ? InDecember * aMonth : aMonth); n++)
            {
                table.PaymentsLeft[source] = table.PaymentsLeft.GetValueOrDefault(source) + 1;
                // Nothing is paid before the budget is approved.
                var paidOn = dice.Day(new(year, month, month == 1 ? 20 : 1), new(year, month, DateTime.DaysInMonth(year, month)));
                yield return dice.Happens(0.2) ? ByUnit(table, source, paidOn, dice) : ByTreasury(table, paidOn, dice, (row, told) => Payment(table, source, row.Id, paidOn, dice));
            }
        }
    }

    static IEnumerable<Act> Received(TableYear table, Dice dice)
    {
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var (share, on) = (quarter / 4d, dice.Day(new(table.Year.Number, 3 * quarter - 1, 1), new(table.Year.Number, 3 * quarter - 1, 20)));
            yield return new(dice.AtDesk(on.AddDays(1)), Staff.Clerk(table.Project.Unit.Code), told =>
            {
                var state = table.Table.State;
                var due = TableYear.Part(state.AdjustedOf(FundSource.Fiscal), share) - state.ReceivedOf(FundSource.Fiscal);
                if (due > Money.Zero)
                    told.Decide(table.Table, new ReceiveFunds(told.Id, due, FundSource.Fiscal, on, $"额度{on:MMdd}"));
            });
        }
    }

    static Act ByUnit(TableYear table, FundSource source, DateOnly paidOn, Dice dice)
    {
        var recorded = paidOn.AddDays(dice.Happens(0.06) ? dice.Between(20, 60) : dice.Between(0, 3));
        return new(dice.AtDesk(recorded), Staff.Clerk(table.Project.Unit.Code), told =>
        {
            if (NextOf(table, source, dice) is { } amount)
                told.Decide(table.Table, new RecordSpend(told.Id, amount, source, paidOn, $"记-{told.Id[..12]}"));
        });
    }

    static Act ByTreasury(TableYear table, DateOnly paidOn, Dice dice, Func<TreasuryRow, Telling, ICommand<GoalTable>?> asks)
    {
        var recorded = paidOn.AddDays(dice.Happens(0.02) ? dice.Between(20, 45) : 1);
        var row = new TreasuryRow($"{recorded:yyyyMMdd}-{dice.Id():n}"[..24], Staff.FileOf(recorded), dice.Between(1, 4_000));
        return new(dice.AtNight(recorded), Staff.Treasury, told =>
        {
            if (asks(row, told) is { } command)
                told.Decide(table.Table, command);
        }, row);
    }

    static RecordTreasuryPayment? Payment(TableYear table, FundSource source, string id, DateOnly paidOn, Dice dice) => NextOf(table, source, dice) is { } amount
        ? new(id, amount, source, paidOn, $"支{id[9..]}", dice.Happens(0.2) ? "1" : null)
        : null;

    /// <summary>What the next payment takes of all that will be paid, the last one the rest; null when nothing is left.</summary>
    static Money? NextOf(TableYear table, FundSource source, Dice dice)
    {
        var state = table.Table.State;
        var payments = table.PaymentsLeft[source]--;
        var ofSource = TableYear.Part(state.AdjustedOf(source) - state.SuspendedOf(source), table.Pace) - state.ExecutedOf(source);
        // Another source may be paid beyond its budget.
        var left = Money.Fen(Math.Min(ofSource.InFen, (state.Adjusted - state.Executed).InFen));
        var amount = payments <= 1 ? left : TableYear.Part(left, Math.Min(1, dice.Between(0.4, 1.6) / payments));
        return left > Money.Zero ? amount : null;
    }

    static IEnumerable<Act> TakenBack(TableYear table, Dice dice)
    {
        if (!dice.Happens(0.1))
            yield break;
        var on = dice.Day(new(table.Year.Number, 4, 1), new(table.Year.Number, 11, 30));
        yield return ByTreasury(table, on, dice, (row, told) => table.Table.State.Spends.LastOrDefault(spend => spend.Origin is SpendOrigin.Treasury && spend.PaidOn <= on) is { } spend
            ? new ReverseSpend(row.Id, spend.Id, TableYear.Part(spend.Amount, 0.5), on, $"支{row.Id[9..]}", "收款单位退回。", SpendOrigin.Treasury)
            : null);
    }

    static IEnumerable<Act> Breaches(TableYear table, Dice dice)
    {
        var year = table.Year.Number;
        if (dice.Happens(0.004))
            yield return ByTreasury(table, new(year, 1, 5), dice, (row, _) => new RecordTreasuryPayment(row.Id, TableYear.Part(table.Content.Budget.Total!.Value, 0.01), FundSource.Fiscal, new(year, 1, 5), $"支{row.Id[9..]}"));
        if (dice.Happens(0.004))
            yield return ByTreasury(table, new(year, 12, 30), dice, (row, _) => new RecordTreasuryPayment(row.Id, table.Table.State.Adjusted - table.Table.State.Executed + Money.Yuan(1_000), FundSource.Fiscal, new(year, 12, 30), $"支{row.Id[9..]}"));
        if (dice.Happens(0.004))
            yield return ByTreasury(table, new(year, 9, 20), dice, (row, _) => table.Table.State.Spends.LastOrDefault(spend => spend.Origin is SpendOrigin.Treasury) is { } twice
                ? new RecordTreasuryPayment(row.Id, twice.Amount, twice.Source, new(year, 9, 20), twice.Voucher, twice.Line)
                : null);
    }
}

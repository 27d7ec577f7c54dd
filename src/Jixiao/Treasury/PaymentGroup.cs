using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.GoalTables;
using Jixiao.Hosting.Commands;

namespace Jixiao.Treasury;

/// <summary>Some rows of a batch in one transaction: decided on their tables in the order of the file, saved together with the batch's own figures.</summary>
sealed class PaymentGroup(ManyStreams<GoalTable> tables, string division, Order order, SettledRows settled)
{
    readonly Dictionary<(string Tenant, string Line), string> vouchers = [];
    readonly List<PaymentRow> kept = [];
    readonly List<RefusedRow> refused = [.. settled.Refused];
    Tally tally = settled.Tally;

    public async Task<GroupOutcome> Record(IReadOnlyList<PaymentRow> rows, CancellationToken stop)
    {
        // Asked again, now that the tables are locked: the same batch may run twice at once.
        var known = await KnownRows.Find(tables.Session.Connection, division, rows.Select(row => row.Id), stop);
        await ReadVouchers(rows.Where(row => !known.ContainsKey(row.Id)), stop);
        foreach (var row in rows)
            Record(row, known.GetValueOrDefault(row.Id));
        var batch = await LockedBatch.Load(tables.Session, order.Id, stop) ?? throw new InvalidOperationException($"The batch {order.Id} was not begun.");
        tables.Session.Store(batch.After(tally, refused));
        if (kept is not [])
            KnownRows.Keep(tables.Session, division, kept);
        await tables.Save(stop);
        return new(tally, refused);
    }

    void Record(PaymentRow row, string? hash)
    {
        try
        {
            tally += hash is null ? Decide(row) : hash == row.Hash ? new(0, 0, 1, 0) : throw SettledRows.IdReused;
        }
        catch (RuleBroken why)
        {
            refused.Add(RefusedRow.Of(row.Number, row.Id, why));
            tally += new Tally(0, 0, 0, 1);
        }
    }

    Tally Decide(PaymentRow row)
    {
        if (tables.Find(row.Table) is null)
            throw new RuleBroken("treasury/unknown-table", $"没有找到{row.Unit}单位{row.Year}年度的项目{row.Project}。");
        var line = (row.Table.Tenant, row.VoucherLine);
        var other = row.Reverses is null ? vouchers.GetValueOrDefault(line) : null;
        var events = tables.Decide(row.Table, row.ToCommand(other is not null && other != row.Table.Stream), row.Id, $"第{row.Number}行");
        kept.Add(row);
        if (events is [])
            return new(0, 0, 1, 0);
        if (row.Reverses is null && vouchers.TryAdd(line, row.Table.Stream))
            VoucherLines.Use(tables.Session.ForTenant(row.Table.Tenant), row.Year, SpendOrigin.Treasury, row.Voucher, row.Line, row.Table.Stream);
        return new(1, events is [SpendRecorded { Broken: not null } or SpendReversed { Broken: not null }] ? 1 : 0, 0, 0);
    }

    async Task ReadVouchers(IEnumerable<PaymentRow> rows, CancellationToken stop)
    {
        foreach (var unit in rows.Where(row => row.Reverses is null).GroupBy(row => row.Table.Tenant, row => row.VoucherLine))
            foreach (var line in await VoucherLines.Of(tables.Session.ForTenant(unit.Key), unit.Distinct(), stop))
                vouchers[(unit.Key, line.Id)] = line.Stream;
    }
}

/// <summary>What became of a group, once it is committed.</summary>
sealed record GroupOutcome(Tally Tally, IReadOnlyList<RefusedRow> Refused);

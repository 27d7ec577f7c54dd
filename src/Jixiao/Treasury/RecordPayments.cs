using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Marten;
using Npgsql;

namespace Jixiao.Treasury;

/// <summary>
/// Records the treasury's batches. A batch is too large for one transaction and its rows too many for one each: it is committed by groups of rows, each of them
/// whole or not at all, with the batch's own figures. What a group cannot take is tried in smaller ones, so that it takes nobody else's rows with it.
/// </summary>
public sealed partial class RecordPayments(IDocumentStore store, NpgsqlDataSource database, TimeProvider clock, CommandMeter meter, ILogger<RecordPayments> log)
{
    /// <summary>Rows of one transaction.</summary>
    public const int GroupSize = 2_000;

    const int Attempts = 3;

    /// <param name="order">Its id is the batch's.</param>
    public IAsyncEnumerable<BatchLine> Run(DivisionCode division, PayableUnits units, Stream file, Order order, CancellationToken stop) =>
        new BatchRun(this, division, units, order).Lines(file, stop);

    /// <exception cref="RuleBroken"><c>command/id-reused</c> when the sender's id is that of another file.</exception>
    internal Task Begin(DivisionCode division, Order order, CancellationToken stop) => Change(division, order, stop, batch =>
        batch.Sha256 == order.File!.Sha256 ? batch.Sent(order.By, clock.GetUtcNow()) : throw new RuleBroken("command/id-reused", "同一请求编号已用于另一个文件。"));

    internal Task Finish(DivisionCode division, Order order, CancellationToken stop) => Change(division, order, stop, batch => batch with { IsFinished = true });

    /// <summary>Passes by the rows that were recorded before.</summary>
    internal async Task<SettledRows> Settle(DivisionCode division, PaymentWindow window, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        return SettledRows.Of(window, await KnownRows.Find(connection, division.ToString(), window.Rows.Select(row => row.Id), stop));
    }

    /// <summary>Commits a group, in smaller ones when it cannot be whole. Not to be cancelled: a group that was begun is finished.</summary>
    internal async Task<IReadOnlyList<GroupOutcome>> Commit(DivisionCode division, Order order, IReadOnlyList<PaymentRow> rows, SettledRows settled)
    {
        try
        {
            return [Measured(await Tried(division, order, rows, settled))];
        }
        catch (Exception failed) when (rows.Count > 0 && IsOfItsRows(failed))
        {
            var tables = rows.GroupBy(row => row.Table).ToList();
            if (tables.Count == 1)
                return [Measured(await Tried(division, order, [], settled.And(rows, WhyNot(failed))))];
            var half = tables.Count / 2;
            return
            [
                .. await Commit(division, order, [.. tables.Take(half).SelectMany(t => t)], settled),
                .. await Commit(division, order, [.. tables.Skip(half).SelectMany(t => t)], SettledRows.None),
            ];
        }
    }

    async Task<GroupOutcome> Tried(DivisionCode division, Order order, IReadOnlyList<PaymentRow> rows, SettledRows settled)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var streams = rows.Select(row => row.Table).Distinct().ToList();
                await using var tables = await ManyStreams<GoalTable>.Open(store, division.ToString(), streams, table => table.Id, order, CancellationToken.None);
                return await new PaymentGroup(tables, division.ToString(), order, settled).Record(rows, CancellationToken.None);
            }
            catch (Exception lost) when (attempt < Attempts && Races.IsLostAmongMany(lost))
            {
            }
        }
    }

    async Task Change(DivisionCode division, Order order, CancellationToken stop, Func<TreasuryBatch, TreasuryBatch> change)
    {
        await using var session = store.IdentitySession(division.ToString());
        await session.BeginTransactionAsync(stop);
        session.Store(change(await LockedBatch.Load(session, order.Id, stop) ?? new(order.Id, order.File!.Sha256, order.File.Name)));
        await session.SaveChangesAsync(stop);
    }

    GroupOutcome Measured(GroupOutcome outcome)
    {
        meter.Count(nameof(RecordTreasuryPayment), done: outcome.Tally.Recorded + outcome.Tally.Known, refused: outcome.Tally.Refused);
        return outcome;
    }

    RuleBroken WhyNot(Exception failed)
    {
        if (Races.IsLostAmongMany(failed))
            return new("command/busy", "同时操作的人较多，请稍后重试。");
        if (Problems.Of(failed) is { } refused)
            return new(refused.Code, refused.Message);
        Failed(log, failed);
        return new("treasury/failed", "这一行没有保存，请稍后重试；仍不成功时请联系管理员。");
    }

    // Without a database no row is better off than another: the batch breaks off, to be sent again.
    static bool IsOfItsRows(Exception failed) => (failed as NpgsqlException ?? failed.InnerException as NpgsqlException) is null or PostgresException { IsTransient: false }
        || Races.IsLostAmongMany(failed);

    [LoggerMessage(LogLevel.Error, "Rows of the treasury's batch could not be recorded.")]
    static partial void Failed(ILogger log, Exception failed);
}

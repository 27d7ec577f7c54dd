using System.Diagnostics;
using System.Runtime.CompilerServices;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;

namespace Jixiao.Treasury;

/// <summary>A batch on its way through: window by window, group by group, telling what becomes of it.</summary>
/// <param name="units">The units that whoever sends it may pay for.</param>
sealed class BatchRun(RecordPayments recording, DivisionCode division, PayableUnits units, Order order)
{
    readonly long started = Stopwatch.GetTimestamp();
    Tally tally = Tally.None;
    RuleBroken? unreadable;
    long passed;

    /// <summary>The answer, line by line. Nothing is kept of a file that has no first row; whoever goes away stops it after the group that is being committed.</summary>
    /// <exception cref="RuleBroken"><c>treasury/…</c>: there is nothing in the file that can be taken.</exception>
    public async IAsyncEnumerable<BatchLine> Lines(Stream file, [EnumeratorCancellation] CancellationToken stop)
    {
        using var windows = PaymentWindow.Of(PaymentFile.Read(file), units).GetEnumerator();
        if (!Next(windows))
            throw new RuleBroken("treasury/empty", "文件是空的。");
        await recording.Begin(division, order, stop);
        do
        {
            var settled = await recording.Settle(division, windows.Current, stop);
            var before = tally.Rows;
            foreach (var group in PaymentWindow.Groups(settled.Open, RecordPayments.GroupSize).DefaultIfEmpty([]))
            {
                stop.ThrowIfCancellationRequested();
                var outcomes = await recording.Commit(division, order, group, settled);
                settled = SettledRows.None;
                foreach (var outcome in outcomes)
                {
                    tally += outcome.Tally;
                    foreach (var refused in outcome.Refused)
                        yield return refused;
                }
                yield return new BatchProgress(tally.Rows, tally.Recorded, tally.Marked, tally.Known, tally.Refused, PerSecond, PercentOf(file, before, windows.Current.Count));
            }
            passed = file.Position;
        }
        while (Next(windows));
        if (unreadable is null)
            await recording.Finish(division, order, stop);
        yield return new BatchSummary(
            order.Id, tally.Rows, tally.Recorded, tally.Marked, tally.Known, tally.Refused, decimal.Round((decimal)Elapsed, 2), PerSecond, unreadable is null, unreadable?.Code, unreadable?.Message);
    }

    double Elapsed => Stopwatch.GetElapsedTime(started).TotalSeconds;

    int PerSecond => (int)(tally.Rows / Math.Max(Elapsed, 0.001));

    /// <summary>The file is read a window at a time; within it rows are taken to be of one length.</summary>
    int PercentOf(Stream file, int before, int window) =>
        (int)(100 * (passed + (file.Position - passed) * Math.Min(1m, (tally.Rows - before) / (decimal)window)) / Math.Max(1, file.Length));

    /// <summary>What turns out to be unreadable after some rows ends the batch there; before any, it is refused.</summary>
    bool Next(IEnumerator<PaymentWindow> windows)
    {
        try
        {
            return windows.MoveNext();
        }
        catch (RuleBroken why) when (tally.Rows > 0)
        {
            unreadable = why;
            return false;
        }
    }
}

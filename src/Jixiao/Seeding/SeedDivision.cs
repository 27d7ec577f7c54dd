using System.Threading.Channels;
using Jixiao.Domain;
using Jixiao.Domain.Units;
using Jixiao.Hosting;
using Jixiao.Hosting.Persistence;
using Marten;
using Npgsql;

namespace Jixiao.Seeding;

/// <summary>Fills an empty division with an invented county. It is one transaction: stopped at any moment it leaves nothing, and can be begun anew.</summary>
public sealed class SeedDivision(IDocumentStore store, NpgsqlDataSource database, DatabaseOwner owner)
{
    /// <param name="told">Called after each chapter with the share that is written and the number of events so far.</param>
    /// <returns>How many streams and events were written.</returns>
    /// <exception cref="RuleBroken"><c>seed/division-not-empty</c>, <c>seed/running</c>; nothing is changed.</exception>
    public async Task<Seeded> Run(SeedPlan plan, Action<double, long> told, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await RequireEmpty(connection, plan.Division, stop);
        var seeded = await Write(plan, new(store, connection), told, stop);
        await transaction.CommitAsync(stop);
        // What was empty a minute ago is planned as empty until somebody looks.
        await owner.Execute("analyze", stop);
        return seeded;
    }

    /// <summary>One chapter is told while the one before is written.</summary>
    static async Task<Seeded> Write(SeedPlan plan, BulkLoad load, Action<double, long> told, CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var chapters = Channel.CreateBounded<Chapter>(1);
        var telling = Task.Run(() => Tell(plan, chapters.Writer, both.Token), both.Token);
        var (seeded, written) = (new Seeded(0, 0), 0);
        try
        {
            await foreach (var chapter in chapters.Reader.ReadAllAsync(stop))
            {
                await load.Write(chapter, stop);
                seeded = new(seeded.Streams + chapter.Streams.Count, seeded.Events + chapter.Events.Count);
                told(++written / (double)CountyHistory.Chapters(plan), seeded.Events);
            }
        }
        finally
        {
            await both.CancelAsync();
        }
        await telling;
        return seeded;
    }

    static async Task Tell(SeedPlan plan, ChannelWriter<Chapter> chapters, CancellationToken stop)
    {
        try
        {
            foreach (var chapter in CountyHistory.Of(plan))
                await chapters.WriteAsync(chapter, stop);
            chapters.Complete();
        }
        catch (Exception failed)
        {
            chapters.Complete(failed);
        }
    }

    static async Task RequireEmpty(NpgsqlConnection connection, DivisionCode division, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"select pg_try_advisory_xact_lock(hashtext('jixiao seed')), exists (select from {Store.Schema}.mt_streams where tenant_id = $1 or tenant_id like $1 || '-%')", connection);
        command.Parameters.Add(new() { Value = division.ToString() });
        var (isFree, isFull) = (await command.Read(row => (row.GetBoolean(0), row.GetBoolean(1)), stop))[0];
        if (!isFree)
            throw new RuleBroken("seed/running", "另一个生成过程正在进行。");
        if (isFull)
            throw new RuleBroken("seed/division-not-empty", $"区划{division}已有数据，没有写入任何内容；请用 --division 另选一个区划。");
    }
}

/// <summary>What was written.</summary>
public sealed record Seeded(long Streams, long Events);

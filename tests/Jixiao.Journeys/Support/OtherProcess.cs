using Npgsql;

namespace Jixiao.Journeys.Support;

/// <summary>What the product does as a process of its own gives no signal but what it writes: it is asked for again and again.</summary>
static class OtherProcess
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>Until it has written so many, no more and no fewer.</summary>
    public static async Task Until(this NpgsqlDataSource database, string count, long wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await using var command = database.CreateCommand(count);
        while ((long)(await command.ExecuteScalarAsync(patience.Token))! != wanted)
            await Task.Delay(Rest, patience.Token);
    }
}

using Jixiao.Domain;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Persistence;
using Marten;

namespace Jixiao.Hosting.Commands;

/// <summary>
/// The one way in for everything that changes something: route, page, batch and job. A command is done once under its id, decided on the current state,
/// saved with its answer in one transaction, and tried again when it only adds a fact and lost a race.
/// </summary>
public sealed class CommandDoor(IDocumentStore store, CommandMeter meter)
{
    const int Attempts = 3;

    /// <summary>One command for one stream.</summary>
    /// <param name="asked">What was asked, where the command holds more: a day or a window that the server adds is another tomorrow, the request sent again is the same.</param>
    public Task<Answer> Send<TState>(string tenant, string stream, ICommand<TState> command, Order order, CancellationToken stop, object? asked = null)
        where TState : class, IFolded<TState> =>
        Send(tenant, command.GetType().Name, Order.HashOf(stream, command.GetType().Name, asked ?? command, order.IfMatch), order, async writing =>
        {
            var state = await writing.Decide(stream, command, stop, order.IfMatch);
            return new Answer(stream, state.Version);
        }, stop);

    /// <summary>Several decisions in one transaction under one command id.</summary>
    /// <param name="name">For metrics and traces.</param>
    /// <param name="hash">Of what is asked: <see cref="Order.HashOf"/>.</param>
    public async Task<Answer> Send(string tenant, string name, string hash, Order order, Func<Writing, Task<Answer>> decide, CancellationToken stop)
    {
        _ = order.Checked();
        using var measured = meter.Start(name);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return measured.Done(await Attempt(tenant, hash, order, decide, stop));
            }
            catch (Exception lost) when (Races.IsLost(lost))
            {
                if (order.IfMatch is not null)
                    throw Refused.Stale(null);
                if (attempt == Attempts)
                    throw Refused.Busy();
            }
        }
    }

    async Task<Answer> Attempt(string tenant, string hash, Order order, Func<Writing, Task<Answer>> decide, CancellationToken stop)
    {
        await using var session = store.LightweightSession(tenant);
        if (await session.LoadAsync<ProcessedCommand>(order.Id, stop) is { } done)
            return done.Hash == hash ? done.Answer : throw Order.Reused();
        session.Sign(order);
        var answer = await decide(new(session));
        if (order.Uploads is not [])
            PendingUploads.Take(session, tenant, order.By.Name, order.Uploads);
        session.Insert(new ProcessedCommand(order.Id, hash, answer));
        await session.SaveChangesAsync(stop);
        return answer;
    }
}

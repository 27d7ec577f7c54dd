using System.Text.Json;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jixiao.People;

/// <summary>
/// The one way in for what an administrator asks about people and machines: done once under its id, in one transaction with its answer. A password or a token's secret
/// is no part of the stored answer: whoever repeats a request is told that it was done and that the secret was shown once.
/// </summary>
public sealed class PeopleDoor(PeopleDb db, TimeProvider clock)
{
    /// <param name="asked">What is asked, so that an id is never used for two different things.</param>
    /// <param name="work">Does it in the name of whoever asks.</param>
    /// <param name="kept">The answer as it is stored; null to store it as it is.</param>
    public async Task<T> Send<T>(DivisionCode division, Order order, IReadOnlyList<object?> asked, Func<string, Task<T>> work, CancellationToken stop, Func<T, T>? kept = null)
    {
        var (ours, hash) = (division.ToString(), Order.HashOf([.. asked]));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await IsFirst(ours, order.Checked().Id, hash, stop))
            return await Answered<T>(ours, order.Id, hash, stop);
        var answer = await work(order.By.Name);
        var text = JsonSerializer.Serialize(kept is null ? answer : kept(answer), HttpJson.Options);
        await db.AnsweredRequests.Where(r => r.Division == ours && r.Id == order.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Answer, text), stop);
        await transaction.CommitAsync(stop);
        return answer;
    }

    /// <summary>Whoever sends the same id at the same moment waits here until the first is done or has given up.</summary>
    async Task<bool> IsFirst(string division, string id, string hash, CancellationToken stop) => await db.Database.ExecuteSqlAsync(
        $"insert into people.answered_request (division, id, hash, at) values ({division}, {id}, {hash}, {clock.GetUtcNow()}) on conflict do nothing", stop) == 1;

    async Task<T> Answered<T>(string division, string id, string hash, CancellationToken stop) =>
        await db.AnsweredRequests.AsNoTracking().SingleAsync(r => r.Division == division && r.Id == id, stop) is var done && done.Hash == hash
            ? JsonSerializer.Deserialize<T>(done.Answer!, HttpJson.Options)!
            : throw Order.Reused();
}

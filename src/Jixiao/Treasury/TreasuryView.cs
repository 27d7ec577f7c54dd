using Jixiao.Hosting.Http;
using Marten;

namespace Jixiao.Treasury;

/// <summary>The batches that were sent to a bureau, the latest first. Who acts for some departments alone sees those that he sent himself: the others' are of all units.</summary>
public sealed class TreasuryView(IQuerySession session)
{
    const int Most = 30;

    public async Task<IReadOnlyList<TreasuryBatch>> Latest(Entered by, CancellationToken stop)
    {
        var batches = session.Query<TreasuryBatch>();
        var visible = by.Departments is null ? batches : batches.Where(batch => batch.By == by.Access.By.Name);
        return await visible.OrderByDescending(batch => batch.SentAt).Take(Most).ToListAsync(stop);
    }

    /// <summary>One of them; null when there is none of that id.</summary>
    public async Task<TreasuryBatch?> Find(Entered by, string id, CancellationToken stop) =>
        await session.LoadAsync<TreasuryBatch>(id, stop) is { } batch && (by.Departments is null || batch.By == by.Access.By.Name) ? batch : null;
}

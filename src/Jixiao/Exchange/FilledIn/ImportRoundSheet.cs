using System.Text.Json;
using Jixiao.Domain;
using Jixiao.Evaluation;
using Jixiao.Exchange.Documents;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.MonitoringRounds;
using Marten;

namespace Jixiao.Exchange.FilledIn;

/// <summary>Takes a filled-in form of a round in: it stands in the editor of whoever sent it, as typed and not yet handed in, or everything that is wrong is told.</summary>
public sealed class ImportRoundSheet(IDocumentSession session, MonitoringFormView monitoring, SelfEvaluationView evaluations, Today today, TimeProvider clock)
{
    /// <returns>Everything that is wrong; nothing was taken then.</returns>
    /// <exception cref="RuleBroken"><c>sheet/closed</c>, <c>import/…</c>.</exception>
    public async Task<IReadOnlyList<Problem>> Monitoring(MonitoringRoute route, byte[] bytes, string person, CancellationToken stop)
    {
        var sheet = await monitoring.ToFillIn(route, stop) ?? throw Refused.NotFound();
        RequireOpen(sheet.IsOpen(today.Date));
        return await Keep(route, RoundSheets.Monitoring(bytes, sheet.Now), person, stop);
    }

    /// <inheritdoc cref="Monitoring"/>
    public async Task<IReadOnlyList<Problem>> SelfEvaluation(SelfEvaluationRoute route, byte[] bytes, string person, CancellationToken stop)
    {
        var sheet = await evaluations.ToFillIn(route, stop) ?? throw Refused.NotFound();
        RequireOpen(sheet.IsOpen(today.Date));
        return await Keep(route, RoundSheets.SelfEvaluation(bytes, sheet.Now), person, stop);
    }

    static void RequireOpen(bool isOpen)
    {
        if (!isOpen)
            throw new RuleBroken("sheet/closed", "该表现在不能填报。");
    }

    async Task<IReadOnlyList<Problem>> Keep<TTyped>(RoundFormRoute route, RoundSheet<TTyped> sheet, string person, CancellationToken stop)
    {
        if (sheet.Problems is not [])
            return sheet.Problems;
        session.Store(new WorkingCopy(WorkingCopy.IdOf(route.Copy, person), sheet.Version, JsonSerializer.Serialize(sheet.Typed, HttpJson.Options), clock.GetUtcNow()));
        await session.SaveChangesAsync(stop);
        return [];
    }
}

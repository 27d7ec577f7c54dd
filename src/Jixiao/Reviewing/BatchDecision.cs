using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;

namespace Jixiao.Reviewing;

/// <summary>One decision about many: each is decided in its own transaction, so that what one refuses keeps no other from going on.</summary>
public sealed class BatchDecision(CommandDoor door)
{
    /// <summary>What came of each, in the order asked. The same batch sent again is answered the same and changes nothing.</summary>
    /// <param name="verdictOn">What is decided about one.</param>
    public async Task<IReadOnlyList<BatchOutcome>> Send(IReadOnlyList<BatchItem> items, Desk desk, string order, HttpContext http, Func<BatchItem, Verdict> verdictOn, CancellationToken stop)
    {
        var outcomes = new List<BatchOutcome>();
        foreach (var item in items)
            outcomes.Add(await Tried(item, () => desk.Has(item.Unit, item.HeldBy) ? Send(item, verdictOn(item), order, http, stop) : throw Refused.NotFound()));
        return outcomes;
    }

    Task<Answer> Send(BatchItem item, Verdict verdict, string order, HttpContext http, CancellationToken stop)
    {
        var own = new Order($"{order}/{item.Stream}", http.Actor(verdict.By), item.Version);
        return item.IsTable
            ? door.Send(item.Unit.ToString(), item.Stream, verdict.OnTable, own, stop, verdict.Asked)
            : door.Send(item.Unit.ToString(), item.Stream, verdict.OnGoals, own, stop, verdict.Asked);
    }

    static async Task<BatchOutcome> Tried(BatchItem item, Func<Task<Answer>> send)
    {
        try
        {
            return new(item, (await send()).Version, null);
        }
        catch (Exception exception) when (Problems.Of(exception) is { } refusal)
        {
            return new(item, null, refusal);
        }
    }
}

/// <summary>One of many, as whoever decides saw it.</summary>
/// <param name="Stream">Of a goal table or of the unit's goals.</param>
/// <param name="HeldBy">Who had it.</param>
public sealed record BatchItem(UnitCode Unit, string Stream, long Version, Holder HeldBy)
{
    public bool IsTable => Stream.StartsWith("goal-table/", StringComparison.Ordinal);

    /// <summary>As a page's check box sends it.</summary>
    public string Text => $"{Unit}|{Stream}|{Version}|{HeldBy}";

    /// <exception cref="Refused">Nobody's page wrote it.</exception>
    public static BatchItem Parse(string text) =>
        text.Split('|') is [var unit, var stream, var version, var held] && UnitCode.TryParse(unit, out var code) && long.TryParse(version, out var number) && Enum.TryParse<Holder>(held, out var holder)
            ? new(code, stream, number, holder)
            : throw Refused.Malformed("请重新选择要审核的表。");
}

/// <summary>What came of one: the version it has now, or why it was refused.</summary>
public sealed record BatchOutcome(BatchItem Item, long? Version, Refused? Refusal);

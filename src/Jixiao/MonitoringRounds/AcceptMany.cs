using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.LifeCycle;
using Jixiao.Units;

namespace Jixiao.MonitoringRounds;

/// <summary>Accepts many monitoring forms at once. Each is decided by itself, so that a red one, which takes what has to be put right, keeps no other from being accepted.</summary>
public sealed class AcceptMany(CommandDoor door, Today today)
{
    const int Most = 500;

    public static void Map(RouteGroupBuilder bureau) => bureau.MapPost("/years/{year}/monitoring/{no:int}/accept", Post).By(Permission.Review);

    /// <summary>What came of each, in the order asked. The same again is answered the same and changes nothing.</summary>
    public async Task<IReadOnlyList<ItemOutcome>> Send(FiscalYear year, int number, IReadOnlyList<Item> items, string? opinion, Order order, CancellationToken stop)
    {
        var outcomes = new List<ItemOutcome>();
        foreach (var item in items)
            outcomes.Add(await Tried(item, () => Send(new(new(item.Unit, year, item.Code), number), item.Version, opinion, order, stop)));
        return outcomes;
    }

    Task<Answer> Send(MonitoringRoute route, long version, string? opinion, Order order, CancellationToken stop) => door.Send(
        route.Tenant, route.Stream, new AcceptMonitoring(route.Round, opinion, today.Date), order with { Id = $"{order.Id}/{route.Tenant}/{route.Stream}", IfMatch = version }, stop, new object?[] { route.Round, opinion });

    static async Task<IReadOnlyList<ItemOutcome>> Post(DivisionCode division, FiscalYear year, int no, ManyBody body, HttpContext http, AcceptMany many, UnitsView units, CancellationToken stop)
    {
        if (body.Items.Whole().ToList() is not { Count: > 0 and <= Most } items)
            throw Refused.Malformed($"一次应处理1至{Most}张执行监控表。");
        var seen = (await units.Of(division, stop)).Where(unit => http.Entered().Sees(unit.Department)).Select(unit => unit.Code).ToHashSet();
        var outcomes = (await many.Send(year, no, [.. items.Where(item => seen.Contains(item.Unit))], body.Opinion.OrNothing(), http.ToAdd(), stop)).ToLookup(outcome => (outcome.Unit, outcome.Code));
        return [.. items.Select(item => outcomes[(item.Unit, item.Code)].FirstOrDefault() ?? ItemOutcome.Of(item, Refused.NotFound()))];
    }

    static async Task<ItemOutcome> Tried(Item item, Func<Task<Answer>> send)
    {
        try
        {
            return new(item.Unit, item.Code, (await send()).Version);
        }
        catch (Exception exception) when (Problems.Of(exception) is { } refusal)
        {
            return ItemOutcome.Of(item, refusal);
        }
    }

    public sealed record ManyBody(IReadOnlyList<Item> Items, string? Opinion = null);

    /// <param name="Version">The version it was decided on.</param>
    public sealed record Item(UnitCode Unit, ProjectCode Code, long Version);

    /// <param name="Version">Of the table now; null when it was refused.</param>
    /// <param name="Problem">Code of what forbids it.</param>
    /// <param name="Sentence">The same for a person.</param>
    public sealed record ItemOutcome(UnitCode Unit, ProjectCode Code, long? Version, string? Problem = null, string? Sentence = null)
    {
        public static ItemOutcome Of(Item item, Refused refusal) => new(item.Unit, item.Code, null, refusal.Code, refusal.Message);
    }
}

using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Units;

namespace Jixiao.LifeCycle;

/// <summary>Decides one thing about many tables, each by itself, so that one that is refused keeps no other from it.</summary>
public sealed class ManyTables(CommandDoor door, UnitsView units)
{
    const int Most = 500;

    /// <summary>What came of each, in the order asked. The same again is answered the same and changes nothing.</summary>
    public async Task<IReadOnlyList<TableOutcome>> Send(IReadOnlyList<TableItem> items, Func<TableItem, TableDecision> decide, Order order, CancellationToken stop)
    {
        var outcomes = new List<TableOutcome>();
        foreach (var item in items)
            outcomes.Add(await Tried(item, () => Send(decide(item), item.Version, order, stop)));
        return outcomes;
    }

    /// <summary>The same over HTTP: a table of a unit that whoever asks may not see is not there.</summary>
    public async Task<IReadOnlyList<TableOutcome>> Answer(DivisionCode division, IReadOnlyList<TableItem>? asked, Func<TableItem, TableDecision> decide, HttpContext http, CancellationToken stop)
    {
        if (asked.Whole().ToList() is not { Count: > 0 and <= Most } items)
            throw Refused.Malformed($"一次应处理1至{Most}张表。");
        var seen = (await units.Of(division, stop)).Where(unit => http.Entered().Sees(unit.Department)).Select(unit => unit.Code).ToHashSet();
        var outcomes = (await Send([.. items.Where(item => seen.Contains(item.Unit))], decide, http.ToAdd(), stop)).ToLookup(outcome => (outcome.Unit, outcome.Code));
        return [.. items.Select(item => outcomes[(item.Unit, item.Code)].FirstOrDefault() ?? TableOutcome.Of(item, Refused.NotFound()))];
    }

    Task<Answer> Send(TableDecision decision, long version, Order order, CancellationToken stop) => door.Send(
        decision.Route.Tenant, decision.Route.Stream, decision.Command, order with { Id = $"{order.Id}/{decision.Route.Tenant}/{decision.Route.Stream}", IfMatch = version }, stop, decision.Asked);

    static async Task<TableOutcome> Tried(TableItem item, Func<Task<Answer>> send)
    {
        try
        {
            return new(item.Unit, item.Code, (await send()).Version);
        }
        catch (Exception exception) when (Problems.Of(exception) is { } refusal)
        {
            return TableOutcome.Of(item, refusal);
        }
    }
}

/// <summary>Many tables, and what is said of all of them.</summary>
public sealed record ManyTablesBody(IReadOnlyList<TableItem> Items, string? Opinion = null);

/// <summary>What is decided of one table.</summary>
/// <param name="Asked">What whoever asks said, the day apart.</param>
public sealed record TableDecision(IRouteTo<GoalTable> Route, ICommand<GoalTable> Command, object? Asked);

/// <summary>A table to be decided.</summary>
/// <param name="Version">The version it was decided on.</param>
public sealed record TableItem(UnitCode Unit, ProjectCode Code, long Version)
{
    /// <summary>As a check box names it: the version that was seen.</summary>
    public static string Text(ProjectCode code, long version) => $"{code}|{version.ToString(CultureInfo.InvariantCulture)}";

    public static TableItem Parse(UnitCode unit, string text) =>
        text.Split('|') is [var code, var version] && ProjectCode.TryParse(code, out var project) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(unit, project, number)
            : throw Refused.Malformed("请重新选择要审核的表。");
}

/// <summary>What came of a table.</summary>
/// <param name="Version">Of the table now; null when it was refused.</param>
/// <param name="Problem">Code of what forbids it.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record TableOutcome(UnitCode Unit, ProjectCode Code, long? Version, string? Problem = null, string? Sentence = null)
{
    public static TableOutcome Of(TableItem item, Refused refusal) => new(item.Unit, item.Code, null, refusal.Code, refusal.Message);
}

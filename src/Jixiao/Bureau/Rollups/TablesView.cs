using System.Globalization;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Rollups;

/// <summary>The tables behind cross-unit figures: page by page, or all of them as they are read.</summary>
public sealed class TablesView(NpgsqlDataSource database, RollupView rollups)
{
    const int UsualPage = 100;
    const int LargestPage = 1_000;

    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/rollups/tables", (HttpContext http, string? after, TablesView view, CancellationToken stop) =>
        view.Page(RollupAddress.Read(http), after, stop)).By(Permission.ReadBureau);

    /// <summary>The tables of a question, whatever it groups by.</summary>
    /// <param name="after">The place that the page before gave; null for the first.</param>
    public async Task<TableList> Page(RollupQuestion question, string? after, CancellationToken stop)
    {
        var size = Math.Min(question.PageSize ?? UsualPage, LargestPage);
        await using var facts = await Snapshot.Open(database, stop);
        var asked = await rollups.Ask(facts, question with { By = RollupBy.Unit, Lights = true }, stop);
        var total = await RollupView.Sum(facts, asked, stop);
        var found = await Read(facts, asked, Place.Read(after), size + 1, stop).ToListAsync(stop);
        var next = found.Count > size ? RollupAddress.After(question with { PageSize = size }, found[size - 1].Place) : null;
        return new(
            question.Division.ToString(), question.Year.Number, asked.Day, question.At, await RollupView.TrueFor(facts, asked, stop), total.Tables, total,
            [.. found.Take(size).Select(f => f.Line)], next);
    }

    /// <summary>All tables of a question as they are read, and before them how many they are.</summary>
    public async Task All(RollupQuestion question, Func<long, IAsyncEnumerable<TableLine>, Task> take, CancellationToken stop)
    {
        await using var facts = await Snapshot.Open(database, stop);
        var asked = await rollups.Ask(facts, question with { By = RollupBy.Unit, Lights = true }, stop);
        await take((await RollupView.Sum(facts, asked, stop)).Tables, Read(facts, asked, null, null, stop).Select(found => found.Line));
    }

    /// <summary>One table of the unit asked about, with its number; null when it was not there.</summary>
    internal static async Task<(long Id, TableLine Line)?> One(Snapshot facts, Asked asked, string code, CancellationToken stop)
    {
        var found = await Read(facts, asked with { Question = asked.Question with { Order = RollupOrder.Adjusted } }, null, null, stop).Where(f => f.Line.Code == code).ToListAsync(stop);
        return found is [var one, ..] ? (one.Place.Id, one.Line) : null;
    }

    static IAsyncEnumerable<(TableLine Line, Place Place)> Read(Snapshot facts, Asked asked, Place? after, int? most, CancellationToken stop)
    {
        var statement = new Statement();
        return facts.Stream(statement, TableListSql.Of(statement, asked, after, most), row => (Line(row, asked), PlaceOf(row, asked.Question)), stop);
    }

    static TableLine Line(NpgsqlDataReader row, Asked asked)
    {
        var (tenant, code) = (row.GetString(1), row.GetString(2));
        var unit = asked.Units.GetValueOrDefault(tenant);
        return new(
            tenant, unit?.Name ?? tenant, asked.DepartmentOf(tenant), unit?.DepartmentName ?? asked.DepartmentOf(tenant), code, row.GetString(3), Enum.Parse<Stage>(row.GetString(4)), row.GetInt32(5), LightOf(asked, row.GetInt64(0)),
            new RollupSums(asked).Plus(row, 7).ToFigures(),
            RollupAddress.Entries(asked.Question, tenant, code), $"/api/units/{tenant}/years/{asked.Year}/goal-tables/{code}/history");
    }

    static Light? LightOf(Asked asked, long table) => asked.Lights is { } lights ? RollupKeys.Read<Light>(lights.GetValueOrDefault(table)) ?? Light.Grey : null;

    static Place PlaceOf(NpgsqlDataReader row, RollupQuestion question) => question.Order is RollupOrder.Key
        ? new(row.GetString(1), row.GetString(2))
        : new(row.GetDecimal(6).ToString(CultureInfo.InvariantCulture), row.GetInt64(0).ToString(CultureInfo.InvariantCulture));
}

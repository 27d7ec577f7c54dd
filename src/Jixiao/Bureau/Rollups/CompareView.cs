using System.Text.Json;
using System.Text.Json.Nodes;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;

namespace Jixiao.Bureau.Rollups;

/// <summary>The same question at two recorded moments: what is different was recorded between them.</summary>
public sealed class CompareView(RollupView rollups)
{
    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/rollups/compare", (HttpContext http, string? with, CompareView view, CancellationToken stop) =>
        view.Find(RollupAddress.Read(http), RollupAddress.Moment(with, "with"), stop)).By(Permission.ReadBureau);

    /// <summary>As known at the question's own moment beside what was known at another.</summary>
    /// <param name="with">Null for now. Both are asked by one day: the question's, or the day of its moment.</param>
    /// <exception cref="Refused">400 without a first moment.</exception>
    public async Task<Comparison> Find(RollupQuestion question, DateTimeOffset? with, CancellationToken stop)
    {
        var at = question.At ?? throw Refused.Malformed("比较时必须用 at 注明第一个时刻。");
        var whole = question with { On = question.On ?? Today.In(at), Top = null, Bottom = null, PageSize = null };
        var (one, other) = (await rollups.Find(whole, stop), await rollups.Find(whole with { At = with }, stop));
        var (first, second) = (one.Rows.ToDictionary(r => r.Key), other.Rows.ToDictionary(r => r.Key));
        var keys = other.Rows.Select(r => r.Key).Concat(one.Rows.Select(r => r.Key).Where(key => !second.ContainsKey(key)));
        return new(
            one.Division, one.Year, one.By, one.On, new(at, one.TrueFor, one.Total), new(with, other.TrueFor, other.Total), Differences(one.Total, other.Total),
            [.. keys.Select(key => Row(key, first.GetValueOrDefault(key), second.GetValueOrDefault(key)))]);
    }

    static ComparedRow Row(string key, RollupRow? one, RollupRow? other) =>
        new(key, (other ?? one)!.Name, one?.Figures, other?.Figures, Differences(one?.Figures ?? RollupFigures.None, other?.Figures ?? RollupFigures.None), one?.Href, other?.Href);

    /// <summary>The figures that differ, by their names in JSON: <c>all.executedYuan</c>.</summary>
    static IReadOnlyList<string> Differences(RollupFigures one, RollupFigures other)
    {
        var (first, second) = (Leaves(one), Leaves(other));
        return [.. second.Keys.Where(name => first.GetValueOrDefault(name) != second[name])];
    }

    static Dictionary<string, string?> Leaves(RollupFigures figures) =>
        Leaves("", JsonSerializer.SerializeToNode(figures, HttpJson.Options)).ToDictionary(leaf => leaf.Name, leaf => leaf.Value);

    static IEnumerable<(string Name, string? Value)> Leaves(string name, JsonNode? node) => node is JsonObject inner
        ? inner.SelectMany(field => Leaves(name is "" ? field.Key : $"{name}.{field.Key}", field.Value))
        : [(name, node?.ToString())];
}

/// <summary>A question's answers at two moments.</summary>
/// <param name="Differences">Of the totals.</param>
/// <param name="Rows">In the order of the second answer; what is in the first alone comes last.</param>
public sealed record Comparison(
    string Division, int Year, RollupBy By, DateOnly On, ComparedMoment One, ComparedMoment Other, IReadOnlyList<string> Differences, IReadOnlyList<ComparedRow> Rows);

/// <summary>One of the moments.</summary>
/// <param name="At">Null for now.</param>
/// <param name="TrueFor">The latest fact it includes; null when there is none.</param>
public sealed record ComparedMoment(DateTimeOffset? At, DateTimeOffset? TrueFor, RollupFigures Total);

/// <summary>A group at both moments; null where there was none.</summary>
/// <param name="Differences">The figures that differ, as <c>all.executedYuan</c>.</param>
public sealed record ComparedRow(string Key, string Name, RollupFigures? One, RollupFigures? Other, IReadOnlyList<string> Differences, string? OneHref, string? OtherHref);

using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.Web;
using Marten;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>Says what is wrong with what is being typed, and how each target is understood, in the reader's language; keeps nothing.</summary>
public static class CheckContentEndpoint
{
    public static void Map(RouteGroupBuilder tables) => tables.MapPost("/{code}/check", Post).By(Permission.Declare);

    static async Task<CheckBody> Post(TableRoute table, TypedContent content, IQuerySession session, IStringLocalizer<Texts> texts, CancellationToken stop)
    {
        var stated = await session.LoadAsync<GoalTable>(table.Stream, stop) ?? throw Refused.NotFound();
        var read = ReadContent.Of(content, table.Year, stated.Framework);
        return new(CellProblem.Of(read, texts), [.. content.Rows.Select(row => TargetWords.Reading(texts, row))]);
    }
}

/// <summary>What the editor shows beside what is typed.</summary>
/// <param name="Problems">Those that block first.</param>
/// <param name="Readings">One for each row.</param>
public sealed record CheckBody(IReadOnlyList<CellProblem> Problems, IReadOnlyList<string> Readings);

using System.Text.Json;
using Jixiao.Hosting.Commands;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Marten;

namespace Jixiao.LifeCycle;

/// <summary>What a person has typed and not yet saved (暂存), complete or not: nobody else sees it, and no fact comes of it until it is saved.</summary>
/// <param name="Id">The stream and the person.</param>
/// <param name="BaseVersion">Version of the stream that it was typed on; 0 before there is one.</param>
/// <param name="Content">JSON as it was sent.</param>
public sealed record WorkingCopy(string Id, long BaseVersion, string Content, DateTimeOffset SavedAt)
{
    public static string IdOf(string stream, string person) => $"{stream}/{person}";

    /// <summary>What becomes facts in this transaction need not be kept as typed.</summary>
    public static void Saved(Writing writing, string stream, Order order) => writing.Session.Delete<WorkingCopy>(IdOf(stream, order.By.Name));
}

/// <summary>Keeps, gives and drops the asking person's own working copy of one stream; the last write wins.</summary>
public static class WorkingCopyEndpoint
{
    const int Largest = 1024 * 1024;

    /// <param name="place">Where the routes hang, <c>/working-copy</c> below it.</param>
    /// <param name="streamOf">The stream that the route names.</param>
    public static void Map(RouteGroupBuilder place, string pattern, Func<HttpContext, ValueTask<string>> streamOf)
    {
        place.MapGet(pattern, async (HttpContext http, IQuerySession session, CancellationToken stop) => Get(await Find(session, await streamOf(http), http, stop))).By(Permission.Declare);
        place.MapPut(pattern, async (WorkingCopyBody body, HttpContext http, IDocumentSession session, TimeProvider clock, CancellationToken stop) =>
            await Put(session, body.Copy(WorkingCopy.IdOf(await streamOf(http), http.Actor().Name), clock.GetUtcNow()), stop)).By(Permission.Declare);
        place.MapDelete(pattern, async (HttpContext http, IDocumentSession session, CancellationToken stop) =>
        {
            session.Delete<WorkingCopy>(WorkingCopy.IdOf(await streamOf(http), http.Actor().Name));
            await session.SaveChangesAsync(stop);
            return Results.NoContent();
        }).By(Permission.Declare);
    }

    static Task<WorkingCopy?> Find(IQuerySession session, string stream, HttpContext http, CancellationToken stop) =>
        session.LoadAsync<WorkingCopy>(WorkingCopy.IdOf(stream, http.Actor().Name), stop);

    static SavedCopy Get(WorkingCopy? copy) => copy is null ? throw Refused.NotFound() : SavedCopy.Of(copy);

    static async Task<SavedCopy> Put(IDocumentSession session, WorkingCopy copy, CancellationToken stop)
    {
        session.Store(copy);
        await session.SaveChangesAsync(stop);
        return SavedCopy.Of(copy);
    }

    public sealed record WorkingCopyBody(long BaseVersion, JsonElement Content)
    {
        public WorkingCopy Copy(string id, DateTimeOffset now) => Content.GetRawText() is { Length: <= Largest } text
            ? new(id, BaseVersion, text, now)
            : throw Refused.Malformed("暂存的内容过大。");
    }

    public sealed record SavedCopy(long BaseVersion, JsonElement Content, DateTimeOffset SavedAt)
    {
        public static SavedCopy Of(WorkingCopy copy) => new(copy.BaseVersion, JsonElement.Parse(copy.Content), copy.SavedAt);
    }
}

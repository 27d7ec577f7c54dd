namespace Jixiao.Notices;

/// <summary>The notice settings of whoever asks.</summary>
public static class NoticeSettingsEndpoint
{
    public static void Map(RouteGroupBuilder session)
    {
        session.MapGet("/notice-settings", (HttpContext http, NoticeSettings settings, CancellationToken stop) => settings.Of(http.Person(), stop));
        session.MapPut("/notice-settings", async (NoticeSettingsBody body, HttpContext http, NoticeSettings settings, CancellationToken stop) =>
        {
            await settings.Set(http.Person(), body, stop);
            return Results.NoContent();
        });
    }
}

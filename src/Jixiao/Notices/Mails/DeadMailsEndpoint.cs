using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;

namespace Jixiao.Notices.Mails;

/// <summary>Mails that could not be sent, for whoever looks after the platform.</summary>
public static class DeadMailsEndpoint
{
    public static void Map(RouteGroupBuilder bureau)
    {
        bureau.MapGet("/dead-mails", (DivisionCode division, DeadMails mails, CancellationToken stop) => mails.Of(division, stop)).By(Permission.SeeJobs);
        bureau.MapPost("/dead-mails/{id:guid}/send", async (DivisionCode division, Guid id, DeadMails mails, CancellationToken stop) =>
        {
            await mails.SendAgain(division, id, stop);
            return Results.NoContent();
        }).By(Permission.SeeJobs);
    }
}

using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Notices;

/// <summary>An application that mails to a server of its own, on a clock that stands.</summary>
public sealed class MailedInstance(SharedInstance shared) : IAsyncLifetime
{
    public static DateOnly FirstDay { get; } = new(2023, 6, 30);

    public SettableClock Clock { get; } = new(FirstDay);

    public MailServer Server { get; } = new();

    public Instance Instance { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Instance = await shared.Another(clock: Clock, settings: Server.Settings);

    /// <summary>Somebody who wants mails, signed in.</summary>
    public async Task<Visitor> Reader(string name, string division, string language = "zh", string yellow = "digest", params string[] memberships)
    {
        await Instance.Person(name, division, memberships: memberships);
        var visitor = await Visitor.SignedIn(Instance, name);
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Send(HttpMethod.Put, "/api/session/notice-settings", new { email = AddressOf(name), language, red = "atOnce", yellow, notice = "inbox" })).Status);
        return visitor;
    }

    public static string AddressOf(string name) => $"{name}@czj.example";

    public async ValueTask DisposeAsync()
    {
        await Instance.DisposeAsync();
        await Server.DisposeAsync();
    }
}

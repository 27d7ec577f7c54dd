using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.People;

public sealed class TokensOfMachines(SharedInstance shared)
{
    [Fact]
    public async Task a_token_is_shown_once_works_where_it_may_and_is_revoked()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var other = await OneUnit.Registered(await shared.Started(), unit.Division, "430002");
        var secret = await Made(unit, "2099-01-01T00:00:00Z");
        var listed = (await unit.Bureau.Get("/tokens")).Ok;
        Assert.DoesNotContain(secret, listed.Text, StringComparison.Ordinal);
        var line = listed.Json.AsArray().Single(t => (string?)t!["name"] == "报表机")!;
        Assert.Null((string?)line["lastUsedAt"]);

        Assert.Equal(HttpStatusCode.OK, (await Get(unit, secret)).Status);
        Assert.Equal((404, "not-found"), (await Get(other, secret)).Problem);
        Assert.Equal((401, "session/required"), (await Get(unit, secret + "x")).Problem);
        Assert.NotNull((string?)(await unit.Bureau.Get("/tokens")).Ok.Json.AsArray().Single(t => (string?)t!["name"] == "报表机")!["lastUsedAt"]);

        Assert.Equal(HttpStatusCode.NoContent, (await unit.Bureau.Delete($"/tokens/{line["id"]}")).Status);
        Assert.Equal((401, "session/required"), (await Get(unit, secret)).Problem);
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(await shared.Started(), SharedInstance.NewDivision()).Bureau.Delete($"/tokens/{line["id"]}")).Problem);
    }

    [Fact]
    public async Task a_token_ends_with_its_last_moment()
    {
        var clock = new SettableClock(new(2023, 6, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        Assert.Equal((422, "token/expired"), (await unit.Bureau.Post("/tokens", Asked(unit, "2023-06-01T00:00:00Z"))).Problem);
        var secret = await Made(unit, "2023-06-02T01:00:00Z");

        Assert.Equal(HttpStatusCode.OK, (await Get(unit, secret)).Status);
        clock.Day = new(2023, 6, 2);
        Assert.Equal((401, "session/required"), (await Get(unit, secret)).Problem);
    }

    static async Task<string> Made(OneUnit unit, string expiresAt) => (await unit.Bureau.Post("/tokens", Asked(unit, expiresAt)))["token"]!;

    static object Asked(OneUnit unit, string expiresAt) => new { name = "报表机", expiresAt, memberships = new[] { new { role = "clerk", scope = unit.Tenant, from = "2000-01-01" } } };

    static Task<Reply> Get(OneUnit unit, string secret) => new Caller(unit.Instance.Http, $"/api/units/{unit.Tenant}", () => Task.FromResult(secret)).Get("/years/2023");
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.People;

public sealed class SigningIn(SharedInstance shared)
{
    [Fact]
    public async Task a_person_signs_in_is_somebody_and_signs_out()
    {
        var (instance, division, name) = await NewClerk();
        using var visitor = await Visitor.SignedIn(instance, name);

        var session = (await visitor.Get("/api/session")).Ok.Json;
        Assert.Equal((name, false), ((string?)session["userName"], (bool)session["mustChangePassword"]!));
        Assert.Equal(("clerk", $"{division}-430001"), ((string?)session["memberships"]![0]!["role"], (string?)session["memberships"]![0]!["scope"]));
        Assert.NotNull((string?)session["antiforgeryToken"]);

        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Send(HttpMethod.Delete, "/api/session")).Status);
        Assert.Equal((401, "session/required"), (await visitor.Get("/api/session")).Problem);
    }

    [Fact]
    public async Task the_page_leads_back_to_where_one_was_going_and_nowhere_else()
    {
        var (instance, division, name) = await NewClerk();
        var going = $"/units/{division}-430001/years/2023";
        using var visitor = new Visitor(instance);

        Assert.Equal($"/sign-in?from={Uri.EscapeDataString(going)}", (await visitor.Get(going)).Headers!.Location!.ToString());
        var refused = await visitor.Form("/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", "wrong"));
        Assert.Contains("用户名或密码不正确。", refused.Page, StringComparison.Ordinal);
        var entered = await visitor.Form($"/sign-in?from={Uri.EscapeDataString(going)}", "sign-in", ("Form.UserName", name), ("Form.Password", Visitor.Password));
        Assert.Equal((HttpStatusCode.Found, true), (entered.Status, entered.Headers!.Location!.ToString().EndsWith(going, StringComparison.Ordinal)));
        Assert.Contains(name, (await visitor.Get("/")).Page, StringComparison.Ordinal);

        using var lured = new Visitor(instance);
        var home = await lured.Form("/sign-in?from=https://evil.example/", "sign-in", ("Form.UserName", name), ("Form.Password", Visitor.Password));
        Assert.DoesNotContain("evil", home.Headers!.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_cookie_is_for_no_script_and_no_other_site()
    {
        var (instance, _, name) = await NewClerk();
        using var visitor = new Visitor(instance);
        var cookie = (await visitor.SignIn(name, Visitor.Password)).Headers!.GetValues("Set-Cookie").Single(c => c.StartsWith("jixiao=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task an_unknown_name_and_a_wrong_password_are_told_alike()
    {
        var (instance, _, name) = await NewClerk();
        using var visitor = new Visitor(instance);
        var (unknown, wrong) = (await visitor.SignIn($"{name}-nobody", "wrong"), await visitor.SignIn(name, "wrong"));
        Assert.Equal(((401, "session/refused"), (401, "session/refused")), (unknown.Problem, wrong.Problem));
        Assert.Equal((string?)unknown.Json["title"], (string?)wrong.Json["title"]);
    }

    [Fact]
    public async Task an_attempt_under_a_name_that_nobody_has_is_seen_by_those_whose_address_it_came_from()
    {
        var (instance, ours, theirs) = (await shared.Started(), SharedInstance.NewDivision(), SharedInstance.NewDivision());
        foreach (var (division, address) in new[] { (ours, "127.9.0.1"), (theirs, "127.9.0.2") })
        {
            await instance.Person($"p-{division}", division);
            Assert.Equal(204, await From(address, instance, $"p-{division}", Visitor.Password));
        }
        foreach (var address in new[] { "127.9.0.1", "127.9.0.2", "127.9.0.3" })
            Assert.Equal(401, await From(address, instance, $"stranger-{ours}", "whatever"));

        Assert.Equal(["127.9.0.1", "127.9.0.3"], await Strangers(instance, ours));
        Assert.Equal(["127.9.0.2", "127.9.0.3"], await Strangers(instance, theirs));
    }

    /// <summary>Addresses from which somebody tried names that nobody has, of which no more than the beginning is told.</summary>
    static async Task<IEnumerable<string?>> Strangers(Instance instance, string division)
    {
        var lines = (await OneUnit.Unknown(instance, division).As("administrator").Bureau.Get("/sign-ins")).Ok.Json.AsArray().Where(e => !(bool)e!["isKnown"]! && ((string?)e["address"])!.StartsWith("127.9.", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.Equal("st…", (string?)line!["userName"]));
        return lines.Select(line => (string?)line!["address"]).Order(StringComparer.Ordinal);
    }

    /// <summary>The machine has all of 127.0.0.0/8; the server sees which of them was used.</summary>
    static async Task<int> From(string address, Instance instance, string userName, string password)
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (to, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(IPAddress.Parse(to.DnsEndPoint.Host), to.DnsEndPoint.Port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = instance.Http.BaseAddress };
        using var reply = await http.PostAsJsonAsync("/api/session", new { userName, password }, TestContext.Current.CancellationToken);
        return (int)reply.StatusCode;
    }

    [Fact]
    public async Task the_fifth_wrong_password_locks_and_the_administrator_unlocks()
    {
        var (instance, division, name) = await NewClerk();
        using var visitor = new Visitor(instance);
        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal((401, "session/refused"), (await visitor.SignIn(name, "wrong")).Problem);
        Assert.Equal((401, "session/locked"), (await visitor.SignIn(name, "wrong")).Problem);
        Assert.Equal((401, "session/locked"), (await visitor.SignIn(name, Visitor.Password)).Problem);

        Assert.Equal(HttpStatusCode.NoContent, (await Administrator(instance, division).Post($"/people/{name}/unlock")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.SignIn(name, Visitor.Password)).Status);
    }

    [Fact]
    public async Task an_initial_password_is_changed_before_anything_else()
    {
        var instance = await shared.Started();
        var division = SharedInstance.NewDivision();
        var name = $"new-{division}";
        await instance.Person(name, division, initial: true, $"clerk {division}-430001");
        using var visitor = await Visitor.SignedIn(instance, name);

        Assert.Equal((403, "session/password-must-change"), (await visitor.Get($"/api/units/{division}-430001/alerts")).Problem);
        Assert.Equal("/password", (await visitor.Get("/")).Headers!.Location!.ToString());
        Assert.Equal((422, "password/weak"), (await Change(visitor, Visitor.Password, "short-1A")).Problem);
        Assert.Equal((422, "password/weak"), (await Change(visitor, Visitor.Password, "alllowercase")).Problem);
        Assert.Equal((422, "password/same"), (await Change(visitor, Visitor.Password, Visitor.Password)).Problem);
        Assert.Equal((401, "session/refused"), (await Change(visitor, "wrong", "Another-2023!")).Problem);
        using var elsewhere = await Visitor.SignedIn(instance, name);

        Assert.Equal(HttpStatusCode.NoContent, (await Change(visitor, Visitor.Password, "Another-2023!")).Status);

        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/")).Status);
        Assert.Equal((401, "session/required"), (await elsewhere.Get("/api/session")).Problem);
        Assert.Equal((401, "session/refused"), (await elsewhere.SignIn(name, Visitor.Password)).Problem);
    }

    [Fact]
    public async Task what_changes_something_takes_the_cookie_only_with_the_pages_token()
    {
        var (instance, _, name) = await NewClerk();
        using var visitor = await Visitor.SignedIn(instance, name);

        Assert.Equal((400, "session/forgery"), (await visitor.Send(HttpMethod.Delete, "/api/session", withToken: false)).Problem);
        var token = visitor.Token;
        visitor.Token = "made-up";
        Assert.Equal((400, "session/forgery"), (await visitor.Send(HttpMethod.Delete, "/api/session")).Problem);
        Assert.Equal((400, "session/forgery"), (await visitor.Send(HttpMethod.Put, "/api/session/password", new { current = "a", @new = "b" })).Problem);
        visitor.Token = token;
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Send(HttpMethod.Delete, "/api/session")).Status);
    }

    [Fact]
    public async Task a_reset_password_and_a_closed_account_end_a_session_at_once()
    {
        var (instance, division, name) = await NewClerk();
        var administrator = Administrator(instance, division);
        using var visitor = await Visitor.SignedIn(instance, name);

        var initial = (await administrator.Post($"/people/{name}/password"))["password"]!;
        Assert.Equal((401, "session/required"), (await visitor.Get("/api/session")).Problem);

        using var again = await Visitor.SignedIn(instance, name, initial);
        Assert.True((bool)(await again.Get("/api/session")).Ok.Json["mustChangePassword"]!);
        _ = await administrator.Post($"/people/{name}/close");
        Assert.Equal((401, "session/required"), (await again.Get("/api/session")).Problem);
        Assert.Equal((401, "session/refused"), (await again.SignIn(name, initial)).Problem);
        _ = await administrator.Post($"/people/{name}/reopen");
        Assert.Equal(HttpStatusCode.NoContent, (await again.SignIn(name, initial)).Status);
    }

    [Fact]
    public async Task a_cookie_of_one_node_is_good_on_another()
    {
        var database = await shared.NewDatabase();
        await using var one = await Instance.Start(database, roles: "web");
        await using var other = await Instance.Start(database, roles: "web");
        await one.Person("clerk", "900000", memberships: "clerk 900000-430001");
        using var visitor = await Visitor.SignedIn(one, "clerk");
        using var there = visitor.At(other);

        Assert.Equal("clerk", (await there.Get("/api/session"))["userName"]);
        Assert.Equal(HttpStatusCode.NoContent, (await there.Send(HttpMethod.Delete, "/api/session")).Status);
    }

    [Fact]
    public async Task the_eleventh_attempt_for_one_name_in_a_minute_waits()
    {
        var instance = await shared.Started();
        using var visitor = new Visitor(instance);
        var name = $"nobody-{SharedInstance.NewDivision()}";
        Reply[] replies = [.. await Task.WhenAll(Enumerable.Range(1, 11).Select(_ => visitor.SignIn(name, "wrong")))];

        var waits = Assert.Single(replies, r => r.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal((429, "request/too-many"), waits.Problem);
        Assert.InRange(waits.Headers!.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal((401, "session/refused"), (await visitor.SignIn($"{name}-other", "wrong")).Problem);
    }

    static Task<Reply> Change(Visitor visitor, string current, string @new) => visitor.Send(HttpMethod.Put, "/api/session/password", new { current, @new });

    static Caller Administrator(Instance instance, string division) => OneUnit.Unknown(instance, division).As("administrator").Bureau;

    async Task<(Instance Instance, string Division, string Name)> NewClerk()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        await instance.Person($"clerk-{division}", division, memberships: $"clerk {division}-430001");
        return (instance, division, $"clerk-{division}");
    }
}

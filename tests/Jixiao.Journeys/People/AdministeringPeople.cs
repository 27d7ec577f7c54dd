using System.Net;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;
using Jixiao.People;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.People;

public sealed class AdministeringPeople(SharedInstance shared)
{
    [Fact]
    public async Task a_person_is_made_given_a_role_for_some_days_and_seen_in_the_record()
    {
        var (instance, division, administrator) = await Office();
        var made = (await administrator.Post("/people", new { userName = $"p-{division}", displayName = "王会计" })).Ok;
        using var visitor = await Visitor.SignedIn(instance, made["userName"]!, made["password"]!);
        Assert.Equal((422, "people/name-taken"), (await administrator.Post("/people", new { userName = $"P-{division}", displayName = "又一个" })).Problem);

        var granted = (await administrator.Post($"/people/p-{division}/memberships", new { role = "clerk", scope = $"{division}-430001" })).Ok;
        _ = (await administrator.Post($"/people/p-{division}/memberships/{granted["id"]}/end", new { to = "2099-12-31" })).Ok;

        Assert.Equal("2099-12-31", (string?)(await administrator.Get($"/people/p-{division}")).Ok.Json["memberships"]![0]!["to"]);
        Assert.Equal([$"p-{division}"], (await administrator.Get("/people?search=王会")).Ok.Json.AsArray().Select(p => (string?)p!["userName"]));
        Assert.Equal(["signedIn"], (await administrator.Get("/sign-ins")).Ok.Json.AsArray().Where(e => (bool)e!["isKnown"]!).Select(e => (string?)e!["outcome"]));
        Assert.Equal(
            ["membershipEnded", "membershipGranted", "accountCreated"],
            (await administrator.Get("/permission-changes")).Ok.Json.AsArray().Where(c => (string?)c!["subject"] == $"p-{division}").Select(c => (string?)c!["kind"]));
    }

    [Fact]
    public async Task a_divisions_first_administrator_is_made_without_another()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        await using var scope = instance.App.Services.CreateAsyncScope();
        var initial = await FirstAdministrator.Add(scope.ServiceProvider, DivisionCode.Parse(division), $"first-{division}", null, TestContext.Current.CancellationToken);

        using var visitor = await Visitor.SignedIn(instance, $"first-{division}", initial);
        Assert.Equal((403, "session/password-must-change"), (await visitor.Get($"/api/bureaus/{division}/people")).Problem);
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Send(HttpMethod.Put, "/api/session/password", new { current = initial, @new = "Another-2023!" })).Status);
        Assert.Single((await visitor.Get($"/api/bureaus/{division}/people")).Ok.Json.AsArray());
    }

    [Theory]
    [InlineData("clerk", "{0}", "people/role-unfit")]
    [InlineData("auditor", "{0}/430", "people/role-unfit")]
    [InlineData("king", "{0}", "people/role-unfit")]
    [InlineData("clerk", "here", "people/scope-malformed")]
    [InlineData("officer", "130299", "people/other-division")]
    [InlineData("clerk", "130299-430001", "people/other-division")]
    public async Task a_role_that_does_not_exist_there_or_beyond_the_division_is_not_granted(string role, string scope, string code)
    {
        var (_, division, administrator) = await Office();
        _ = (await administrator.Post("/people", new { userName = $"p-{division}", displayName = "王会计" })).Ok;
        var asked = new { role, scope = string.Format(null, scope, division) };
        Assert.Equal((422, code), (await administrator.Post($"/people/p-{division}/memberships", asked)).Problem);
        Assert.Equal((422, code), (await administrator.Post("/tokens", new { name = "机器", expiresAt = "2099-01-01T00:00:00Z", memberships = new[] { asked } })).Problem);
    }

    [Fact]
    public async Task people_of_another_division_are_not_found()
    {
        var (instance, division, administrator) = await Office();
        var (_, other, neighbour) = await Office();
        await instance.Person($"both-{division}", division, memberships: [$"officer {division}", $"officer {other}"]);
        await instance.Person($"away-{division}", division, memberships: $"officer {other}");

        foreach (var name in new[] { $"both-{division}", $"away-{division}" })
            Assert.Equal((404, "not-found"), (await administrator.Post($"/people/{name}/password")).Problem);
        Assert.Equal((404, "not-found"), (await neighbour.Get($"/people/both-{division}")).Problem);
        Assert.Equal([$"away-{division}"], (await neighbour.Get("/people")).Ok.Json.AsArray().Select(p => (string?)p!["userName"]));
    }

    [Fact]
    public async Task nobody_changes_his_own_permissions()
    {
        var (instance, division, _) = await Office();
        var name = $"admin-{division}";
        await instance.Person(name, division, memberships: $"administrator {division}");
        using var visitor = await Visitor.SignedIn(instance, name);
        Assert.Equal((422, "people/own-account"), (await visitor.Send(HttpMethod.Post, $"/api/bureaus/{division}/people/{name}/memberships", new { role = "officer", scope = division })).Problem);
        Assert.Equal((422, "people/own-account"), (await visitor.Send(HttpMethod.Post, $"/api/bureaus/{division}/people/{name}/close")).Problem);
    }

    [Fact]
    public async Task it_is_all_there_on_pages_too()
    {
        var (instance, division, _) = await Office();
        await instance.Person($"admin-{division}", division, memberships: $"administrator {division}");
        using var visitor = await Visitor.SignedIn(instance, $"admin-{division}");
        var (people, person) = ($"/bureaus/{division}/people", $"/bureaus/{division}/people/p-{division}");

        var made = await visitor.Form(people, "create", ("Form.UserName", $"p-{division}"), ("Form.DisplayName", "王会计"));
        Assert.Contains("class=\"secret\"", made.Page, StringComparison.Ordinal);
        var granted = await visitor.Form(person, "grant", ("Form.What", "Grant"), ("Form.Role", "clerk"), ("Form.Scope", $"{division}-430001"), ("Form.From", "2023-01-01"));
        Assert.Equal(HttpStatusCode.Found, granted.Status);
        Assert.Contains("单位经办人", (await visitor.Get(person)).Page, StringComparison.Ordinal);
        var token = await visitor.Form($"/bureaus/{division}/tokens", "create", ("Form.Name", "国库"), ("Form.Role", "treasury"), ("Form.Scope", division), ("Form.From", "2023-01-01"), ("Form.ExpiresOn", "2099-01-01"));
        Assert.Contains("jx_", token.Page, StringComparison.Ordinal);
        Assert.Contains("登录成功", (await visitor.Get($"/bureaus/{division}/sign-ins")).Page, StringComparison.Ordinal);
        Assert.Contains("新建令牌", (await visitor.Get($"/bureaus/{division}/permission-changes")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{people}/nobody")).Status);
    }

    async Task<(Instance Instance, string Division, Caller Administrator)> Office()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        return (instance, division, OneUnit.Unknown(instance, division).As("administrator").Bureau);
    }
}

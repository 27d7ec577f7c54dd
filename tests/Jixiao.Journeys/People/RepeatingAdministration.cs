using Jixiao.Journeys.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jixiao.Journeys.People;

/// <summary>What an administrator asked for, sent again with its key: done once, answered the same, and no secret is shown twice or kept.</summary>
public sealed class RepeatingAdministration(SharedInstance shared)
{
    [Fact]
    public async Task a_person_is_made_once_and_the_password_shown_once()
    {
        var unit = await NewUnit();
        object asked = new { userName = $"p-{unit.Division}", displayName = "王会计" };
        var first = (await unit.Bureau.Post("/people", asked, key: "make")).Ok;

        var again = (await unit.Bureau.Post("/people", asked, key: "make")).Ok;

        Assert.Equal((first["userName"], null), (again["userName"], again["password"]));
        using var visitor = await Visitor.SignedIn(unit.Instance, first["userName"]!, first["password"]!);
        Assert.Equal((422, "command/id-reused"), (await unit.Bureau.Post("/people", new { userName = "other", displayName = "王会计" }, key: "make")).Problem);
        Assert.Single(await Changes(unit, "accountCreated"));
    }

    [Fact]
    public async Task a_token_is_made_once_named_again_by_its_id_and_its_secret_is_nowhere_kept()
    {
        var unit = await NewUnit();
        object asked = new { name = "报表机", expiresAt = "2099-01-01T00:00:00Z", memberships = new[] { new { role = "clerk", scope = unit.Tenant } } };
        var first = (await unit.Bureau.Post("/tokens", asked, key: "make")).Ok;

        var again = (await unit.Bureau.Post("/tokens", asked, key: "make")).Ok;

        Assert.Equal((first["id"], first["name"], null), (again["id"], again["name"], again["token"]));
        Assert.Single(await Changes(unit, "tokenCreated"), name => name == "报表机");
        Assert.DoesNotContain(first["token"]!, await Answers(unit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_membership_a_password_and_a_closed_account_are_repeated_without_effect()
    {
        var unit = await NewUnit();
        var person = $"/people/p-{unit.Division}";
        var initial = (await unit.Bureau.Post("/people", new { userName = person[8..], displayName = "王会计" })).Ok["password"];
        for (var time = 1; time <= 2; time++)
        {
            var granted = (await unit.Bureau.Post($"{person}/memberships", new { role = "clerk", scope = unit.Tenant }, key: "grant")).Ok;
            _ = (await unit.Bureau.Post($"{person}/memberships/{granted["id"]}/end", new { to = "2099-12-31" }, key: "end")).Ok;
            _ = (await unit.Bureau.Post($"{person}/close", key: "close")).Text;
            _ = (await unit.Bureau.Post($"{person}/reopen", key: "reopen")).Text;
        }
        Assert.Equal((422, "command/id-reused"), (await unit.Bureau.Post($"{person}/close", key: "reopen")).Problem);
        var reset = (await unit.Bureau.Post($"{person}/password", key: "reset")).Ok["password"];
        Assert.Null((await unit.Bureau.Post($"{person}/password", key: "reset")).Ok["password"]);

        using var visitor = await Visitor.SignedIn(unit.Instance, person[8..], reset!);
        Assert.NotEqual(initial, reset);
        Assert.Equal(
            ["accountClosed", "accountCreated", "accountReopened", "membershipEnded", "membershipGranted", "passwordReset"],
            (await unit.Bureau.Get("/permission-changes")).Ok.Json.AsArray().Where(c => (string?)c!["subject"] == person[8..]).Select(c => (string?)c!["kind"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_form_sent_twice_makes_one_person_and_says_so()
    {
        var unit = await NewUnit();
        await unit.Instance.Person($"admin-{unit.Division}", unit.Division, memberships: $"administrator {unit.Division}");
        using var visitor = await Visitor.SignedIn(unit.Instance, $"admin-{unit.Division}");
        Task<Reply> Send() => visitor.Form(
            $"/bureaus/{unit.Division}/people", "create", ("Form.Order", "form-1"), ("Form.UserName", $"p-{unit.Division}"), ("Form.DisplayName", "王会计"));

        Assert.Contains("class=\"secret\"", (await Send()).Page, StringComparison.Ordinal);
        var again = (await Send()).Page;

        Assert.Contains("密码或令牌只显示一次", again, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"secret\"", again, StringComparison.Ordinal);
        Assert.Single(await Changes(unit, "accountCreated"), name => name == $"p-{unit.Division}");
    }

    [Fact]
    public async Task of_twenty_who_send_one_request_at_once_one_does_it()
    {
        var unit = await NewUnit();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => unit.Bureau.Post("/people", new { userName = $"p-{unit.Division}", displayName = "王会计" }, key: "make")));

        Assert.Single(replies, reply => reply["password"] is not null);
        Assert.Single(await Changes(unit, "accountCreated"));
        var other = OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await other.Bureau.Get($"/people/p-{unit.Division}")).Problem);
    }

    static async Task<IReadOnlyList<string?>> Changes(OneUnit unit, string kind) =>
        [.. (await unit.Bureau.Get("/permission-changes")).Ok.Json.AsArray().Where(c => (string?)c!["kind"] == kind).Select(c => (string?)c!["subject"])];

    static async Task<string> Answers(OneUnit unit)
    {
        await using var command = unit.Instance.App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select string_agg(answer, '') from people.answered_request where division = $1");
        command.Parameters.Add(new() { Value = unit.Division });
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

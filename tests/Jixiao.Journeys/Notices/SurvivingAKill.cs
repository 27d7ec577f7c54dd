using System.Net;
using Jixiao.Journeys.Support;
using MimeKit;
using Npgsql;

namespace Jixiao.Journeys.Notices;

/// <summary>The product is killed while the server holds a mail that it has read and not yet answered for, and is started again.</summary>
public sealed class SurvivingAKill(SharedInstance shared)
{
    const int Tables = 12;
    const int Fatal = 5;

    [Fact]
    public async Task every_mail_arrives_and_one_that_arrives_twice_is_the_same()
    {
        var database = await shared.NewDatabase();
        var (tenant, token, codes) = await Prepared(database);
        await using var server = new MailServer();
        var (returned, killed, read) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using (var product = await RunningProduct.Start(database, server.Settings))
        {
            server.Reading = async () =>
            {
                await returned.Task;
                if (Interlocked.Increment(ref read) != Fatal)
                    return;
                product.Kill();
                killed.SetResult();
            };
            foreach (var code in codes)
                _ = (await new Caller(product.Http, $"/api/units/{tenant}/years/2023/goal-tables/{code}", () => Task.FromResult(token)).Post("/return", new { reason = "指标不全" }, 8)).Ok;
            returned.SetResult();
            await killed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }

        await using var again = await RunningProduct.Start(database, server.Settings);
        var mails = new List<MimeMessage>();
        while (mails.Select(mail => mail.MessageId).Distinct().Count() < Tables)
            mails.Add(await server.Next());

        Assert.All(mails.GroupBy(mail => mail.MessageId), same => Assert.Single(same.Select(mail => (mail.Subject, mail.TextBody)).Distinct()));
        Assert.Equal(codes.Order(StringComparer.Ordinal), mails.Select(mail => codes.Single(code => mail.TextBody!.Contains(code, StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((404, "not-found"), (await new Caller(again.Http, $"/api/units/{tenant.Replace("430001", "430002", StringComparison.Ordinal)}/years/2023", () => Task.FromResult(token)).Get("")).Problem);
    }

    [Fact]
    public async Task whoever_was_about_to_be_told_is_told_once()
    {
        var database = await shared.NewDatabase();
        var (tenant, token, codes) = await Prepared(database);
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        await using (var product = await RunningProduct.Start(database))
        {
            await using var connection = await superuser.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var withhold = new NpgsqlCommand("lock table jixiao.notice in exclusive mode", connection);
            _ = await withhold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            foreach (var code in codes)
                _ = (await new Caller(product.Http, $"/api/units/{tenant}/years/2023/goal-tables/{code}", () => Task.FromResult(token)).Post("/return", new { reason = "指标不全" }, 8)).Ok;
            await superuser.Until("select least(1, count(*)) from pg_locks where relation = 'jixiao.notice'::regclass and not granted", 1);
            product.Kill();
        }

        await using var again = await RunningProduct.Start(database);
        await superuser.Until("select count(*) from jixiao.notice", Tables);
        await superuser.Until("select count(*) from jixiao.wolverine_incoming_envelopes where status <> 'Handled'", 0);
        await superuser.Until("select count(distinct subject) from jixiao.notice", Tables);
        Assert.Equal((404, "not-found"), (await new Caller(again.Http, $"/api/units/{tenant.Replace("430001", "430002", StringComparison.Ordinal)}/years/2023", () => Task.FromResult(token)).Get("")).Problem);
    }

    /// <summary>A unit with tables handed in, and its clerk, who wants a mail of whatever comes back.</summary>
    static async Task<(string Tenant, string Token, IReadOnlyList<string> Codes)> Prepared(NamedDatabase database)
    {
        await using var instance = await Instance.Start(database);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        await instance.Person("clerk", unit.Division, memberships: $"clerk {unit.Tenant}");
        using var clerk = await Visitor.SignedIn(instance, "clerk");
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.Send(HttpMethod.Put, "/api/session/notice-settings", new { email = "clerk@czj.example", language = "zh", red = "atOnce", yellow = "atOnce", notice = "inbox" })).Status);
        var codes = new List<string>();
        for (var n = 1; n <= Tables; n++)
            codes.Add(await unit.Submitted(n));
        Assert.Equal(8, await unit.Version(codes[0]));
        return (unit.Tenant, await instance.Token($"reviewer {unit.Division}/430"), codes);
    }
}

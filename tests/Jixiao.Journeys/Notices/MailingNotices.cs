using System.Text.Json.Nodes;
using Jixiao.Domain.Monitoring;
using Jixiao.Journeys.Support;
using Jixiao.Notices;
using Jixiao.Notices.Mails;
using MimeKit;
using Wolverine.Tracking;

namespace Jixiao.Journeys.Notices;

public sealed class MailingNotices(MailedInstance mailed) : IClassFixture<MailedInstance>
{
    static readonly DateOnly Day = MailedInstance.FirstDay;

    [Fact]
    public async Task an_alert_reaches_those_who_keep_the_units_books_each_in_his_language_and_nobody_else()
    {
        var unit = await NewUnit();
        using var clerk = await mailed.Reader($"clerk-{unit.Division}", unit.Division, memberships: $"clerk {unit.Tenant}");
        using var lead = await mailed.Reader($"lead-{unit.Division}", unit.Division, "en", memberships: $"lead {unit.Tenant}");
        using var other = await mailed.Reader($"other-{unit.Division}", unit.Division, memberships: $"clerk {unit.Division}-430002");

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day));

        var alert = $"/units/{unit.Tenant}/alerts/spend-behind-plan~goal-table~2023~{unit.Code(1)}";
        var mails = await Mails(2);
        var (chinese, english) = (mails[$"clerk-{unit.Division}@czj.example"], mails[$"lead-{unit.Division}@czj.example"]);
        Assert.Equal("【绩效】发生预警：办公楼维修", chinese.Subject);
        Assert.Equal("[Jixiao] Alert raised: 办公楼维修", english.Subject);
        Assert.Equal(("绩效平台", "jixiao@czj.example"), (chinese.From.Mailboxes.Single().Name, chinese.From.Mailboxes.Single().Address));
        Assert.Equal(("auto-generated", mailed.Clock.GetUtcNow()), (chinese.Headers["Auto-Submitted"], chinese.Date.ToUniversalTime()));
        Assert.Contains("单位：测试单位", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("Rule: Spend behind plan (Red)", english.TextBody, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://jixiao.czj.example{alert}\"", english.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english.HtmlBody, StringComparison.Ordinal);

        var line = Assert.Single(await Inbox(clerk))!;
        Assert.Equal(
            ("AlertRaised", "red", "办公楼维修", unit.Tenant, alert),
            ((string?)line["kind"], (string?)line["severity"], (string?)line["title"], (string?)line["tenant"], (string?)line["href"]));
        Assert.Equal($"notice-{line["id"]}@jixiao.czj.example", chinese.MessageId);
        Assert.Empty(await Inbox(other));
        Assert.Equal((404, "not-found"), (await other.Get($"/api/units/{unit.Tenant}/alerts")).Problem);

        _ = await unit.Instance.App.InvokeMessageAndWaitAsync(new TellOf(unit.Tenant, $"alert/spend-behind-plan/goal-table/2023/{unit.Code(1)}", 1));
        _ = Assert.Single(await Inbox(clerk));
        Assert.True(mailed.Server.IsEmpty);
    }

    [Theory]
    [InlineData("451 try later")]
    [InlineData(MailServer.HangUp)]
    public async Task what_the_server_could_not_take_is_sent_again_as_the_same_mail(string answer)
    {
        var (unit, clerk) = await NewClerk();
        using var signedIn = clerk;
        mailed.Server.Say("DATA", answer);

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day));

        var mail = await mailed.Server.Next();
        Assert.Equal($"notice-{(await Inbox(clerk))[0]!["id"]}@jixiao.czj.example", mail.MessageId);
        Assert.True(mailed.Server.IsEmpty);
    }

    [Fact]
    public async Task what_the_server_refuses_is_shown_to_the_administrator_who_sends_it_again()
    {
        var (unit, clerk) = await NewClerk();
        using var signedIn = clerk;
        mailed.Server.Say("RCPT", "550 no such mailbox");

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day), dead: 1);

        var administrator = unit.As("administrator");
        var dead = Assert.Single((await administrator.Bureau.Get("/dead-mails")).Ok.Json.AsArray())!;
        Assert.Equal(($"clerk-{unit.Division}@czj.example", "notice"), ((string?)dead["email"], (string?)dead["kind"]));
        Assert.Contains("550 no such mailbox", (string?)dead["reason"], StringComparison.Ordinal);
        Assert.True(mailed.Server.IsEmpty);
        Assert.Contains("550 no such mailbox", (await administrator.Below($"/bureaus/{unit.Division}/dead-mails").Get("")).Ok.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("办公楼维修", (await administrator.Below($"/bureaus/{unit.Division}/dead-mails").Get("")).Ok.Page, StringComparison.Ordinal);

        var elsewhere = OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()).As("administrator");
        Assert.Empty((await elsewhere.Bureau.Get("/dead-mails")).Ok.Json.AsArray());
        Assert.Equal((404, "not-found"), (await elsewhere.Bureau.Post($"/dead-mails/{dead["id"]}/send")).Problem);
        Assert.Equal((403, "permission/denied"), (await unit.As("officer").Bureau.Get("/dead-mails")).Problem);

        Assert.Equal(204, (int)(await administrator.Bureau.Post($"/dead-mails/{dead["id"]}/send")).Status);
        Assert.Equal($"notice-{(await Inbox(clerk))[0]!["id"]}@jixiao.czj.example", (await mailed.Server.Next()).MessageId);
        Assert.Empty((await administrator.Bureau.Get("/dead-mails")).Ok.Json.AsArray());

        var metrics = (await new Caller(unit.Instance.Http, "").Get("/metrics")).Ok.Text;
        Assert.Matches("""jixiao_mails_total\{[^}]*kind="notice"[^}]*outcome="refused"[^}]*\} [1-9]""", metrics);
        Assert.Matches("""jixiao_mails_total\{[^}]*kind="notice"[^}]*outcome="sent"[^}]*\} [1-9]""", metrics);
    }

    [Fact]
    public async Task whoever_may_no_longer_see_it_gets_no_mail_and_no_longer_reads_it()
    {
        var (unit, clerk) = await NewClerk();
        using var signedIn = clerk;
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day));

        var people = unit.As("administrator").Bureau;
        var held = (await people.Get($"/people/clerk-{unit.Division}")).Ok.Json["memberships"]![0]!["id"];
        _ = (await people.Post($"/people/clerk-{unit.Division}/memberships/{held}/end", new { to = "2023-06-29" })).Ok;
        await Morning(unit, Day);

        Assert.True(mailed.Server.IsEmpty);
        var line = Assert.Single(await Inbox(clerk))!;
        Assert.Equal((null, null, null), ((string?)line["title"], (string?)line["tenant"], (string?)line["href"]));
        var page = (await clerk.Get("/inbox")).Ok.Page;
        Assert.Contains("您已无权查看此消息的内容", page, StringComparison.Ordinal);
        Assert.DoesNotContain("办公楼维修", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_yellow_comes_in_the_morning_once_a_day()
    {
        var (unit, clerk) = await NewClerk();
        using var signedIn = clerk;
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day, "甲项目", 1));
        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day, "乙项目", 2));
        Assert.True(mailed.Server.IsEmpty);

        await Morning(unit, Day);
        var mail = await Addressed($"clerk-{unit.Division}@czj.example");
        Assert.Equal("【绩效】2023年6月30日消息汇总（2条）", mail.Subject);
        Assert.StartsWith("digest-", mail.MessageId, StringComparison.Ordinal);
        Assert.EndsWith("-20230630@jixiao.czj.example", mail.MessageId, StringComparison.Ordinal);
        Assert.All(["甲项目", "乙项目"], title => Assert.Contains(title, mail.TextBody, StringComparison.Ordinal));

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Yellow, Day, "丙项目", 3));
        await Morning(unit, Day);
        Assert.True(mailed.Server.IsEmpty);
        await Morning(unit, Day.AddDays(1));
        Assert.Contains("丙项目", (await Addressed($"clerk-{unit.Division}@czj.example")).TextBody, StringComparison.Ordinal);
        await Morning(unit, Day.AddDays(2));
        Assert.True(mailed.Server.IsEmpty);
    }

    [Fact]
    public async Task a_title_begins_no_header_and_is_no_markup()
    {
        var (unit, clerk) = await NewClerk();
        using var signedIn = clerk;

        _ = await Telling.Of(unit.Instance, () => Telling.Find(unit, Severity.Red, Day, "甲\r\nBcc: all@czj.example\r\n\r\n<script>alert(1)</script>"));

        var mail = await mailed.Server.Next();
        Assert.Equal("【绩效】发生预警：甲  Bcc: all@czj.example    <script>alert(1)</script>", mail.Subject);
        Assert.Empty(mail.Bcc);
        Assert.DoesNotContain("<script>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await clerk.Get("/inbox")).Ok.Text, StringComparison.Ordinal);
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(mailed.Instance, SharedInstance.NewDivision());

    async Task<(OneUnit Unit, Visitor Clerk)> NewClerk()
    {
        var unit = await NewUnit();
        return (unit, await mailed.Reader($"clerk-{unit.Division}", unit.Division, memberships: $"clerk {unit.Tenant}"));
    }

    /// <summary>The next mails by their addresses.</summary>
    async Task<Dictionary<string, MimeMessage>> Mails(int count)
    {
        var mails = new Dictionary<string, MimeMessage>();
        while (mails.Count < count)
        {
            var mail = await mailed.Server.Next();
            mails.Add(mail.To.Mailboxes.Single().Address, mail);
        }
        return mails;
    }

    async Task<MimeMessage> Addressed(string address)
    {
        var mail = await mailed.Server.Next();
        Assert.Equal(address, mail.To.Mailboxes.Single().Address);
        return mail;
    }

    /// <summary>What the schedule does in the morning, up to the last mail.</summary>
    Task Morning(OneUnit unit, DateOnly day) => mailed.Instance.App.InvokeMessageAndWaitAsync(new SendDigests(day, unit.Division), 60_000);

    static async Task<JsonArray> Inbox(Visitor visitor) => (await visitor.Get("/api/session/inbox")).Ok.Json["lines"]!.AsArray();
}

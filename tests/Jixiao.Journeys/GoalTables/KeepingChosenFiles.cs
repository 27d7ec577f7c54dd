using System.Net;
using System.Text.RegularExpressions;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>A browser forgets the files that were chosen when a form comes back refused; the form does not.</summary>
public sealed class KeepingChosenFiles(SharedInstance shared)
{
    static readonly byte[] Pdf = [.. "%PDF-1.7 验收单"u8];

    [Fact]
    public async Task what_was_chosen_stays_with_a_refused_form_and_is_used_when_it_is_sent_again()
    {
        var (unit, page, clerk) = await Executing();

        var sha256 = await Refused(clerk, page);
        var done = await clerk.Form(page, "Report", [.. Report("2023-06-30"), ("files-1.kept", sha256)]);

        Assert.Equal(HttpStatusCode.Found, done.Status);
        var actual = (await unit.Table(unit.Code(1)).Get("")).Ok.Json["actuals"]![0]!;
        Assert.Equal(("验收单.pdf", sha256), ((string?)actual["files"]![0]!["name"], (string?)actual["files"]![0]!["sha256"]));
        Assert.Equal(Pdf, (await unit.Api.Get($"/files/{sha256}")).Bytes);
        var other = await OneUnit.Registered(unit.Instance, unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Api.Get($"/files/{sha256}")).Problem);
    }

    [Fact]
    public async Task a_tick_taken_away_removes_it_and_it_is_no_evidence_until_a_fact_names_it()
    {
        var (unit, page, clerk) = await Executing();
        var sha256 = await Refused(clerk, page);

        Assert.Equal((404, "not-found"), (await unit.Api.Get($"/files/{sha256}")).Problem);
        Assert.Equal(HttpStatusCode.Found, (await clerk.Form(page, "Report", Report("2023-06-30"))).Status);

        Assert.Empty((await unit.Table(unit.Code(1)).Get("")).Ok.Json["actuals"]![0]!["files"]!.AsArray());
    }

    [Fact]
    public async Task nobody_elses_choice_can_be_named()
    {
        var (unit, page, clerk) = await Executing();
        var sha256 = await Refused(clerk, page);
        await unit.Instance.Person($"lead-{unit.Division}", unit.Division, memberships: $"lead {unit.Tenant}");
        using var lead = await Visitor.SignedIn(unit.Instance, $"lead-{unit.Division}");

        var refused = await lead.Form(page, "Report", [.. Report("2023-06-30"), ("files-1.kept", sha256)]);

        Assert.Contains("已过期，请重新选择", refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_no_document_is_refused_before_it_is_kept()
    {
        var (_, page, clerk) = await Executing();
        var refused = (await clerk.Upload(page, "Report", [0x7f, .. "ELF"u8, 0], "程序.pdf", "files-1", Report("2023-06-30"))).Page;
        Assert.Contains("以内容为准", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("files-1.kept", refused, StringComparison.Ordinal);
    }

    /// <summary>The day lies outside the year.</summary>
    static async Task<string> Refused(Visitor clerk, string page)
    {
        var refused = (await clerk.Upload(page, "Report", Pdf, "验收单.pdf", "files-1", Report("2022-06-30"))).Page;
        Assert.Contains("已选：验收单.pdf（1KB）", refused, StringComparison.Ordinal);
        return Regex.Match(refused, "name=\"files-1.kept\" value=\"([0-9a-f]{64})\"").Groups[1].Value;
    }

    static (string, string)[] Report(string day) => [("what", "Report"), ("order", $"report-{day}"), ("day", day), ("value-1", "2")];

    async Task<(OneUnit Unit, string Page, Visitor Clerk)> Executing()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        await unit.Instance.Person($"clerk-{unit.Division}", unit.Division, memberships: $"clerk {unit.Tenant}");
        return (unit, $"/units/{unit.Tenant}/years/2023/goal-tables/{await unit.Approved(1)}", await Visitor.SignedIn(unit.Instance, $"clerk-{unit.Division}"));
    }
}

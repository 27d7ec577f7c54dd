using System.Globalization;
using Jixiao.Hosting;
using Jixiao.Web;
using Microsoft.Extensions.Localization;
using MimeKit;

namespace Jixiao.Notices.Mails;

/// <summary>Writes mails, in the language of whoever gets them, of nothing that he may not see on that day.</summary>
public sealed class Letters(Settings settings, Sight sight, IStringLocalizer<Texts> texts, LetterHtml html, TimeProvider clock)
{
    /// <summary>The mail of one notice, the same whenever it is sent; null when he may not see what it is about or has no address.</summary>
    public async Task<MimeMessage?> Of(Line line, Reader to, CancellationToken stop) => await Shown([line], to, stop) is not [var shown] ? null
        : await Written(to, $"notice-{line.Id}", () => texts["Mail.Subject", NoticeWords.Heading(texts, line), NoticeWords.Title(texts, line)], "Mail.Lead", [shown]);

    /// <summary>The mail of a day.</summary>
    public async Task<MimeMessage?> OfDay(DateOnly day, IReadOnlyList<Line> lines, Reader to, CancellationToken stop) => await Shown(lines, to, stop) is not { Count: > 0 } shown ? null
        : await Written(to, $"digest-{to.By.Id}-{day:yyyyMMdd}", () => texts["Mail.DigestSubject", Show.Day(day), shown.Count], "Mail.DigestLead", shown);

    async Task<IReadOnlyList<MailedLine>> Shown(IReadOnlyList<Line> lines, Reader to, CancellationToken stop)
    {
        var shown = new List<MailedLine>();
        foreach (var line in lines)
            if (MailAddress.IsOne(to.Email) && (await sight.Of(to.By, line.Tenant, stop)).May(line.Needs))
                shown.Add(new(line, await sight.NameOf(line.Tenant, stop), new Uri(settings.Smtp!.Address, NoticeLinks.To(line)).AbsoluteUri));
        return shown;
    }

    async Task<MimeMessage> Written(Reader to, string id, Func<string> subject, string lead, IReadOnlyList<MailedLine> lines)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(to.Choice.Language == MailChoice.English ? "en" : "zh-CN");
        var mail = new MimeMessage
        {
            MessageId = $"{id}@{settings.Smtp!.Address.Host}",
            Date = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)),
            Subject = OneLine(subject()),
            Body = new BodyBuilder { TextBody = Text(to, lead, lines), HtmlBody = await Html(to, lead, lines) }.ToMessageBody(),
        };
        mail.From.Add(settings.Smtp.From);
        mail.To.Add(new MailboxAddress(OneLine(to.By.DisplayName), to.Email!));
        // So that an absence is not announced to us.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    /// <summary>A title is data: whatever it holds, it begins no header.</summary>
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    string Text(Reader to, string lead, IReadOnlyList<MailedLine> lines) => string.Join(
        "\n\n",
        [texts["Mail.Dear", to.By.DisplayName], texts[lead], .. lines.Select(line => string.Join('\n', NoticeWords.Whole(texts, line.Line, line.Unit).Append(line.Href))), texts["Mail.Foot", SettingsHref]]);

    Task<string> Html(Reader to, string lead, IReadOnlyList<MailedLine> lines) => html.Of(new()
    {
        [nameof(MailBody.Name)] = to.By.DisplayName, [nameof(MailBody.Lead)] = lead, [nameof(MailBody.Lines)] = lines, [nameof(MailBody.SettingsHref)] = SettingsHref,
    });

    string SettingsHref => new Uri(settings.Smtp!.Address, NoticeSettingsPage.Path).AbsoluteUri;
}

/// <summary>A notice as a mail shows it.</summary>
/// <param name="Unit">Name of the unit; null where it is about none.</param>
public sealed record MailedLine(Line Line, string? Unit, string Href);

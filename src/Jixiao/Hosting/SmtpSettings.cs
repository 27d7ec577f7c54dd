using System.Globalization;
using MimeKit;

namespace Jixiao.Hosting;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It begins in the clear and is encrypted before anything is said.</summary>
    StartTls,

    /// <summary>It is encrypted from the first byte.</summary>
    Tls,
}

/// <summary><c>Jixiao:Smtp</c>: the mail server, as whom it is used, and where links in mails lead.</summary>
/// <param name="User">Null for a server that asks for none.</param>
/// <param name="From">The sender of every mail.</param>
/// <param name="Address">Under which people reach the pages.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password, MailboxAddress From, SmtpSecurity Security, Uri Address)
{
    /// <summary>Null where no server is named: then nothing is sent.</summary>
    /// <exception cref="SettingMistaken">A server is named, and something else about it means nothing.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var (host, port, user, password) = (configuration["Jixiao:Smtp:Host"], configuration["Jixiao:Smtp:Port"], configuration["Jixiao:Smtp:User"], configuration["Jixiao:Smtp:Password"]);
        var (from, security, address) = (configuration["Jixiao:Smtp:From"], configuration["Jixiao:Smtp:Security"] ?? "starttls", configuration["Jixiao:Smtp:Address"]);
        if (host is not { Length: > 0 })
            return null;
        var secured = SecurityOf(security);
        return new(host, PortOf(port, secured), user is { Length: > 0 } ? user : null, password, SenderOf(from), secured, AddressOf(address));
    }

    static SmtpSecurity SecurityOf(string text) => text switch
    {
        "none" => SmtpSecurity.None,
        "starttls" => SmtpSecurity.StartTls,
        "tls" => SmtpSecurity.Tls,
        _ => throw new SettingMistaken("Jixiao__Smtp__Security", text, "none, starttls or tls"),
    };

    static int PortOf(string? text, SmtpSecurity security) => text switch
    {
        null or "" => security switch { SmtpSecurity.None => 25, SmtpSecurity.StartTls => 587, _ => 465 },
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 => port,
        _ => throw new SettingMistaken("Jixiao__Smtp__Port", text, "a number from 1 to 65535"),
    };

    static MailboxAddress SenderOf(string? text) => MailboxAddress.TryParse(text ?? "", out var sender) && sender.Address.Contains('@')
        ? sender
        : throw new SettingMistaken("Jixiao__Smtp__From", text ?? "", "a mail address");

    static Uri AddressOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new SettingMistaken("Jixiao__Smtp__Address", text ?? "", "the pages' public address, as in https://jixiao.example");
}

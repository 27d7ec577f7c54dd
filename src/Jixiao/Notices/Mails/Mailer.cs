using Jixiao.Hosting;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Jixiao.Notices.Mails;

/// <summary>The way to the mail server.</summary>
public sealed class Mailer(Settings settings)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Returns once the server has taken the mail.</summary>
    /// <exception cref="MailRefused">It will not.</exception>
    public async Task Send(MimeMessage mail, CancellationToken stop)
    {
        var smtp = settings.Smtp ?? throw new InvalidOperationException("A mail was to be sent without a server.");
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await server.ConnectAsync(smtp.Host, smtp.Port, Protection(smtp.Security), stop);
            if (smtp.User is { } user)
                await server.AuthenticateAsync(user, smtp.Password ?? "", stop);
            await server.SendAsync(mail, stop);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode is >= 500 and < 600)
        {
            throw new MailRefused($"{(int)refused.StatusCode} {refused.Message}", refused);
        }
        await Leave(server, stop);
    }

    /// <summary>The mail is taken; a farewell that fails changes nothing about it.</summary>
    static async Task Leave(SmtpClient server, CancellationToken stop)
    {
        try
        {
            await server.DisconnectAsync(quit: true, stop);
        }
        catch (Exception lost) when (lost is IOException or SmtpProtocolException or SmtpCommandException)
        {
            return;
        }
    }

    static SecureSocketOptions Protection(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}

/// <summary>The server will not take a mail, however often it is asked; the message is its answer.</summary>
public sealed class MailRefused(string answer, Exception inner) : Exception(answer, inner);

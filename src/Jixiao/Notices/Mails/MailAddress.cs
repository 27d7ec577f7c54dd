using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace Jixiao.Notices.Mails;

/// <summary>A person's mail address.</summary>
public static class MailAddress
{
    const int Longest = 254;

    /// <summary>Whether it can be sent to: plain characters, one address and no name.</summary>
    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => c is > ' ' and < '\x7f') && text.IndexOf('@') > 0
        && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0;
}

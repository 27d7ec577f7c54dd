using Jixiao.Domain.Monitoring;

namespace Jixiao.Notices;

/// <summary>How a notice reaches a person beside his inbox.</summary>
public enum Delivery
{
    /// <summary>Not at all.</summary>
    Inbox,

    /// <summary>In the mail of the next morning.</summary>
    Digest,

    /// <summary>In a mail of its own.</summary>
    AtOnce,
}

/// <summary>How somebody wants to hear of his notices.</summary>
/// <param name="Language">zh or en.</param>
/// <param name="Red">Of what is red.</param>
/// <param name="Yellow">Of what is yellow.</param>
/// <param name="Notice">Of reminders.</param>
public sealed record MailChoice(string Language, Delivery Red, Delivery Yellow, Delivery Notice)
{
    public const string Chinese = "zh";
    public const string English = "en";

    /// <summary>While somebody has chosen nothing.</summary>
    public static MailChoice Usual { get; } = new(Chinese, Delivery.AtOnce, Delivery.Digest, Delivery.Inbox);

    public Delivery For(Severity severity) => severity switch
    {
        Severity.Red => Red,
        Severity.Yellow => Yellow,
        _ => Notice,
    };
}

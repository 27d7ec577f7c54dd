using System.Diagnostics.Metrics;
using Jixiao.Hosting;

namespace Jixiao.Notices.Mails;

/// <summary>How an attempt to send a mail ended.</summary>
public enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server will not take it, however often it is asked.</summary>
    Refused,

    /// <summary>It did not work out this time.</summary>
    Failed,

    /// <summary>Whoever it was for may no longer see what it says, or has no address.</summary>
    Withheld,
}

/// <summary>Counts mails by kind and outcome and puts a span around each.</summary>
public sealed class MailMeter(IMeterFactory meters)
{
    readonly Counter<long> mails = meters.Create(Telemetry.Name).CreateCounter<long>("jixiao.mails", "{mail}", "Attempts to send a mail, by kind and outcome.");

    /// <param name="kind">notice or digest.</param>
    public async Task Measure(string kind, Func<Task<MailOutcome>> send)
    {
        using var span = Telemetry.Source.StartActivity("SendMail");
        var outcome = MailOutcome.Failed;
        try
        {
            outcome = await send();
        }
        catch (MailRefused)
        {
            outcome = MailOutcome.Refused;
            throw;
        }
        finally
        {
            var word = outcome.ToString().ToLowerInvariant();
            mails.Add(1, new("kind", kind), new("outcome", word));
            span?.SetTag("jixiao.kind", kind).SetTag("jixiao.outcome", word);
        }
    }
}

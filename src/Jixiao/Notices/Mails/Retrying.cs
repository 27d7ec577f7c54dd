using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace Jixiao.Notices.Mails;

/// <summary>How often something that did not work out is tried: at once, after a minute, ten, an hour, six. What fails then, and what a server refuses, is a dead letter.</summary>
static class Retrying
{
    public static void Of(HandlerChain chain)
    {
        chain.OnException<MailRefused>().MoveToErrorQueue();
        chain.OnAnyException()
            .RetryWithCooldown(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1))
            .Then.ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6));
    }
}

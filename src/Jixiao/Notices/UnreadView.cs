namespace Jixiao.Notices;

/// <summary>How much of an inbox is unread, for every page's head.</summary>
public sealed class UnreadView(Inbox inbox)
{
    /// <summary>The number as it is shown; null where nothing is unread.</summary>
    public async Task<string?> Of(Guid person, CancellationToken stop) => await inbox.CountUnread(person, stop) switch
    {
        0 => null,
        Inbox.MostCounted => $"{Inbox.MostCounted - 1}+",
        var count => $"{count}",
    };
}

namespace Jixiao.Notices.Mails;

/// <summary>A message that becomes a mail.</summary>
public interface IMail
{
    /// <summary>Whose mail it is.</summary>
    Guid Person { get; }

    /// <summary>Whose administrators see it when it cannot be sent.</summary>
    string Division { get; }
}

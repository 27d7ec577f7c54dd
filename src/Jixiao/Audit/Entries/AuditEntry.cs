using Jixiao.Domain.Auditing;
using Jixiao.Hosting.Persistence;
using Jixiao.Hosting.Persistence.Flat;

namespace Jixiao.Audit.Entries;

/// <summary>One event of any stream, as auditors look for it.</summary>
/// <param name="Recorded">The largest timestamp of its stream up to it.</param>
/// <param name="Revision">Number, in the whole store, of the first event of its command: the events that share it are one revision.</param>
/// <param name="Begun">When that first event was recorded.</param>
public sealed record AuditEntry(RawEvent Event, StreamName Name, DateTime Recorded, long Revision, DateTime Begun, Particulars Particulars)
{
    public string Division => Event.Tenant[..6];

    public string Kind => EventKinds.Of(Event.Fact);

    /// <summary>Whatever a person wrote in it, ready to be searched.</summary>
    public string Said { get; } = string.Join('\n', new[] { Particulars.Reason, Particulars.Document, Particulars.Wording }.Select(Grams.Normal).Where(text => text.Length > 0));
}

/// <summary>What is kept of a stream to tell the next event's revision and time.</summary>
/// <param name="Causation">Of its last event.</param>
public sealed record KeptStream(string Tenant, string Stream, long Version, DateTime Recorded, long Revision, DateTime Begun, string? Causation) : IKept;

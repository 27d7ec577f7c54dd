using Jixiao.Hosting.Commands;

namespace Jixiao.Treasury;

/// <summary>
/// A batch that the treasury sent and what came of it, kept in the transactions of its rows. Sent again it is the same batch: what it recorded adds up, the rest is as
/// of the last time.
/// </summary>
/// <param name="Id">The sender's own id for it, else the file's hash.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="FileName">As the sender's machine called it.</param>
public sealed record TreasuryBatch(string Id, string Sha256, string FileName)
{
    /// <summary>The most refused rows that are kept with it.</summary>
    public const int KeptRefusals = 1_000;

    /// <summary>Who sent it last.</summary>
    public string By { get; init; } = "";

    /// <summary>When it was sent last.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Times { get; init; }

    /// <summary>What it recorded before it was sent this time.</summary>
    public Tally Before { get; init; } = Tally.None;

    /// <summary>What became of its rows, this time.</summary>
    public Tally Now { get; init; } = Tally.None;

    /// <summary>The first rows that were refused, this time.</summary>
    public IReadOnlyList<RefusedRow> Refusals { get; init; } = [];

    /// <summary>Whether its last row was reached.</summary>
    public bool IsFinished { get; init; }

    /// <summary>Recorded by this batch, however often it was sent.</summary>
    public int Recorded => Before.Recorded + Now.Recorded;

    /// <summary>Those among them that break a rule.</summary>
    public int Marked => Before.Marked + Now.Marked;

    /// <summary>Recorded before, and not by this batch.</summary>
    public int Known => Math.Max(0, Now.Known - Before.Recorded);

    /// <summary>The batch as it is sent now.</summary>
    public TreasuryBatch Sent(Actor by, DateTimeOffset at) => this with
    {
        By = by.Name, SentAt = at, Times = Times + 1, Before = new(Recorded, Marked, 0, 0), Now = Tally.None, Refusals = [], IsFinished = false,
    };

    /// <summary>The batch after some more of its rows.</summary>
    public TreasuryBatch After(Tally rows, IEnumerable<RefusedRow> refused) => this with
    {
        Now = Now + rows, Refusals = Refusals.Count < KeptRefusals ? [.. Refusals.Concat(refused).Take(KeptRefusals)] : Refusals,
    };
}

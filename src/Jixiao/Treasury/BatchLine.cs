using Jixiao.Domain;

namespace Jixiao.Treasury;

/// <summary>One line of the answer while a batch is recorded.</summary>
public abstract record BatchLine;

/// <summary>A row that was not recorded, and why.</summary>
/// <param name="Row">Its place in the file.</param>
/// <param name="Id">Its own id; empty when it has none.</param>
/// <param name="Code">Stable for programs.</param>
/// <param name="Sentence">For the person who sent it.</param>
public sealed record RefusedRow(int Row, string Id, string Code, string Sentence) : BatchLine
{
    public static RefusedRow Of(int row, string id, RuleBroken why) => new(row, id, why.Code, why.Message);
}

/// <summary>How far it came: rows that are done, and what became of them.</summary>
/// <param name="Percent">Of the file, about.</param>
public sealed record BatchProgress(int Rows, int Recorded, int Marked, int Known, int Refused, int PerSecond, int Percent) : BatchLine;

/// <summary>What came of it.</summary>
/// <param name="Batch">Its id.</param>
/// <param name="Finished">False when the file ended before it could be read whole.</param>
/// <param name="Code">Why it is not finished; null when it is.</param>
/// <param name="Sentence">The same for a person.</param>
public sealed record BatchSummary(
    string Batch, int Rows, int Recorded, int Marked, int Known, int Refused, decimal Seconds, int PerSecond, bool Finished, string? Code = null, string? Sentence = null) : BatchLine;

/// <summary>Rows that are done, and what became of them.</summary>
/// <param name="Recorded">Payments and reversals that became facts now.</param>
/// <param name="Marked">Those among them that break a rule.</param>
/// <param name="Known">Recorded before.</param>
/// <param name="Refused">Left out, with a reason each.</param>
public sealed record Tally(int Recorded, int Marked, int Known, int Refused)
{
    public static Tally None { get; } = new(0, 0, 0, 0);

    public int Rows => Recorded + Known + Refused;

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Recorded + right.Recorded, left.Marked + right.Marked, left.Known + right.Known, left.Refused + right.Refused);
}

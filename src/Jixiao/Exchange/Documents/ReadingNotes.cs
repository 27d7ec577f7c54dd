namespace Jixiao.Exchange.Documents;

/// <summary>What one pass over the document writes down beside the values it returns.</summary>
sealed class ReadingNotes
{
    readonly List<Reading> readings = [];
    readonly List<Problem> problems = [];

    public IReadOnlyList<Reading> Readings => readings;

    public IReadOnlyList<Problem> Problems => problems;

    public void Read(string place, string field, string raw, decimal confidence = Confidence.Sure) =>
        readings.Add(new(place, field, raw, confidence));

    public void Report(string place, string code, string message) => problems.Add(new(place, code, message));
}

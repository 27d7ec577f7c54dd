namespace Jixiao.Exchange.Documents;

/// <summary>What one pass over the document writes down beside the values it returns.</summary>
sealed class ReadingNotes
{
    readonly List<Reading> readings = [];
    readonly List<Problem> problems = [];
    readonly Dictionary<(string Place, string Field), SheetPlace> cells = [];

    public IReadOnlyList<Reading> Readings => readings;

    public IReadOnlyList<Problem> Problems => problems;

    public void Read(string place, string field, string raw, decimal confidence = Confidence.Sure) =>
        readings.Add(new(place, field, raw, confidence));

    /// <summary>Says in which cell a value stands; without a field, where its place begins.</summary>
    public void Stands(string place, SheetPlace? at, string field = "")
    {
        if (at is not null)
            cells[(place, field)] = at;
    }

    public void Report(string place, string code, string message, string field = "", SheetPlace? at = null) => problems.Add(new(place, code, message)
    {
        At = at ?? cells.GetValueOrDefault((place, field)) ?? cells.GetValueOrDefault((place, "")),
    });
}

namespace Jixiao.Exchange.Documents;

/// <summary>All that belongs to one goal table, whatever pages it stands on.</summary>
/// <param name="statedNo">The number in its title.</param>
/// <param name="title">The project's name in its title; null when it has none.</param>
sealed class Section(int? statedNo, string? title)
{
    readonly List<Row> rows = [];
    readonly List<string> strays = [];
    int? header;

    public int? StatedNo => statedNo;

    public string? Title => title;

    /// <summary>The number its places begin with; known when all tables of the document are.</summary>
    public int No { get; set; }

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>The rows above the indicators.</summary>
    public IEnumerable<Row> Head => rows.Take(header ?? rows.Count);

    /// <summary>The header of the indicators and all below it.</summary>
    public IEnumerable<Row> Indicators => rows.Skip(header ?? rows.Count);

    /// <summary>Lines around and between its pages that are not of the table.</summary>
    public IReadOnlyList<string> Strays => strays;

    public bool HasCode { get; private set; }

    public bool HasIndicators => header is not null;

    /// <summary>Other tables of a document, such as statistics, have neither code nor indicators.</summary>
    public bool IsGoalTable => HasCode || HasIndicators;

    public void Add(Row row)
    {
        HasCode |= row.Cells.Any(c => TableHead.LabelOf(c.Text) is HeadField.Code);
        if (header is null && IndicatorColumns.Of(row) is not null)
            header = rows.Count;
        rows.Add(row);
    }

    public void AddStray(string line) => strays.Add(line);
}

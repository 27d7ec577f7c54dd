using System.Text.RegularExpressions;

namespace Jixiao.Exchange.Documents;

/// <summary>A document as the lines of its text and the sections of its goal tables, page breaks undone.</summary>
sealed class Outline
{
    static readonly Regex Gap = new(@"\t|\s{2,}|\s(?=单位)", RegexOptions.None, TimeSpan.FromSeconds(1));

    readonly List<string> lines = [];
    readonly List<Section> sections = [];
    Section? open;

    public IReadOnlyList<string> Lines => lines;

    /// <summary>The lines and the titles of tables: where a document names its year.</summary>
    public IEnumerable<string> Titles => lines.Concat(sections.Select(s => s.Title).OfType<string>());

    /// <summary>Numbered by their titles; one without number, or with one that is taken, gets the next free.</summary>
    public IReadOnlyList<Section> GoalTables { get; private set; } = [];

    public static Outline Of(IEnumerable<Block> blocks)
    {
        var outline = new Outline();
        foreach (var block in blocks)
            outline.Take(block);
        outline.GoalTables = [.. outline.sections.Where(s => s.IsGoalTable)];
        Number(outline.GoalTables);
        return outline;
    }

    void Take(Block block)
    {
        if (block is Paragraph paragraph)
            Take(paragraph.Text);
        else if (block is Table table)
            foreach (var row in table.Rows)
                Take(row);
    }

    void Take(string line)
    {
        if (Headings.Title(line) is { } title)
            Take(title);
        else if (open is null || Headings.StartsPart(line) || PartOneHeadings.Of(line) is not null)
            Close(line);
        else if (open.Rows.Count == 0 && line.Length <= 200 && Row.Of(Gap.Split(line)) is var row && TableHead.Starts(row))
            open.Add(row);
        else if (!Headings.IsPageNumber(line) && !Headings.IsSignature(line))
            open.AddStray(line);
    }

    // The title is repeated where a table goes on on the next page.
    void Take((int? No, string Name) title)
    {
        if (open is null || (open.StatedNo, open.Title) != title)
            Open(new(title.No, title.Name));
    }

    void Take(Row row)
    {
        if (row.OnlyText is { } text && Headings.Title(text) is { } title)
            Take(title);
        else if (StartsAnother(row))
            Open(new(null, null));
        if (open is null)
            lines.AddRange(row.Cells.Where(c => !c.Repeats).SelectMany(c => c.Text.Split('\n')).Where(line => line.Length > 0));
        else
            open.Add(row);
    }

    bool StartsAnother(Row row) =>
        open is null && IndicatorColumns.Of(row) is not null
        || (open is null || open.HasIndicators) && TableHead.Starts(row)
        || open is { HasCode: true } && row.Cells.Any(c => !c.Repeats && TableHead.LabelOf(c.Text) is HeadField.Code);

    void Open(Section section)
    {
        open = section;
        sections.Add(section);
    }

    void Close(string line)
    {
        open = null;
        lines.AddRange(line.Split('\n'));
    }

    static void Number(IReadOnlyList<Section> sections)
    {
        var taken = sections.Select(s => s.StatedNo).OfType<int>().ToHashSet();
        var given = new HashSet<int>();
        var next = 0;
        foreach (var section in sections)
            section.No = section.StatedNo is { } no && given.Add(no) ? no : Free();

        int Free()
        {
            while (!taken.Add(++next))
            {
            }
            return next;
        }
    }
}

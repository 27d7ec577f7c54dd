namespace Jixiao.Exchange.Forms;

/// <summary>A document as a value, whichever program writes it: prose and official forms, one after the other.</summary>
/// <param name="Parts">Every form begins on a page of its own.</param>
sealed record OfficialDocument(IReadOnlyList<DocumentPart> Parts)
{
    /// <summary>Whether its paper lies across.</summary>
    public bool IsWide => Parts is [OfficialForm { IsWide: true }, ..];

    public static OfficialDocument Of(OfficialForm form) => new([form]);
}

abstract record DocumentPart;

/// <summary>Text outside of tables, from the top of a page on.</summary>
sealed record Prose(IReadOnlyList<ProseLine> Lines) : DocumentPart;

/// <param name="Text">A line break begins another paragraph of the same kind.</param>
sealed record ProseLine(string Text, ProseKind Kind = ProseKind.Text);

enum ProseKind
{
    Text,

    /// <summary>第一部分 and what it is called.</summary>
    Part,

    /// <summary>一、总体绩效目标.</summary>
    Heading,

    /// <summary>（一） with what it is about.</summary>
    Item,
}

/// <summary>One official form.</summary>
/// <param name="Title">The line above its tables.</param>
/// <param name="Grids">One below the other; a header repeats on every page that its grid goes on to.</param>
sealed record OfficialForm(string Title, IReadOnlyList<FormGrid> Grids) : DocumentPart
{
    /// <summary>A smaller line above the title; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>Above the first grid; null for none.</summary>
    public FormCaption? Caption { get; init; }

    /// <summary>Lines to be signed and sealed below the last grid.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    public bool IsWide { get; init; }
}

/// <summary>What stands above a form's table: whose it is, whether it is only a draft, the unit of its amounts.</summary>
sealed record FormCaption(string Left, string? Mark, string Right);

/// <summary>A table of a form.</summary>
/// <param name="Rows">From above.</param>
/// <param name="HeaderRows">How many of the first rows are its header.</param>
sealed record FormGrid(IReadOnlyList<FormRow> Rows, int HeaderRows = 0)
{
    /// <summary>What the cells of a row that nothing covers from above are wide together: the paper's whole width.</summary>
    public const int Width = 1_000;
}

/// <summary>The cells that begin in a row; those that cover it from above are left out.</summary>
sealed record FormRow(params IReadOnlyList<FormCell> Cells);

/// <summary>One cell.</summary>
/// <param name="Text">Lines separated by \n.</param>
/// <param name="Width">In thousandths of the paper's width.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Number">What the text says where it is an amount, for programs that reckon.</param>
sealed record FormCell(string Text, int Width, FormAlign Align = FormAlign.Left, int Rows = 1, bool IsHead = false, decimal? Number = null)
{
    /// <summary>How it is filled in; null for what a template keeps to itself.</summary>
    public FormEntry? Entry { get; init; }
}

/// <summary>How a cell of a template is filled in.</summary>
/// <param name="Note">Shown to whoever enters it.</param>
/// <param name="Choices">The texts it may have, separated by commas; null for any.</param>
sealed record FormEntry(string Note, string? Choices = null);

enum FormAlign
{
    Left,
    Center,
    Right,
}

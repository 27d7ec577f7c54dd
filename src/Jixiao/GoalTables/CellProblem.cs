using Jixiao.Domain.GoalTables;
using Jixiao.Web;
using Microsoft.Extensions.Localization;

namespace Jixiao.GoalTables;

/// <summary>A problem in the reader's language, at a cell of the editor.</summary>
/// <param name="Cell">Id of the element.</param>
/// <param name="Where">As people name the place.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Blocks">Whether the table is not to be handed in with it.</param>
public sealed record CellProblem(string Cell, string Where, string Sentence, bool Blocks)
{
    /// <summary>The problems of what was read, those that block first.</summary>
    public static IReadOnlyList<CellProblem> Of(ReadContent read, IStringLocalizer<Texts> texts) =>
        [.. read.Problems.OrderByDescending(p => p.Blocks).Select(p => new CellProblem(IdOf(p.Place), WhereOf(p.Place, texts), texts.Say(p.Code, p.Sentence), p.Blocks))];

    /// <summary>The element's id, as in <c>row-3-target</c> or <c>field-budget</c>.</summary>
    public static string IdOf(ContentPlace place) => (place.Row is { } row ? $"row-{row}-" : "field-") + place.Field.ToString().ToLowerInvariant();

    static string WhereOf(ContentPlace place, IStringLocalizer<Texts> texts) =>
        place.Row is { } row ? texts["Editor.RowField", row, texts[$"Field.{place.Field}"]] : texts[$"Field.{place.Field}"];
}

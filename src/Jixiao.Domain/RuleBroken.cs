namespace Jixiao.Domain;

/// <summary>A rule of public finance forbids what was asked; nothing has changed.</summary>
/// <param name="code">Stable for programs, as in <c>spend/over-budget</c>; also the key of the sentence in other languages.</param>
/// <param name="sentence">Chinese, for the person who asked.</param>
/// <param name="problems">All that is wrong, each with its place, where a form is refused as a whole; null where the sentence says it.</param>
public sealed class RuleBroken(string code, string sentence, IReadOnlyList<PlacedProblem>? problems = null) : Exception(sentence)
{
    /// <summary>Stable for programs, as in <c>spend/over-budget</c>.</summary>
    public string Code { get; } = code;

    /// <summary>All that is wrong, each with its place; none where the sentence says it.</summary>
    public IReadOnlyList<PlacedProblem> Problems { get; } = problems ?? [];
}

/// <summary>Something that is wrong at one place of a form.</summary>
/// <param name="Place">A row (<c>4</c>) or a part by its name, as a reviewer would write it.</param>
/// <param name="Code">Stable for programs; also the key of the sentence in other languages.</param>
/// <param name="Sentence">Chinese, for the person who fills the form in.</param>
public sealed record PlacedProblem(string Place, string Code, string Sentence);

namespace Jixiao.Domain;

/// <summary>A rule of public finance forbids what was asked; nothing has changed.</summary>
/// <param name="code">Stable for programs, as in <c>spend/over-budget</c>; also the key of the sentence in other languages.</param>
/// <param name="sentence">Chinese, for the person who asked.</param>
public sealed class RuleBroken(string code, string sentence) : Exception(sentence)
{
    /// <summary>Stable for programs, as in <c>spend/over-budget</c>.</summary>
    public string Code { get; } = code;
}

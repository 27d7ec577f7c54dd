using System.Security.Cryptography;
using System.Text;

namespace Jixiao.Domain.Auditing;

/// <summary>
/// Draws a sample that anybody can draw again: of all hits those whose SHA-256 of <c>seed|rule|reference</c>, as hexadecimal text, comes first. It depends on nothing but
/// the seed and the hits; what is drawn by a larger size includes what is drawn by a smaller one.
/// </summary>
/// <param name="seed">Printed with the sample.</param>
/// <param name="rule">So that two rules do not choose the same.</param>
/// <param name="size">How many, at most.</param>
public sealed class SampleDraw<T>(string seed, string rule, int size)
{
    readonly PriorityQueue<T, string> drawn = new(Comparer<string>.Create((one, other) => string.CompareOrdinal(other, one)));

    /// <summary>How many hits there were.</summary>
    public long Hits { get; private set; }

    /// <summary>What was drawn, in the order of the draw.</summary>
    public IReadOnlyList<T> Drawn => [.. drawn.UnorderedItems.OrderBy(item => item.Priority, StringComparer.Ordinal).Select(item => item.Element)];

    /// <summary>Takes one more hit into account.</summary>
    /// <param name="hit">What the rule hit.</param>
    /// <param name="reference">Names it for ever, and it alone.</param>
    public void Take(T hit, string reference)
    {
        Hits++;
        drawn.Enqueue(hit, KeyOf(reference));
        if (drawn.Count > size)
            drawn.Dequeue();
    }

    /// <summary>By what a hit is drawn.</summary>
    public string KeyOf(string reference) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{rule}|{reference}")));
}

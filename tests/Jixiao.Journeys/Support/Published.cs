using System.Text;
using Jixiao.Sample;

namespace Jixiao.Journeys.Support;

/// <summary>The published document as another division's, or with something corrected.</summary>
static class Published
{
    public static string Text { get; } = Encoding.UTF8.GetString(SampleDocuments.Read(SampleDocuments.Zunhua2023));

    /// <summary>The same document as if it were published in that division; its codes' check characters are then wrong, which is only a warning.</summary>
    public static byte[] In(string division) => With(division, text => text);

    public static byte[] With(string division, Func<string, string> correct) => Encoding.UTF8.GetBytes(correct(Text).Replace("130281", division, StringComparison.Ordinal));

    /// <summary>A text with one place changed; there must be exactly one.</summary>
    public static string Replaced(this string text, string old, string @new)
    {
        Assert.Equal(2, text.Split(old).Length);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    public static string WithoutLastTable(this string text) => text[..text.LastIndexOf("[bookmark", StringComparison.Ordinal)];
}

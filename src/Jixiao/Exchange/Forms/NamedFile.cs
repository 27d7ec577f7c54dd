namespace Jixiao.Exchange.Forms;

/// <summary>A file to be packed.</summary>
/// <param name="Path">Folders and name, each as a person may call a file.</param>
sealed record NamedFile(string Path, byte[] Bytes)
{
    const int Longest = 80;
    const string NotInNames = "/\\:*?\"<>|";

    /// <summary>What a file or a folder may be called everywhere: without the signs that some system forbids, not too long, neither beginning nor ending with a point.</summary>
    public static string Name(string text)
    {
        var name = string.Concat(PlainText.Of(text).Select(c => char.IsControl(c) || NotInNames.Contains(c, StringComparison.Ordinal) ? '_' : c).Take(Longest)).Trim(' ', '.');
        return name.Length == 0 ? "_" : PlainText.Of(name);
    }
}

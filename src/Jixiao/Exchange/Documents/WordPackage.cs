using System.IO.Compression;
using System.Xml;
using Jixiao.Domain;

namespace Jixiao.Exchange.Documents;

/// <summary>Looks a Word file or a workbook through, unpacking it as a stream, before anything builds a document of it.</summary>
static class WordPackage
{
    const int MostEntries = 2_000;
    const long LargestUnpacked = 100 * 1024 * 1024;
    const int DeepestElement = 200;
    const int MostElements = 2_000_000;

    // A small file of one repeated row shrinks well; only beyond this size does a high ratio mean a bomb.
    const long HarmlessUnpacked = 8 * 1024 * 1024;
    const int HighestRatio = 100;

    static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestUnpacked };

    /// <exception cref="RuleBroken"><c>import/hostile</c> or <c>import/not-a-document</c>.</exception>
    public static void Check(Stream package)
    {
        try
        {
            using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            Check(zip, Math.Min(LargestUnpacked, Math.Max(HarmlessUnpacked, package.Length * HighestRatio)));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw NotADocument();
        }
        package.Position = 0;
    }

    public static RuleBroken NotADocument() => new("import/not-a-document", "文件不是完整的Word文档或Excel工作簿。");

    public static bool IsXml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS";

    static void Check(ZipArchive zip, long mostUnpacked)
    {
        if (zip.Entries.Count > MostEntries)
            throw Hostile();
        if (zip.GetEntry("[Content_Types].xml") is null)
            throw NotADocument();
        var budget = new UnpackingBudget(mostUnpacked, Hostile);
        var elements = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = budget.Charge(entry.Open());
            if (IsXml(entry.FullName))
                elements += CheckXml(content, MostElements - elements);
            content.CopyTo(Stream.Null);
        }
    }

    static int CheckXml(Stream content, int most)
    {
        try
        {
            using var xml = XmlReader.Create(content, Strict);
            var elements = 0;
            while (xml.Read())
                if (xml.NodeType is XmlNodeType.Element && (++elements > most || xml.Depth > DeepestElement))
                    throw Hostile();
            return elements;
        }
        catch (XmlException broken)
        {
            throw IsDtd(broken) ? Hostile() : NotADocument();
        }
    }

    static bool IsDtd(XmlException broken) => broken.Message.Contains("DTD", StringComparison.Ordinal);

    static RuleBroken Hostile() => new("import/hostile", "文件展开后过大、嵌套过深或含有外部实体，已拒绝。");
}

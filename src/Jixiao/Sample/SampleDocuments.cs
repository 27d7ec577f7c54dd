namespace Jixiao.Sample;

/// <summary>Published documents that come with the product, byte for byte as published; the embedded default starts with them.</summary>
public static class SampleDocuments
{
    /// <summary>The goals that the Government Offices Affairs Centre of Zunhua published for 2023.</summary>
    public const string Zunhua2023 = "130281-430001-2023.txt";

    /// <summary>The bytes of a document by its file name.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(SampleDocuments).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("No such sample document.", name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

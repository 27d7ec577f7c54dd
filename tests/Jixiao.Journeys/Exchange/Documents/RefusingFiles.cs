using System.IO.Compression;
using System.Text;
using Jixiao.Domain;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

public class RefusingFiles
{
    static void Refused(string code, byte[] bytes, string name) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => PublishedDocumentReader.Read(bytes, name)).Code);

    [Fact]
    public void an_empty_file_is_refused()
    {
        Refused("import/empty", [], "goals.txt");
        Refused("import/empty", [], "goals.docx");
        Refused("import/empty", Encoding.UTF8.GetBytes("\ufeff \r\n\t\r\n"), "goals.txt");
    }

    [Fact]
    public void a_file_over_twenty_megabytes_is_refused() => Refused("import/too-large", new byte[20 * 1024 * 1024 + 1], "goals.txt");

    [Fact]
    public void a_document_without_goal_tables_is_refused()
    {
        Refused("import/nothing-found", Encoding.UTF8.GetBytes("关于召开会议的通知\n各单位：\n"), "goals.txt");
        Refused("import/nothing-found", WordFixture.Of([WordFixture.ParagraphOf("关于召开会议的通知")]), "goals.docx");
    }

    [Fact]
    public void two_tables_with_one_code_are_refused() => Refused(
        "import/duplicate-code",
        Encoding.UTF8.GetBytes(TextFixture.Seed.Replace("13028123P00031010001P", "13028123P00031710001F", StringComparison.Ordinal)),
        "goals.txt");

    [Theory]
    [InlineData("goals.txt")]
    [InlineData("goals.docx")]
    public void a_program_is_no_document_whatever_its_name(string name) =>
        Refused("import/not-a-document", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0], name);

    [Fact]
    public void an_unknown_extension_is_refused() => Refused("import/not-a-document", Encoding.UTF8.GetBytes(TextFixture.Seed), "goals.exe");

    [Fact]
    public void a_truncated_word_file_is_no_document() => Refused("import/not-a-document", WordFixture.Seed()[..^1000], "goals.docx");

    [Fact]
    public void an_archive_that_is_no_word_file_is_no_document() => Refused("import/not-a-document", Zip(("readme.txt", "hello")), "goals.docx");

    [Fact]
    public void a_text_that_calls_itself_word_is_read_by_its_content() =>
        Assert.Equal(8, PublishedDocumentReader.Read(Encoding.UTF8.GetBytes(TextFixture.Seed), "goals.docx").Tables.Count);

    [Fact]
    public void a_bomb_of_one_part_is_refused_while_it_is_unpacked() => Refused("import/hostile", Zip(("[Content_Types].xml", "<x/>"), ("word/media/image.bin", new string('0', 50_000_000))), "goals.docx");

    [Fact]
    public void a_bomb_of_many_parts_is_refused() => Refused(
        "import/hostile",
        Zip([("[Content_Types].xml", "<x/>"), .. Enumerable.Range(0, 3_000).Select(i => ($"word/{i}.xml", "<x/>"))]),
        "goals.docx");

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><x/>")]
    public void a_document_type_in_any_part_is_refused(string xml)
    {
        Refused("import/hostile", Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", xml)), "goals.docx");
        Refused("import/hostile", Zip(("[Content_Types].xml", "<x/>"), ("customXml/item1.xml", xml)), "goals.docx");
    }

    [Fact]
    public void elements_nested_without_end_are_refused() => Refused(
        "import/hostile",
        Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)))),
        "goals.docx");

    [Fact]
    public void a_relationship_to_the_outside_is_not_followed() => TextFixture.AssertSaysTheSame(
        TextFixture.SeedDocument,
        PublishedDocumentReader.Read(
            With(WordFixture.Seed(), "word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotx" TargetMode="External"/></Relationships>
                """),
            "goals.docx"));

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
                Write(zip, name, text);
        return stream.ToArray();
    }

    static byte[] With(byte[] package, string name, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update))
            Write(zip, name, text);
        return stream.ToArray();
    }

    static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

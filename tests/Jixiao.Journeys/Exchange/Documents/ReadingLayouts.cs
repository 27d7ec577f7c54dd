using System.Text;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingLayouts
{
    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    static string Seed => TextFixture.Seed;

    public static TheoryData<string, Func<string, string>> Layouts => new()
    {
        { "no blank lines", text => string.Join('\n', text.Split('\n').Where(line => line.StartsWith('\t') || line.Trim().Length > 0)) },
        { "every blank line doubled", text => text.Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal) },
        { "a blank line between any two lines", text => text.Replace("\n", "\n\n", StringComparison.Ordinal) },
        { "Windows line ends", text => text.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "spaces at line ends stripped, and with them the tabs of empty cells", text => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())) },
        { "no bookmarks", text => System.Text.RegularExpressions.Regex.Replace(text, @"\[bookmark: \w+\]", "") },
        { "more bookmarks", text => text.Replace("\t产出指标", "\t[bookmark: _Toc1]产出指标", StringComparison.Ordinal) },
        { "header words split and wide", text => text.Replace("\t二级指标", "\t二级\u3000指标 ", StringComparison.Ordinal).Replace("项目编码", "项 目 编 码", StringComparison.Ordinal) },
        { "half-width signs", text => text.Replace("单位：万元", "单位:万元", StringComparison.Ordinal).Replace("其中：财政    资金", "其中:财政资金", StringComparison.Ordinal).Replace("（%）", "(%)", StringComparison.Ordinal) },
        { "page numbers", text => text.Replace("\n\n \n\t一级指标", "\n\n- 12 -\n\n\t一级指标", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void the_layout_makes_no_difference(string name, Func<string, string> vary)
    {
        var varied = vary(Seed);
        Assert.NotEqual(Seed, varied);
        var document = TextFixture.Read(varied);
        Assert.True(document.Tables.Count == 8, name);
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, document);
    }

    [Fact]
    public void gb18030_and_utf_8_with_a_mark_are_read_alike()
    {
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, PublishedDocumentReader.Read(Gb18030.GetBytes(Seed), "goals.txt"));
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, PublishedDocumentReader.Read(Encoding.UTF8.GetBytes("\ufeff" + Seed), "GOALS.TXT"));
    }

    [Fact]
    public void tables_without_titles_are_told_apart_by_their_codes()
    {
        var text = string.Join('\n', Seed.Split('\n').Where(line => !line.EndsWith("绩效目标表", StringComparison.Ordinal)));
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, TextFixture.Read(text));
    }

    [Fact]
    public void a_footnote_is_shown_and_not_taken_for_an_indicator()
    {
        var text = Seed.Replace("\n \n[bookmark: _Toc_4_4_0000000005]", "\n注：本表一式三份。\n[bookmark: _Toc_4_4_0000000005]", StringComparison.Ordinal);
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, TextFixture.Read(text));
        Assert.Contains(TextFixture.Read(text).Problems, p => p is { Place: "1", Code: "text/ignored" });
    }
}

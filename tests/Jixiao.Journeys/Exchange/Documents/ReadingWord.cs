using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingWord
{
    static PublishedDocument Read(byte[] bytes) => PublishedDocumentReader.Read(bytes, "goals.docx");

    [Fact]
    public void word_and_text_give_equal_contents_and_equal_problems()
    {
        var document = Read(WordFixture.Seed());
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, document);
        Assert.Equal(TextFixture.SeedDocument.Problems, document.Problems);
    }

    [Fact]
    public void a_table_broken_over_two_pages_is_one_table_with_or_without_its_header_again()
    {
        IEnumerable<OpenXmlElement> TwoPages(PublishedTable table)
        {
            var rows = WordFixture.Indicators(table).ToList();
            string[] again = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
            return
            [
                WordFixture.TableOf([.. WordFixture.Head(table), .. rows[..4]]), WordFixture.ParagraphOf(""),
                WordFixture.TableOf(table.No % 2 == 0 ? [again, .. rows[4..]] : rows[4..]),
            ];
        }
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, Read(WordFixture.Seed(TwoPages)));
    }

    [Fact]
    public void a_row_broken_over_two_pages_is_joined_and_shown()
    {
        IEnumerable<OpenXmlElement> BrokenRow(PublishedTable table)
        {
            var rows = WordFixture.Indicators(table).ToList();
            var row = rows[3];
            string[] upper = [row[0], row[1], row[2], row[3][..4], row[4], row[5][..2]];
            string[] lower = ["", "", "", row[3][4..], "", row[5][2..]];
            return [.. WordFixture.OnePage(table).Take(1), WordFixture.TableOf([.. rows[..3], upper]), WordFixture.ParagraphOf("- 3 -"), WordFixture.TableOf([lower, .. rows[4..]])];
        }
        var document = Read(WordFixture.Seed(BrokenRow));
        TextFixture.AssertSaysTheSame(TextFixture.SeedDocument, document);
        Assert.Equal(8, document.Problems.Count(p => p.Code == "row/joined" && p.Place.EndsWith(".3", StringComparison.Ordinal)));
    }

    [Fact]
    public void merged_cells_below_the_first_column_are_filled_down_too()
    {
        string[][] rows =
        [
            ["项目编码", "13028123P00031710001F", "项目名称", "安可计算机购置"],
            ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
            ["产出指标", "数量指标", "采购数量", "采购", "≥2台", "年初计划"],
            ["", "", "审核金额", "审核", "≥1.7万元", ""],
        ];
        var table = WordFixture.TableOf(rows);
        foreach (var (merge, row) in new[] { (MergedCellValues.Restart, 2), (MergedCellValues.Continue, 3) })
            foreach (var column in new[] { 1, 5 })
                table.Elements<TableRow>().ElementAt(row).Elements<TableCell>().ElementAt(column).TableCellProperties!.Append(new VerticalMerge { Val = merge });

        var second = Read(WordFixture.Of([table])).Tables[0].Content.Indicators[1];

        Assert.Equal(("产出指标", "数量指标", "年初计划"), (second.Level1, second.Level2, second.Basis));
    }

    [Fact]
    public void text_that_was_deleted_with_tracked_changes_is_not_there()
    {
        var paragraph = WordFixture.ParagraphOf("1.安可计算机购置绩效目标表");
        paragraph.Append(new DeletedRun(new Run(new DeletedText("（旧）"))));
        var table = TextFixture.SeedDocument.Tables[0];
        Assert.Equal(1, Read(WordFixture.Of([paragraph, .. WordFixture.OnePage(table)])).Tables.Single().No);
    }

    [Fact]
    public void a_table_laid_out_inside_another_is_found()
    {
        var table = TextFixture.SeedDocument.Tables[4];
        var outer = new Table(new TableRow(new TableCell([WordFixture.ParagraphOf("5.维修建设经费绩效目标表"), .. WordFixture.OnePage(table)])));
        Assert.True(table.Content.SaysTheSameAs(Read(WordFixture.Of([outer])).Tables.Single().Content));
    }
}

using Jixiao.Domain;
using Jixiao.Domain.UnitGoals;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingPartOne
{
    static readonly PublishedDocument Document = PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), "goals.txt");

    static UnitGoalsContent Goals => Document.UnitGoals!;

    [Fact]
    public void the_overall_goal_is_its_paragraph_without_headings_and_bookmarks()
    {
        Assert.StartsWith("通过加强规范化标准化建设，使规程更加明确", Goals.Overall, StringComparison.Ordinal);
        Assert.EndsWith("努力把机关事务工作做得更好。", Goals.Overall, StringComparison.Ordinal);
    }

    [Fact]
    public void eight_items_name_their_project_amount_and_table() => Assert.Equal(
        [
            (1, "安可计算机购置", Money.WanYuan(1.7m), "13028123P00031710001F"),
            (2, "公务用车监控运行系统经费", Money.WanYuan(10), "13028123P00031010001P"),
            (3, "国际饭店运转补助资金", Money.WanYuan(240), "13028123P002571100021"),
            (4, "机关聘用临时人员工资保险及劳保", Money.WanYuan(263), "13028123P00026110001R"),
            (5, "维修建设经费", Money.WanYuan(120), "13028123P00030810001X"),
            (6, "职工食堂补贴资金", Money.WanYuan(231), "13028123P00305410002F"),
            (7, "重点活动经费", Money.WanYuan(200), "13028123P000292100015"),
            (8, "机关综合业务经费", Money.WanYuan(41), "13028123P00030910001K"),
        ],
        Goals.Items.Select(i => (i.No, i.Title, i.Amount!.Value, $"{i.Project}")));

    [Fact]
    public void an_item_has_a_purpose_a_goal_and_an_indicator()
    {
        var first = Goals.Items[0];
        Assert.Equal("购置涉密办公设备安可计算机", first.Purpose);
        Assert.Equal("安可计算机购置经费1.7万元。", first.Goal);
        Assert.Equal("按照市政府下达文件要求，购买涉密办公设备安科计算机，用于处理本单位涉密相关工作。", first.Indicator);
    }

    [Fact]
    public void text_doubled_in_the_document_stays_doubled() =>
        Assert.EndsWith("按时按季度拨付账款。完成机关综合业务经费项目，主要用于机关后勤单位办公费用、电脑耗材、小型维修等。", Goals.Items[7].Indicator, StringComparison.Ordinal);

    [Fact]
    public void an_item_whose_name_differs_from_its_table_is_less_certain() => Assert.Equal(
        ["二.4", "二.8"],
        Document.Readings.Where(r => r is { Field: "项目绩效目标表", Confidence: < 1 }).Select(r => r.Place));

    [Fact]
    public void five_safeguards_have_a_heading_and_a_text_wherever_their_lines_break()
    {
        Assert.Equal([1, 2, 3, 4, 5], Goals.Safeguards.Select(s => s.No));
        Assert.Equal(["完善制度建设", "加强支出管理", "加强绩效运行监控", "做好绩效自评", "规范财务资产管理"], Goals.Safeguards.Select(s => s.Title));
        Assert.Equal("制定完善预算绩效管理制度、资金管理办法、工作保障制度等，为全年预算绩效目标的实现奠定制度基础。", Goals.Safeguards[0].Text);
        Assert.Equal("完善财务管理制度，严格审批程序，加强固定资产登记、使用和报废处置管理，做到支出合理，物尽其用。", Goals.Safeguards[4].Text);
    }
}

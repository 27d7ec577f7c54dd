using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;
using Jixiao.Sample;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingThePublishedDocument
{
    static readonly PublishedDocument Document = PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), "goals.txt");

    static IEnumerable<TargetMeaning> Targets => Document.Tables.SelectMany(t => t.Content.Indicators).Select(i => i.Target.Meaning);

    static IEnumerable<TargetMeaning.Compare> Comparisons => Targets.OfType<TargetMeaning.Compare>();

    [Fact]
    public void it_has_eight_tables_with_seventy_five_indicators() =>
        Assert.Equal([10, 9, 9, 9, 9, 9, 10, 10], Document.Tables.Select(t => t.Content.Indicators.Count));

    [Fact]
    public void its_tables_are_known_by_their_codes() => Assert.Equal(
        [
            (1, "13028123P00031710001F", "安可计算机购置"),
            (2, "13028123P00031010001P", "公务用车监控运行系统经费"),
            (3, "13028123P002571100021", "国际饭店运转补助资金"),
            (4, "13028123P00026110001R", "聘用临时人员工资保险及劳保"),
            (5, "13028123P00030810001X", "维修建设经费"),
            (6, "13028123P00305410002F", "职工食堂补贴资金"),
            (7, "13028123P000292100015", "重点活动经费"),
            (8, "13028123P00030910001K", "综合业务经费"),
        ],
        Document.Tables.Select(t => (t.No, $"{t.Code}", t.Content.ProjectName)));

    [Fact]
    public void every_table_belongs_to_the_unit_and_its_division()
    {
        Assert.All(Document.Tables, t => Assert.Equal(("430001", "遵化市机关事务中心本级"), (t.UnitNumber, t.UnitName)));
        Assert.Equal(["430001"], Document.UnitNumbers);
        Assert.Equal(["130281"], Document.Divisions);
    }

    [Fact]
    public void its_budgets_are_exact_and_blank_other_funds_stay_blank()
    {
        Money[] totals = [.. new[] { 1.70m, 10m, 240m, 263m, 120m, 231m, 200m, 41m }.Select(Money.WanYuan)];
        Assert.Equal(totals.Select(Budget.OfFiscal), Document.Tables.Select(t => t.Content.Budget));
        Assert.Equal(Money.WanYuan(1106.70m), totals.Aggregate((sum, total) => sum + total));
    }

    [Fact]
    public void every_plan_is_30_60_90_100_at_the_ends_of_march_june_october_and_december() => Assert.All(
        Document.Tables,
        t => Assert.Equal([new(3, 31, 30), new(6, 30, 60), new(10, 31, 90), new(12, 31, 100)], t.Content.Plan.CheckPoints));

    [Fact]
    public void its_targets_are_read_by_kind()
    {
        Assert.Equal(60, Comparisons.Count(c => c is { Operator: TargetOperator.AtLeast, Unit: "%", OperatorWritten: true }));
        Assert.Equal(1, Comparisons.Count(c => c is { Operator: TargetOperator.AtMost, Unit: "%" }));
        Assert.Equal(3, Comparisons.Count(c => c is { Operator: TargetOperator.AtLeast, Unit: "万元" }));
        Assert.Equal(10, Comparisons.Count(c => !c.OperatorWritten));
        Assert.Single(Targets.OfType<TargetMeaning.Unreadable>());
    }

    [Fact]
    public void its_problems_are_the_ten_missing_operators_the_two_glued_values_and_the_assumed_year() => Assert.Equal(
        [
            ("", "year/assumed"),
            ("1.1", "target/operator-missing"), ("2.1", "target/operator-missing"), ("2.8", "target/operator-missing"), ("3.1", "target/operator-missing"),
            ("4.1", "target/operator-missing"), ("4.4", "target/unreadable"), ("5.1", "target/operator-missing"), ("5.8", "target/operator-missing"),
            ("6.1", "target/operator-missing"), ("7.1", "target/operator-missing"), ("8.1", "target/operator-missing"),
        ],
        Document.Problems.Select(p => (p.Place, p.Code)));

    [Fact]
    public void a_value_it_cannot_read_keeps_its_text_and_has_no_confidence()
    {
        Assert.Equal("≥972023年12月底前", Document.Tables[3].Content.Indicators[3].Target.Raw);
        Assert.Equal(0, Document.Tables[3].ConfidenceOfRow(4));
        Assert.Equal(1, Document.Tables[3].ConfidenceOfRow(5));
        Assert.Equal(0.9m, Document.Tables[0].ConfidenceOfRow(1));
    }

    [Fact]
    public void its_levels_are_filled_down_as_written() => Assert.Equal(
        ["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "效益指标", "效益指标", "满意度指标"],
        Document.Tables[5].Content.Indicators.Select(i => i.Level1));

    [Fact]
    public void a_cell_that_wraps_over_a_blank_line_is_one_cell() => Assert.Equal(
        new IndicatorContent(null, "效益指标", "社会效益指标", "提升公共服务水平", "保障机关运转对公共服务水平提升情况", TargetValue.Read("≥98%"), Accrual.Level, "根据年初工作计划安排"),
        Document.Tables[5].Content.Indicators[5]);

    [Fact]
    public void its_goals_keep_their_numbers_and_its_use_its_words()
    {
        Assert.Equal(["1.单位人员工资津贴补贴发放", "2.单位人员各项保险缴纳"], Document.Tables[3].Content.Goals);
        Assert.Equal("预算数10万元，其中财政自资金10万元，其他资金0元。主要用于全市各个单位公务用车监控系统正常运行。", Document.Tables[1].Content.Use);
    }

    [Fact]
    public void the_year_is_assumed_from_the_codes_unless_it_is_given()
    {
        Assert.Equal(new FiscalYear(2023), Document.FiscalYear);
        var given = PublishedDocumentReader.Read(SampleDocuments.Read(SampleDocuments.Zunhua2023), "goals.txt", new FiscalYear(2024));
        Assert.All(given.Tables, t => Assert.Equal(new FiscalYear(2024), t.FiscalYear));
        Assert.DoesNotContain(given.Problems, p => p.Code == "year/assumed");
    }
}

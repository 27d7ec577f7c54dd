using System.Text.Json.Nodes;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReportingADryRun
{
    static readonly string Json = DryRunReport.Of(TextFixture.SeedDocument).ToJson();
    static readonly JsonNode Report = JsonNode.Parse(Json)!;

    static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"{actual}");

    [Fact]
    public void it_has_goals_tables_and_problems_and_plain_chinese()
    {
        Assert.Equal(["unitGoals", "tables", "problems"], Report.AsObject().Select(p => p.Key));
        Assert.Contains("\"安可计算机购置\"", Json, StringComparison.Ordinal);
    }

    [Fact]
    public void an_item_is_complete() => AssertJson(
        """
        {"no":5,"title":"维修建设经费","purpose":"机关院内各项修缮及锅炉管道维修改造等","amountYuan":"1200000.00","goal":"维修建设经费120万元。",
         "indicator":"机关局对市委、市政府大院进行各项工程维修改造及日常办公室其他电器耗材运转费用120万元。","projectCode":"13028123P00030810001X"}
        """,
        Report["unitGoals"]!["items"]![4]);

    [Fact]
    public void a_table_is_complete_but_for_its_indicators()
    {
        var table = Report["tables"]![1]!.DeepClone().AsObject();
        table.Remove("indicators");
        AssertJson(
            """
            {"no":2,"code":"13028123P00031010001P","name":"公务用车监控运行系统经费","fiscalYear":2023,"unitCode":"430001","unitName":"遵化市机关事务中心本级",
             "budget":{"totalYuan":"100000.00","fiscalYuan":"100000.00","otherYuan":null},
             "use":"预算数10万元，其中财政自资金10万元，其他资金0元。主要用于全市各个单位公务用车监控系统正常运行。",
             "plan":[{"by":"03-31","percent":"30"},{"by":"06-30","percent":"60"},{"by":"10-31","percent":"90"},{"by":"12-31","percent":"100"}],
             "goals":["1.按照市政府下达文件要求，建立公务用车信息化管理平台，规范公务用车的管理和使用，按时拨付费用，保证平台正常运行"]}
            """,
            table);
    }

    [Fact]
    public void an_indicator_is_complete()
    {
        AssertJson(
            """
            {"row":1,"level1":"产出指标","level2":"数量指标","name":"采购数量","description":"完成信息系统及设备的采购",
             "target":{"raw":"2台","kind":"compare","operator":"=","number":"2","unit":"台"},"accrual":"cumulative","basis":"根据年初工作计划安排","confidence":"0.9"}
            """,
            Report["tables"]![0]!["indicators"]![0]);
        AssertJson(
            """{"raw":"≥972023年12月底前","kind":"unreadable","operator":null,"number":null,"unit":null}""",
            Report["tables"]![3]!["indicators"]![3]!["target"]);
    }

    [Fact]
    public void a_problem_has_a_place_a_code_and_a_sentence() => AssertJson(
        """{"place":"4.4","code":"target/unreadable","message":"指标值“≥972023年12月底前”无法识别，可能两个值连在了一起。"}""",
        Report["problems"]!.AsArray().Single(p => $"{p!["place"]}" == "4.4"));
}

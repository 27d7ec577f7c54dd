using Jixiao.Domain;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingExtraColumns
{
    const string Form = """
        1.办公绩效目标表
        	项目编码
        	13028123P00031710001F

        	一级指标
        	二级指标
        	三级指标
        	绩效指标描述
        	指标性质
        	指标值
        	度量单位
        	权重（%）
        	责任人
        	指标值确定依据

        	产出指标
        	质量指标
        	合格率
        	验收
        	≥
        	95
        	%
        	20
        	张三
        	计划

        	
        	数量指标
        	数量
        	购买
        	定量
        	2
        	台
        	20
        	张三
        	计划

        	
        	质量指标
        	质量
        	验收
        	定性
        	优
        	
        	20
        	张三
        	计划
        """;

    [Fact]
    public void extra_columns_are_recognised_by_their_header()
    {
        var document = TextFixture.Read("2023年部门预算\n" + Form);
        var table = document.Tables[0];
        Assert.Equal(["≥95%", "2台", "优"], table.Content.Indicators.Select(i => i.Target.Raw));
        Assert.Equal("计划", table.Content.Indicators[0].Basis);
        Assert.Equal(new FiscalYear(2023), table.FiscalYear);
        Assert.Equal(["column/not-kept", "column/unknown"], document.Problems.Select(p => p.Code).Where(code => code.StartsWith("column", StringComparison.Ordinal)));
    }
}

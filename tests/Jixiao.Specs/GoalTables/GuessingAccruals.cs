using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.GoalTables;

public sealed class GuessingAccruals
{
    [Theory]
    [InlineData("时效指标", "完成时间", "2023年12月底前", Accrual.Deadline)]
    [InlineData("时效指标", "实施期间", "2023.01-2023.12", Accrual.Deadline)]
    [InlineData("效益指标", "环境改善程度", "明显改善", Accrual.Qualitative)]
    [InlineData("质量指标", "经费保证能力", "≥972023年12月底前", Accrual.Qualitative)]
    [InlineData("质量指标", "合格率", "95-98%", Accrual.Exact)]
    [InlineData("数量指标", "购置完成率", "≥95%", Accrual.Level)]
    [InlineData("数量指标", "死亡率", "≤5‰", Accrual.Level)]
    [InlineData("服务对象满意度指标", "群众满意度", "95", Accrual.Level)]
    [InlineData("数量指标", "保障人数", "113人", Accrual.Level)]
    [InlineData("数量指标", "聘用人数", "=113人", Accrual.Level)]
    [InlineData("数量指标", "购置数量", "=2台", Accrual.Exact)]
    [InlineData("数量指标", "购置数量", "2台", Accrual.Cumulative)]
    [InlineData("数量指标", "培训场次", "≥12场", Accrual.Cumulative)]
    [InlineData("成本指标", "节约经费", "≥10万元", Accrual.Cumulative)]
    [InlineData("质量指标", "故障次数", "≤3次", Accrual.Level)]
    public void an_accrual_is_guessed_from_level_name_and_target(string level2, string name, string target, Accrual guess) =>
        Assert.Equal(guess, Accruals.Guess(level2, name, TargetValue.Read(target)));
}

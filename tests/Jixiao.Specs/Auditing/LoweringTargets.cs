using Jixiao.Domain.Auditing;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.Auditing;

public sealed class LoweringTargets
{
    static readonly DateOnly June = new(2023, 6, 30);

    [Theory]
    [InlineData("≥95%", "≥90%", 92)]
    [InlineData("≤10%", "≤15%", 12)]
    [InlineData("≥95%", "≥92%", 90)]
    [InlineData("95-98%", "90-98%", 92)]
    public void a_target_made_easier_after_it_was_missed_is_found(string old, string now, int reached)
    {
        var lowered = LoweredTarget.By(Set(now), Table(old, Edition, Reached(reached)));
        Assert.Equal(("群众满意度", old, now, (decimal)reached), (lowered!.Indicator, lowered.Old.Raw, lowered.New!.Raw, lowered.Latest.Value));
    }

    [Theory]
    [InlineData("≥95%", "≥98%", 92)]
    [InlineData("≥95%", "≥90%", 96)]
    [InlineData("≤10%", "≤8%", 12)]
    [InlineData("≥95%", "≥95%", 90)]
    [InlineData("95-98%", "90-91%", 92)]
    public void one_raised_or_met_or_kept_is_none(string old, string now, int reached) => Assert.Null(LoweredTarget.By(Set(now), Table(old, Edition, Reached(reached))));

    [Fact]
    public void one_taken_out_after_it_was_missed_is_found()
    {
        Assert.Equal(("群众满意度", null, 92m), (LoweredTarget.By(new IndicatorRemoved(1), Table("≥95%", Edition, Reached(92))) is { } gone) ? (gone.Indicator, gone.New?.Raw, gone.Latest.Value!.Value) : default);
        Assert.Null(LoweredTarget.By(new IndicatorRemoved(1), Table("≥95%", Edition, Reached(96))));
        Assert.Null(LoweredTarget.By(new IndicatorRemoved(1), Table("≥95%", Edition)));
    }

    [Fact]
    public void before_approval_and_before_anything_was_reported_nothing_falls_short()
    {
        Assert.Null(LoweredTarget.By(Set("≥90%"), Table("≥95%", Reached(92))));
        Assert.Null(LoweredTarget.By(Set("≥90%"), Table("≥95%", Edition)));
    }

    [Fact]
    public void what_was_corrected_counts_as_corrected() =>
        Assert.Null(LoweredTarget.By(Set("≥90%"), Table("≥95%", Edition, Reached(92), new ActualCorrected(1, 97, null, null, "漏计"))));

    static object Edition { get; } = new GoalTableApproved(1, new(2023, 2, 1), "1号");

    static ActualReported Reached(int value) => new(1, 1, June, value, null, null);

    static IndicatorSet Set(string target) => new(1, 1, "满意度指标", "服务对象满意度指标", "群众满意度", "", TargetValue.Read(target), Accrual.Level, "");

    static GoalTable Table(string target, params object[] then) =>
        new object[] { new GoalTableDrafted(new(2023), ProjectCode.Parse("13028123P00031710001F"), "项目", "CN-2015"), Set(target) }.Concat(then).Aggregate(GoalTable.Empty("goal-table/2023/13028123P00031710001F"), (table, e) => table.Evolve(e));
}

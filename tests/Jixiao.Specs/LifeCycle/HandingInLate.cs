using Jixiao.Domain.LifeCycle;

namespace Jixiao.Specs.LifeCycle;

public sealed class HandingInLate
{
    [Theory]
    [InlineData(10, 1, 0)]
    [InlineData(10, 30, 0)]
    [InlineData(10, 31, 0)]
    [InlineData(11, 1, 1)]
    [InlineData(11, 30, 30)]
    public void the_day_after_the_closing_day_is_one_day_late(int month, int day, int daysLate) =>
        Assert.Equal(daysLate, new Submission(new(2022, month, day), "round/2023/declaration/1", new(2022, 10, 31)).DaysLate);

    [Fact]
    public void without_a_round_nothing_is_late() => Assert.Equal(0, new Submission(new(2022, 12, 31), null, null).DaysLate);
}

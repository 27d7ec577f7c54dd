using Jixiao.Domain;

namespace Jixiao.Specs;

public sealed class BudgetYears
{
    static readonly FiscalYear Year = new(2023);

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    [InlineData(0)]
    public void a_year_outside_this_century_is_refused(int number) =>
        Assert.Equal("year/out-of-range", Assert.Throws<RuleBroken>(() => new FiscalYear(number)).Code);

    [Theory]
    [InlineData(2000)]
    [InlineData(2099)]
    public void the_first_and_the_last_year_are_years(int number) => Assert.Equal(number, new FiscalYear(number).Number);

    [Fact]
    public void it_begins_on_1_january_and_ends_on_31_december()
    {
        Assert.Equal(new(2023, 1, 1), Year.FirstDay);
        Assert.Equal(new(2023, 12, 31), Year.LastDay);
    }

    [Fact]
    public void its_first_and_last_day_belong_to_it_and_their_neighbours_do_not()
    {
        Assert.True(Year.Contains(new(2023, 1, 1)) && Year.Contains(new(2023, 12, 31)));
        Assert.False(Year.Contains(new(2022, 12, 31)) || Year.Contains(new(2024, 1, 1)));
    }

    [Fact]
    public void the_nearest_day_is_the_day_itself_or_the_end_it_lies_beyond()
    {
        Assert.Equal(new(2023, 5, 1), Year.Nearest(new(2023, 5, 1)));
        Assert.Equal(new(2023, 1, 1), Year.Nearest(new(2022, 7, 1)));
        Assert.Equal(new(2023, 12, 31), Year.Nearest(new(2024, 7, 1)));
    }

    [Fact]
    public void a_year_is_read_from_four_digits()
    {
        Assert.True(FiscalYear.TryParse("2023", out var year));
        Assert.Equal(Year, year);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("02023")]
    [InlineData("+202")]
    [InlineData(" 2023")]
    [InlineData("２０２３")]
    [InlineData("1999")]
    [InlineData("2100")]
    public void anything_else_is_no_year(string? text) => Assert.False(FiscalYear.TryParse(text, out _));

    [Fact]
    public void years_compare_and_print_by_their_number()
    {
        var next = new FiscalYear(2024);
        Assert.True(Year < next && Year <= next && next > Year && next >= Year);
        Assert.False(Year > next || Year >= next || next < Year || next <= Year);
        Assert.Equal([Year, next], new[] { next, Year }.Order());
        Assert.Equal("2023", $"{Year}");
    }
}

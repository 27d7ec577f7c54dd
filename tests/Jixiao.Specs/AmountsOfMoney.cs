using CsCheck;
using Jixiao.Domain;

namespace Jixiao.Specs;

public sealed class AmountsOfMoney
{
    static readonly Gen<Money> Amounts = Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000].Select(Money.Fen);

    [Fact]
    public void an_amount_is_the_same_in_fen_yuan_and_wan_yuan()
    {
        Assert.Equal(Money.Fen(1_700_000), Money.Yuan(17_000));
        Assert.Equal(Money.Fen(1_700_000), Money.WanYuan(1.70m));
        Assert.Equal(17_000m, Money.Fen(1_700_000).InYuan);
        Assert.Equal(1.7m, Money.Fen(1_700_000).InWanYuan);
    }

    [Fact]
    public void wan_yuan_keeps_six_decimals()
    {
        Assert.Equal(Money.Fen(10_606_752_200), Money.WanYuan(10606.7522m));
        Assert.Equal(Money.Fen(1), Money.WanYuan(0.000001m));
        Assert.Equal(10606.7522m, Money.WanYuan(10606.7522m).InWanYuan);
    }

    [Fact]
    public void the_eight_published_budgets_add_up_exactly() =>
        Assert.Equal(Money.WanYuan(1106.70m), new[] { 1.70m, 10, 240, 263, 120, 231, 200, 41 }.Sum(Money.WanYuan));

    [Fact]
    public void the_sum_of_nothing_is_zero() => Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());

    [Theory]
    [InlineData("0.005")]
    [InlineData("-0.005")]
    [InlineData("1.0000000000000000000000001")]
    public void half_a_fen_is_refused(string yuan) => Breaks("money/fraction-of-fen", () => Money.Yuan(Number(yuan)));

    [Fact]
    public void a_tenth_of_a_fen_in_wan_yuan_is_refused() => Breaks("money/fraction-of-fen", () => Money.WanYuan(0.0000001m));

    [Fact]
    public void an_amount_stays_below_ten_trillion_yuan()
    {
        Assert.Equal(999_999_999_999_999, Money.Yuan(9_999_999_999_999.99m).InFen);
        Breaks("money/too-large", () => Money.Yuan(10_000_000_000_000m));
        Breaks("money/too-large", () => Money.Yuan(-10_000_000_000_000m));
        Breaks("money/too-large", () => Money.Yuan(decimal.MaxValue));
    }

    [Fact]
    public void wan_yuan_have_the_same_bound()
    {
        Assert.Equal(999_999_999_999_999, Money.WanYuan(999_999_999.999999m).InFen);
        Breaks("money/too-large", () => Money.WanYuan(1_000_000_000m));
        Breaks("money/too-large", () => Money.WanYuan(-1_000_000_000m));
    }

    [Fact]
    public void a_sum_out_of_range_throws_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => Money.Fen(long.MaxValue) + Money.Fen(1));
        Assert.Throws<OverflowException>(() => Money.Fen(long.MinValue) - Money.Fen(1));
        Assert.Throws<OverflowException>(() => -Money.Fen(long.MinValue));
        Assert.Throws<OverflowException>(() => new[] { Money.Fen(long.MaxValue), Money.Fen(1) }.Sum());
    }

    [Theory]
    [InlineData(1_700_000, "17000.00")]
    [InlineData(5, "0.05")]
    [InlineData(0, "0.00")]
    [InlineData(-123_456, "-1234.56")]
    public void programs_read_yuan_with_two_decimals(long fen, string text)
    {
        Assert.Equal(text, Money.Fen(fen).ToYuanText());
        Assert.Equal(text, Money.Fen(fen).ToString());
    }

    [Theory]
    [InlineData(1_106_700_000, "1,106.70")]
    [InlineData(123_456_789_000_000, "123,456,789.00")]
    [InlineData(0, "0.00")]
    [InlineData(4_999, "0.00")]
    [InlineData(-4_999, "0.00")]
    [InlineData(5_000, "0.01")]
    [InlineData(15_000, "0.02")]
    [InlineData(25_000, "0.03")]
    [InlineData(-5_000, "-0.01")]
    [InlineData(-15_000, "-0.02")]
    public void forms_print_wan_yuan_with_half_a_cent_rounded_away_from_zero(long fen, string text) => Assert.Equal(text, Money.Fen(fen).ToWanYuanText());

    [Fact]
    public void amounts_compare_by_size()
    {
        var (less, more) = (Money.Fen(-1), Money.Fen(2));
        Assert.True(less < more && less <= more && more > less && more >= less);
        Assert.False(less > more || less >= more || more < less || more <= less);
        Assert.Equal([less, more], new[] { more, less }.Order());
    }

    [Fact]
    public void every_amount_comes_back_from_yuan_and_wan_yuan() => Amounts.Sample(amount =>
        Money.Yuan(amount.InYuan) == amount && Money.WanYuan(amount.InWanYuan) == amount);

    [Fact]
    public void what_is_added_can_be_taken_away() => Gen.Select(Amounts, Amounts).Sample((a, b) =>
        a + b - b == a && a + b == b + a && a - b == -(b - a));

    static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static void Breaks(string code, Func<object> what) => Assert.Equal(code, Assert.Throws<RuleBroken>(what).Code);
}

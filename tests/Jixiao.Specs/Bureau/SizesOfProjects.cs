using Jixiao.Domain;
using Jixiao.Domain.Bureau;

namespace Jixiao.Specs.Bureau;

public sealed class SizesOfProjects
{
    [Theory]
    [InlineData("-1", SizeBand.Below10)]
    [InlineData("0", SizeBand.Below10)]
    [InlineData("9.999999", SizeBand.Below10)]
    [InlineData("10", SizeBand.From10)]
    [InlineData("49.999999", SizeBand.From10)]
    [InlineData("50", SizeBand.From50)]
    [InlineData("100", SizeBand.From100)]
    [InlineData("499.999999", SizeBand.From100)]
    [InlineData("500", SizeBand.From500)]
    public void the_lower_end_belongs_to_the_band(string wanYuan, SizeBand band) =>
        Assert.Equal(band, SizeBands.Of(Money.WanYuan(decimal.Parse(wanYuan, System.Globalization.CultureInfo.InvariantCulture))));
}

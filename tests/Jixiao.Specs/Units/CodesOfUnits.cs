using Jixiao.Domain;
using Jixiao.Domain.Units;

namespace Jixiao.Specs.Units;

public sealed class CodesOfUnits
{
    [Fact]
    public void a_division_is_six_digits() => Assert.Equal("130281", DivisionCode.Parse("130281").ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("13028")]
    [InlineData("1302811")]
    [InlineData("13028A")]
    [InlineData("１３０２８１")]
    [InlineData("130281 ")]
    public void anything_else_is_no_division(string? text) => Assert.False(DivisionCode.TryParse(text, out _));

    [Fact]
    public void a_malformed_division_is_refused() => Breaks("division/malformed", () => DivisionCode.Parse("1302"));

    [Fact]
    public void divisions_are_the_same_when_their_digits_are()
    {
        Assert.Equal(DivisionCode.Parse("130281"), DivisionCode.Parse("130281"));
        Assert.NotEqual(DivisionCode.Parse("130281"), DivisionCode.Parse("130282"));
    }

    [Fact]
    public void a_unit_names_its_division_its_department_and_its_number()
    {
        var unit = UnitCode.Parse("130281-430001");
        Assert.Equal(DivisionCode.Parse("130281"), unit.Division);
        Assert.Equal("430", unit.Department);
        Assert.Equal("430001", unit.Number);
        Assert.Equal("130281-430001", unit.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("430001")]
    [InlineData("130281430001")]
    [InlineData("130281_430001")]
    [InlineData("130281-43000")]
    [InlineData("130281-4300011")]
    [InlineData("13028A-430001")]
    [InlineData("130281-43000A")]
    [InlineData("130281-４３０００１")]
    public void anything_else_is_no_unit(string? text)
    {
        Assert.False(UnitCode.TryParse(text, out var code));
        Assert.Equal(default, code);
    }

    [Fact]
    public void a_malformed_unit_is_refused() => Breaks("unit/malformed", () => UnitCode.Parse("430001"));

    static void Breaks(string code, Func<object> what) => Assert.Equal(code, Assert.Throws<RuleBroken>(what).Code);
}

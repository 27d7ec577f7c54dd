using Jixiao.Domain.Units;

namespace Jixiao.Specs.Units;

/// <summary>The unit that published the document, and its department.</summary>
static class UnitFacts
{
    public static readonly UnitCode Zunhua = UnitCode.Parse("130281-430001");
    public static readonly UnitRegistered Registered = new(Zunhua, "遵化市机关事务中心本级");
    public static readonly DepartmentRegistered DepartmentKnown = new("430", "遵化市机关事务中心");
}

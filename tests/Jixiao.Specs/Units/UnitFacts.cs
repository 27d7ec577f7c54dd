using Jixiao.Domain.Units;

namespace Jixiao.Specs.Units;

/// <summary>The unit that published the document, and its department.</summary>
static class UnitFacts
{
    public static readonly UnitCode Zunhua = UnitCode.Parse("130281-430001");
    public static readonly UnitRegistered Registered = new(Zunhua, "遵化市机关事务中心本级");
    public static readonly UnitCode Canteen = UnitCode.Parse("130281-430002");
    public static readonly DateOnly July = new(2023, 7, 1);
    public static readonly UnitRenamed Renamed = new("遵化市机关事务服务中心", July, "遵编〔2023〕5号");
    public static readonly UnitMoved Moved = new("431", "431007", July, "机构改革", null);
    public static readonly UnitClosed Closed = new(new(2024, 1, 1), "并入", [Canteen]);
    public static readonly DepartmentRegistered DepartmentKnown = new("430", "遵化市机关事务中心");
}

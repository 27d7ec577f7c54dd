using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;

namespace Jixiao.Specs.Bureau;

/// <summary>A bureau's rounds of 2023 and two units they may be for.</summary>
static class RoundFacts
{
    public static readonly FiscalYear Year = new(2023);
    public static readonly UnitCode Centre = UnitCode.Parse("130281-430001");
    public static readonly UnitCode School = UnitCode.Parse("130281-360001");
    public static readonly Period HalfYear = new(new(2023, 1, 1), new(2023, 6, 30));

    public static readonly OrderRound Declaring = new(Year, RoundKind.Declaration, 1, "2023年绩效目标申报", null, new(2022, 10, 1), new(2022, 11, 15), "2023");
    public static readonly OrderRound Watching = new(Year, RoundKind.Monitoring, 1, "上半年绩效监控", [Centre], new(2023, 7, 1), new(2023, 7, 20), "2023", HalfYear);
    public static readonly OrderRound Evaluating = new(Year, RoundKind.SelfEvaluation, 1, "2023年绩效自评", null, new(2024, 2, 1), new(2024, 3, 15), "2023");

    public static readonly RoundOrdered Ordered = new(Year, RoundKind.Declaration, 1, "2023年绩效目标申报", null, new(2022, 10, 1), new(2022, 11, 15), "2023", null);
    public static readonly RoundOrdered OrderedForOne = Ordered with { Units = [Centre] };
    public static readonly RoundExtended Extended = new(new(2022, 11, 30), "疫情");
}

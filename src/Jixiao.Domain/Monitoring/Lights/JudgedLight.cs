using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>The light of what a person judges (定性): 达成 green, 部分达成 yellow, 未达成 red.</summary>
static class JudgedLight
{
    public static LightOf Of(LitDay day, IndicatorBasis indicator) => (day.Silence, indicator.LatestAnswer) switch
    {
        ({ } silent, _) => Grey(silent),
        (_, { } latest) => new(ColourOf(latest.Answer), LightMeasure.Judgement, Grounds.Judged) { Answer = latest.Answer, AsOf = latest.AsOf },
        _ => Grey(day.WithoutActual),
    };

    static LightOf Grey(Grounds grounds) => new(Light.Grey, LightMeasure.Judgement, grounds);

    static Light ColourOf(Attainment? answer) => answer switch
    {
        Attainment.Achieved => Light.Green,
        Attainment.Partly => Light.Yellow,
        _ => Light.Red,
    };
}

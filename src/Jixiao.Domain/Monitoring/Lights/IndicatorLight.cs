using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>
/// 指标的灯, by how the indicator accrues: the latest actual that is true for the day or an earlier one; what is planned is that of the day itself, however old the actual is.
/// </summary>
static class IndicatorLight
{
    public static LightOf Of(LitDay day, IndicatorBasis indicator) => indicator.Accrual switch
    {
        Accrual.Deadline => DeadlineLight.Of(day, indicator),
        Accrual.Qualitative => JudgedLight.Of(day, indicator),
        _ => MeasuredLight.Of(day, indicator),
    };
}

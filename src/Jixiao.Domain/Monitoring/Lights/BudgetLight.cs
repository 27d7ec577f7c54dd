namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>预算执行的灯: what is paid against what the table's own plan has for the day. It is never blue, and grey while there is no budget or nothing planned yet, whatever is paid.</summary>
static class BudgetLight
{
    public static LightOf Of(LitDay day)
    {
        var thresholds = day.Thresholds.Budget;
        var grey = new LightOf(Light.Grey, LightMeasure.Budget, day.Silence ?? Grounds.NotDue) { Limits = new(thresholds.RedBelow, thresholds.YellowBelow) };
        if (day.Silence is not null)
            return grey;
        var progress = SpendingProgress.Of(day);
        var lit = grey with { Actual = progress.Executed.InYuan, Whole = progress.Adjusted.InYuan, Unit = "元", Planned = day.Planned };
        return progress switch
        {
            _ when progress.Adjusted <= Money.Zero => lit with { Grounds = Grounds.NoBudget },
            { Planned: <= 0 } => lit with { Grounds = Grounds.NothingPlanned },
            _ => lit with
            {
                Light = progress.Light(thresholds), Grounds = Grounds.Compared,
                Expected = Percentage.Rounded(progress.Planned / 100), Percent = Percentage.Rounded(progress.Reached),
            },
        };
    }
}

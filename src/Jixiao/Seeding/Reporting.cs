using Jixiao.Domain.GoalTables;

namespace Jixiao.Seeding;

/// <summary>What tables reach by their check points, reported some days later; some of it too late, some never, some of it corrected.</summary>
static class Reporting
{
    public static IEnumerable<Act> Acts(TableYear table, Dice dice)
    {
        if (table.IsGivenUp)
            yield break;
        foreach (var point in table.Content.Plan.CheckPoints.Select(point => point.In(table.Year)))
        {
            var reported = point.AddDays(dice.Happens(0.06) ? dice.Between(25, 60) : dice.Between(4, 12));
            yield return new(dice.AtDesk(reported), Staff.Clerk(table.Project.Unit.Code), told => Report(table, point, dice, told));
            if (dice.Happens(0.02))
                yield return new(dice.AtDesk(reported.AddDays(10)), Staff.Clerk(table.Project.Unit.Code), told => Correct(table, told));
        }
        if (table.IsClosed)
            yield return new(dice.AtDesk(new(table.Year.Number + 1, 4, 15)), Staff.Officer, told => told.Decide(table.Table, new ArchiveGoalTable(told.Today)));
    }

    static void Report(TableYear table, DateOnly asOf, Dice dice, Telling told)
    {
        var share = table.Content.Plan.ShareOn(asOf, table.Year) / 100;
        foreach (var indicator in table.Table.State.Indicators.Where(_ => dice.Happens(0.92)))
            told.Decide(table.Table, Reached(table, indicator, asOf, share, dice));
    }

    static ReportActual Reached(TableYear table, Indicator indicator, DateOnly asOf, decimal share, Dice dice)
    {
        var success = (decimal)(table.Success * dice.Between(0.94, 1.06));
        return indicator.Accrual switch
        {
            Accrual.Qualitative => new(indicator.Id, asOf, null, Judged(success)),
            Accrual.Deadline => new(indicator.Id, asOf, null, asOf.Month >= 10 ? Judged(success) : Attainment.NotAchieved),
            _ => new(indicator.Id, asOf, Value(indicator, success, indicator.Accrual is Accrual.Cumulative ? share : 1), null),
        };
    }

    static Attainment Judged(decimal success) => success switch { >= 0.93m => Attainment.Achieved, >= 0.75m => Attainment.Partly, _ => Attainment.NotAchieved };

    static decimal Value(Indicator indicator, decimal success, decimal share)
    {
        var reached = indicator.Target.Meaning switch
        {
            TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan } ceiling => ceiling.Number * (2 - success),
            TargetMeaning.Compare { Operator: TargetOperator.Equal, OperatorWritten: true } exact when success > 0.9m => exact.Number,
            TargetMeaning.Compare floor => floor.Number * success * share,
            TargetMeaning.Range range => range.To * success,
            _ => 0,
        };
        return indicator.Target.IsRate ? decimal.Round(Math.Clamp(reached, 0, 100), 1) : decimal.Round(Math.Max(0, reached), reached < 20 ? 1 : 0);
    }

    static void Correct(TableYear table, Telling told)
    {
        if (table.Table.State.Actuals.LastOrDefault(actual => actual.Value is > 1) is { } actual)
            told.Decide(table.Table, new CorrectActual(actual.Id, decimal.Round(actual.Value!.Value * 0.95m, 1), null, "漏计数据已补充", "统计口径更正"));
    }
}

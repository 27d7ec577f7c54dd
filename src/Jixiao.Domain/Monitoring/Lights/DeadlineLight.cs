using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Monitoring.Lights;

/// <summary>
/// The light of what has to be done by the end of a day. It was done on the first day of which 达成 was said, if nothing else was said of a later one: by the date green, after
/// it red for good. Not done it is grey through the date, and red from the day after on, whether it was denied or nothing was said at all.
/// </summary>
static class DeadlineLight
{
    public static LightOf Of(LitDay day, IndicatorBasis indicator)
    {
        var grey = new LightOf(Light.Grey, LightMeasure.Deadline, day.Silence ?? Grounds.NotDue);
        if (day.Silence is not null)
            return grey;
        var due = DueOn(indicator.Target.Meaning, day.Basis.Year);
        var latest = indicator.LatestAnswer;
        var lit = grey with { DueOn = due, Answer = latest?.Answer, AsOf = latest?.AsOf };
        return DoneOn(indicator.Reported) switch
        {
            { } done when done <= due => lit with { Light = Light.Green, Grounds = Grounds.DoneOnTime, AsOf = done },
            { } done => lit with { Light = Light.Red, Grounds = Grounds.DoneLate, AsOf = done },
            null when day.Basis.Day <= due => lit,
            _ => lit with { Light = Light.Red, Grounds = Grounds.NotDone },
        };
    }

    /// <summary>The first day of the unbroken 达成 that lasts to the latest answer; null when it does not stand.</summary>
    static DateOnly? DoneOn(IReadOnlyList<Reported> reported)
    {
        DateOnly? done = null;
        foreach (var said in reported)
            done = said.Answer switch
            {
                null => done,
                Attainment.Achieved => done ?? said.AsOf,
                _ => null,
            };
        return done;
    }

    /// <summary>The target's day, or the last of its period; where it names none, the year's last day. A day that the month does not have means its last.</summary>
    static DateOnly DueOn(TargetMeaning target, FiscalYear year) => target switch
    {
        TargetMeaning.Deadline d => new CheckPoint(d.Month, d.Day ?? 31, 100).In(d.Year is { } named ? new(named) : year),
        TargetMeaning.Period p => CheckPoint.EndOf(p.ToMonth, 100).In(new(p.ToYear)),
        _ => year.LastDay,
    };
}

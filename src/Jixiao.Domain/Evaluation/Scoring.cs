using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>Scores one indicator.</summary>
static class Scoring
{
    /// <summary>By what was reported of it for the year, the latest where it is measured or judged.</summary>
    /// <param name="indicator">The row.</param>
    /// <param name="weight">分值.</param>
    /// <param name="table">As it was known.</param>
    /// <param name="rules">The bureau's rules.</param>
    /// <param name="chosen">The percent that a person chose within the band; null while nobody did.</param>
    public static IndicatorScore Of(Indicator indicator, decimal weight, GoalTable table, ScoringRules rules, decimal? chosen)
    {
        var reported = table.Actuals.Where(actual => actual.Indicator == indicator.Id && indicator.Counts(actual)).OrderBy(actual => (actual.AsOf, actual.Id)).ToList();
        return (reported, indicator.Accrual) switch
        {
            ([], _) => new(indicator.Id, weight, 0, 0, 0, ScoreGrounds.NoActual, true, null),
            ([.., var latest], Accrual.Deadline) => Scored(indicator, weight, Attaining.Percent(Meeting.DoneOn(reported), Meeting.DueOn(indicator.Target.Meaning, new(table.Year))), latest, ScoreGrounds.Timed, rules),
            ([.., var latest], Accrual.Qualitative) => Judged(indicator, weight, latest, rules, chosen),
            ([.., var latest], _) when indicator.Target.Meaning is not (TargetMeaning.Compare or TargetMeaning.Range) => new(indicator.Id, weight, 0, 0, 0, ScoreGrounds.NoTarget, true, latest),
            ([.., var latest], _) => Compared(indicator, weight, latest, rules),
        };
    }

    /// <summary>By other rules, from what it was scored by; what was chosen stays as far as the other band lets it.</summary>
    public static IndicatorScore Again(Indicator indicator, decimal weight, IndicatorScore was, ScoringRules rules) => was switch
    {
        { Grounds: ScoreGrounds.Compared, Actual: { } actual } => Compared(indicator, weight, actual, rules),
        { Grounds: ScoreGrounds.Timed, Actual: { } actual } => Scored(indicator, weight, was.Percent, actual, ScoreGrounds.Timed, rules),
        { Grounds: ScoreGrounds.Chosen, Actual: { Answer: { } answer } actual } => Judged(indicator, weight, actual, rules, Within(was.Percent, rules.Bands.Of(answer))),
        { Grounds: ScoreGrounds.ToChoose, Actual: { } actual } => Judged(indicator, weight, actual, rules, null),
        _ => was with { Weight = weight },
    };

    static IndicatorScore Scored(Indicator indicator, decimal weight, decimal percent, Actual latest, ScoreGrounds grounds, ScoringRules rules) =>
        new(indicator.Id, weight, percent, Points.Rounded(weight * percent / 100), 0, grounds, 100 - percent > rules.Explained.DeviationAbove, latest);

    static IndicatorScore Judged(Indicator indicator, decimal weight, Actual latest, ScoringRules rules, decimal? chosen) =>
        Scored(indicator, weight, chosen ?? rules.Bands.Of(latest.Answer!.Value).To, latest, chosen is null ? ScoreGrounds.ToChoose : ScoreGrounds.Chosen, rules);

    static IndicatorScore Compared(Indicator indicator, decimal weight, Actual latest, ScoringRules rules)
    {
        var scored = Scored(indicator, weight, Attaining.Percent(indicator, indicator.Target.Meaning, latest.Value!.Value), latest, ScoreGrounds.Compared, rules);
        var deviation = Attaining.Deviation(indicator.Target.Meaning, latest.Value.Value);
        var penalty = rules.Overshoot is { } costs && IsAbove(indicator.Target.Meaning, latest.Value.Value) && deviation >= costs.From ? Math.Min(costs.Points, scored.Score) : 0;
        return scored with { Score = scored.Score - penalty, Penalty = penalty, MustExplain = MustExplain(indicator, scored, deviation, rules) };
    }

    static decimal Within(decimal percent, (decimal From, decimal To) band) => Math.Clamp(percent, band.From, band.To);

    static bool IsAbove(TargetMeaning target, decimal value) => target is TargetMeaning.Compare { Operator: TargetOperator.AtLeast or TargetOperator.MoreThan or TargetOperator.Equal } compare && value > compare.Number;

    /// <summary>Less of what should be small is no deviation to be explained; far more of what should be large is one.</summary>
    static bool MustExplain(Indicator indicator, IndicatorScore scored, decimal deviation, ScoringRules rules) => deviation > rules.Explained.DeviationAbove
        && !(scored.Percent == 100 && indicator.Target.Meaning is TargetMeaning.Compare { Operator: TargetOperator.AtMost or TargetOperator.LessThan });
}

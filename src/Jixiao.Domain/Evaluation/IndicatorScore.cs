using Jixiao.Domain.GoalTables;

namespace Jixiao.Domain.Evaluation;

/// <summary>Why an indicator has its score.</summary>
public enum ScoreGrounds
{
    /// <summary>The actual was compared with the target.</summary>
    Compared,

    /// <summary>It was done by its day, or after it.</summary>
    Timed,

    /// <summary>A person chose within the band of his judgement.</summary>
    Chosen,

    /// <summary>It is judged, and nobody chose within the band yet: the band's upper end stands for it.</summary>
    ToChoose,

    /// <summary>未填报: nothing was reported, so nothing is scored.</summary>
    NoActual,

    /// <summary>The target cannot be read or compared, so nothing is scored before somebody states another.</summary>
    NoTarget,
}

/// <summary>One row of a score sheet.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Weight">分值.</param>
/// <param name="Percent">The part of the weight that is reached, 0–100; what is shown of it has two decimals.</param>
/// <param name="Score">得分: two decimals, half up, a penalty taken off.</param>
/// <param name="Penalty">Points taken off for a result far above the target; 0 usually.</param>
/// <param name="Grounds">Why.</param>
/// <param name="MustExplain">Whether it is so far from its target that the cause and a measure must be given.</param>
/// <param name="Actual">What it is read from; null for none.</param>
public sealed record IndicatorScore(int Indicator, decimal Weight, decimal Percent, decimal Score, decimal Penalty, ScoreGrounds Grounds, bool MustExplain, Actual? Actual);

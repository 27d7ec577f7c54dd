namespace Jixiao.Domain.LifeCycle;

/// <summary>Grade of the bureau's review (审核等级).</summary>
public enum Grade
{
    /// <summary>优, from 90: passes.</summary>
    Excellent,

    /// <summary>良, from 80: changed by agreement, then passes.</summary>
    Good,

    /// <summary>中, from 60: goes back to the unit.</summary>
    Fair,

    /// <summary>差, below 60: may not enter the budget.</summary>
    Poor,
}

/// <summary>The bureau's review of a goal (财政审核): points for the four criteria (四性), 100 at most, and an opinion.</summary>
/// <param name="Completeness">完整性, 0–20.</param>
/// <param name="Relevance">相关性, 0–30.</param>
/// <param name="Suitability">适当性, 0–30.</param>
/// <param name="Feasibility">可行性, 0–20.</param>
/// <param name="Opinion">审核意见; required below 优.</param>
public sealed record Review(decimal Completeness, decimal Relevance, decimal Suitability, decimal Feasibility, string Opinion)
{
    /// <summary>The sum of the points.</summary>
    public decimal Points => Completeness + Relevance + Suitability + Feasibility;

    /// <summary>The grade of the sum; exactly on a bound is the better grade.</summary>
    public Grade Grade => Points switch { >= 90 => Grade.Excellent, >= 80 => Grade.Good, >= 60 => Grade.Fair, _ => Grade.Poor };

    /// <summary>The review itself when it may be given.</summary>
    /// <exception cref="RuleBroken"><c>review/points-out-of-range</c>, <c>review/no-opinion</c>.</exception>
    public Review Checked() => this switch
    {
        _ when new[] { (Completeness, 20), (Relevance, 30), (Suitability, 30), (Feasibility, 20) }.Any(given => given.Item1 < 0 || given.Item1 > given.Item2) =>
            throw new RuleBroken("review/points-out-of-range", "完整性0至20分、相关性0至30分、适当性0至30分、可行性0至20分。"),
        { Grade: not Grade.Excellent, Opinion.Length: 0 } => throw new RuleBroken("review/no-opinion", "良、中、差等级必须填写审核意见。"),
        _ => this,
    };

    /// <summary>Refuses to let a goal into the budget that was not found good enough.</summary>
    /// <exception cref="RuleBroken"><c>approve/grade</c>.</exception>
    public static void RequirePassed(Review? review)
    {
        if (review?.Grade is not (Grade.Excellent or Grade.Good))
            throw new RuleBroken("approve/grade", "审核等级为优或良的绩效目标才能批复。");
    }
}

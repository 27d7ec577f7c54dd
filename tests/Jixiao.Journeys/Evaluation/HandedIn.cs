using Jixiao.Domain.Evaluation;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>Self-evaluations of a unit's tables as they were handed in and accepted, arranged by their events.</summary>
static class HandedIn
{
    const string Round = "round/2023/self-evaluation/1";
    static readonly DateOnly Day = new(2024, 2, 10);

    /// <summary>With whatever total the unit gave itself; it waits for the bureau.</summary>
    public static Task Of(OneUnit unit, string code, decimal total, Grade grade) => Append(unit, code, Own(total, grade));

    /// <summary>The same accepted, with another total where the bureau scored again.</summary>
    public static Task Accepted(OneUnit unit, string code, decimal total, Grade grade, decimal? reviewed = null, Grade? reviewedGrade = null) =>
        Append(unit, code, Own(total, grade), new SelfEvaluationReviewed(Round, [], reviewed ?? total, reviewedGrade ?? grade, null, Day));

    static SelfEvaluated Own(decimal total, Grade grade) => new(Round, new(2024, 3, 15), [], "年度目标完成", Explained.Nothing, ScoringRules.Usual, total, grade, Day);

    static async Task Append(OneUnit unit, string code, params object[] facts)
    {
        await using var session = unit.Instance.Store.LightweightSession(unit.Tenant);
        session.Events.Append(GoalTable.Key(new(2023), ProjectCode.Parse(code)), facts);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

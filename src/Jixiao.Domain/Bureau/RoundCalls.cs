using Jixiao.Domain.Units;

namespace Jixiao.Domain.Bureau;

/// <summary>Whether a round calls for a form.</summary>
static class RoundCalls
{
    /// <summary>Refuses a form of a day that does not belong to the round; late is allowed.</summary>
    /// <exception cref="RuleBroken">By the kind, as <c>monitoring/other-round</c>, <c>monitoring/other-year</c>, <c>monitoring/not-called</c>, <c>monitoring/not-begun</c>; <c>round/ended</c>.</exception>
    public static void RequireCall(this Round round, RoundKind kind, UnitCode unit, int year, DateOnly on)
    {
        if (round.Kind == kind && round.Year == year && round.Includes(unit) && !round.IsEnded && on >= round.OpensOn)
            return;
        var named = kind is RoundKind.Monitoring ? "监控" : "自评";
        throw round switch
        {
            _ when round.Kind != kind => Broken("other-round", $"该轮次不是绩效{named}轮次。"),
            _ when round.Year != year => Broken("other-year", "绩效目标表不属于该轮次的预算年度。"),
            _ when !round.Includes(unit) => Broken("not-called", $"该{named}轮次不涉及本单位。"),
            { IsEnded: true } => new("round/ended", "该轮次已经结束。"),
            _ => Broken("not-begun", $"该{named}轮次尚未开始。"),
        };

        RuleBroken Broken(string code, string sentence) => new($"{kind.Slug()}/{code}", sentence);
    }
}

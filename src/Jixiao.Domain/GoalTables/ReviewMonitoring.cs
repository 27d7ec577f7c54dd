using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Sends a monitoring form back to its unit (退回执行监控表).</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Reason">Required.</param>
/// <param name="Places">Rows (<c>4</c>, <c>4.4</c>) or 预算执行; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReturnMonitoring(string Round, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On) : ICommand<GoalTable>
{
    /// <summary>The place of everything that the form says of spending.</summary>
    public const string Funds = "预算执行";

    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var report = table.MonitoringToReview(Round);
        return Reason.Length > 0
            ? [new MonitoringReturned(Round, Reason, [.. Places.Select(place => place.ResolvedIn("监控表", [.. report.Indicators.Select(row => row.Indicator)], Funds))], On)]
            : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}

/// <summary>Accepts a monitoring form (审核通过). What is red is accepted only together with what has to be put right.</summary>
/// <param name="Round">Key of the round.</param>
/// <param name="Opinion">审核意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Rectification">What has to be put right; null for nothing.</param>
public sealed record AcceptMonitoring(string Round, string? Opinion, DateOnly On, RectificationDemand? Rectification = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        var report = table.MonitoringToReview(Round);
        if (report.Light is Monitoring.Lights.Light.Red && Rectification is null)
            throw new RuleBroken("monitoring/rectification-required", "红灯项目审核通过时必须下达整改要求。");
        var accepted = new MonitoringAccepted(Round, Opinion, On);
        return Rectification is { } demand
            ? [accepted, .. new OrderRectification(RectificationOrigin.Monitoring, Round, demand.Requirement, demand.DueOn, On).Decide(table)]
            : [accepted];
    }
}

static class MonitoringReview
{
    /// <summary>The form that waits for the bureau.</summary>
    /// <exception cref="RuleBroken">The step's code, <c>monitoring/not-reported</c>, <c>monitoring/decided</c>.</exception>
    public static MonitoringReport MonitoringToReview(this GoalTable table, string round)
    {
        table.Standing.Require(Step.ReviewMonitoring);
        return table.MonitoredIn(round) switch
        {
            null => throw new RuleBroken("monitoring/not-reported", "该轮次的执行监控表尚未填报。"),
            { Stage: MonitoringStage.Reported } report => report,
            _ => throw new RuleBroken("monitoring/decided", "执行监控表已经退回或审核通过。"),
        };
    }
}

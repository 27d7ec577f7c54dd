using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>What has to be put right, and by when.</summary>
/// <param name="Requirement">整改要求.</param>
/// <param name="DueOn">The last day on time.</param>
public sealed record RectificationDemand(string Requirement, DateOnly DueOn);

/// <summary>Tells the unit to put something right (下达整改).</summary>
/// <param name="Origin">What it comes of.</param>
/// <param name="Round">Key of the monitoring round, required of monitoring; null of anything else.</param>
/// <param name="Requirement">Required.</param>
/// <param name="DueOn">The last day on time, the day of the order at the earliest.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record OrderRectification(RectificationOrigin Origin, string? Round, string Requirement, DateOnly DueOn, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.OrderRectification);
        return this switch
        {
            _ when string.IsNullOrWhiteSpace(Requirement) => throw new RuleBroken("rectification/no-requirement", "下达整改必须写明整改要求。"),
            _ when DueOn < On => throw new RuleBroken("rectification/due-too-early", "整改期限不能早于下达日期。"),
            { Origin: RectificationOrigin.Monitoring } when Round is null || table.MonitoredIn(Round) is null => throw new RuleBroken("monitoring/not-reported", "该轮次的执行监控表尚未填报。"),
            { Origin: not RectificationOrigin.Monitoring, Round: not null } => throw new RuleBroken("rectification/not-of-a-round", "只有绩效监控的整改才属于监控轮次。"),
            _ => [new RectificationOrdered(table.Rectifications.Count + 1, Origin, Round, Requirement, DueOn, On)],
        };
    }
}

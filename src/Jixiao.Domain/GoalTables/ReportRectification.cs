using Jixiao.Domain.LifeCycle;

namespace Jixiao.Domain.GoalTables;

/// <summary>Tells the bureau what was put right (报送整改情况), again until it is accepted. The same again before anybody decided changes nothing.</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Report">Required.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Files">佐证材料; null for none.</param>
public sealed record ReportRectification(int RectificationId, string Report, DateOnly On, IReadOnlyList<Evidence>? Files = null) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.Standing.Require(Step.ReportRectification);
        return table.RectificationOf(RectificationId) switch
        {
            { Stage: RectificationStage.Accepted } => throw new RuleBroken("rectification/accepted", "该整改已经验收。"),
            _ when string.IsNullOrWhiteSpace(Report) => throw new RuleBroken("rectification/no-report", "必须填写整改情况。"),
            { Stage: RectificationStage.Reported } told when told.Report == Report && told.Files.SequenceEqual(Files ?? []) => [],
            _ => [new RectificationReported(RectificationId, Report, Files, On)],
        };
    }
}

/// <summary>Is not satisfied with what was put right (退回整改).</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Reason">Required.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record ReturnRectification(int RectificationId, string Reason, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.RequireReported(RectificationId);
        return Reason.Length > 0 ? [new RectificationReturned(RectificationId, Reason, On)] : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}

/// <summary>Verifies what was put right (验收整改).</summary>
/// <param name="RectificationId">The rectification.</param>
/// <param name="Opinion">验收意见; null for none.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record AcceptRectification(int RectificationId, string? Opinion, DateOnly On) : ICommand<GoalTable>
{
    /// <inheritdoc/>
    public IEnumerable<object> Decide(GoalTable table)
    {
        table.RequireReported(RectificationId);
        return [new RectificationAccepted(RectificationId, Opinion, On)];
    }
}

static class RectificationReview
{
    /// <exception cref="RuleBroken">The step's code, <c>rectification/unknown</c>, <c>rectification/not-reported</c>.</exception>
    public static void RequireReported(this GoalTable table, int rectification)
    {
        table.Standing.Require(Step.DecideRectification);
        if (table.RectificationOf(rectification).Stage is not RectificationStage.Reported)
            throw new RuleBroken("rectification/not-reported", "没有待验收的整改情况。");
    }
}

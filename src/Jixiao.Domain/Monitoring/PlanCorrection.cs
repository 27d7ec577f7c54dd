namespace Jixiao.Domain.Monitoring;

/// <summary>Says what will be done about it and by when (纠偏措施), once it was explained. Until it is reported as taken, another measure or day can be set.</summary>
/// <param name="Measure">Required.</param>
/// <param name="DueOn">The day by whose end it is done; today at the earliest.</param>
/// <param name="On">The day it is, Beijing time.</param>
public sealed record PlanCorrection(string Measure, DateOnly DueOn, DateOnly On) : ICommand<Alert>
{
    /// <inheritdoc/>
    /// <exception cref="RuleBroken"><c>alert/closed</c>, <c>alert/not-open</c>, <c>alert/reported</c>, <c>alert/not-explained</c>, <c>alert/blank-measure</c>, <c>alert/due-past</c>.</exception>
    public IEnumerable<object> Decide(Alert alert)
    {
        alert.RequireAnswerable();
        AlertRules.RequireText(Measure, "alert/blank-measure", "请填写纠偏措施。");
        return alert switch
        {
            { Explanation: null } => throw new RuleBroken("alert/not-explained", "尚未说明偏差原因，请先说明。"),
            _ when DueOn < On => throw new RuleBroken("alert/due-past", "完成期限不能早于今天。"),
            _ => [new CorrectionPlanned(Measure, DueOn, On)],
        };
    }
}

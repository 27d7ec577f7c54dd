namespace Jixiao.Domain.LifeCycle;

/// <summary>A place that has to be changed (退回位置), as in <c>4.4</c>: the fourth row of the fourth table.</summary>
/// <param name="Place">As the reviewer wrote it: a row (<c>4</c>, <c>4.4</c>), a field's name (预算数), in a unit's goals <c>一</c>, <c>二.3</c>, <c>三.1</c>.</param>
/// <param name="Note">What is wrong there; null when the reason says it.</param>
/// <param name="Indicator">Id of the row's indicator, so that the mark follows the row; null for a field.</param>
public sealed record ReturnedPlace(string Place, string? Note, int? Indicator = null);

/// <summary>Why something came back to its unit (退回).</summary>
/// <param name="By">The department or the bureau.</param>
/// <param name="Reason">退回原因.</param>
/// <param name="Places">Where; none when it is about the whole.</param>
/// <param name="On">The day, Beijing time.</param>
public sealed record Returning(Holder By, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly On)
{
    /// <summary>The step that it is.</summary>
    /// <exception cref="RuleBroken"><c>return/no-reason</c>, <c>return/wrong-stage</c>.</exception>
    public Returning RequireFrom(Standing standing)
    {
        standing.Require(By is Holder.Department ? Step.ReturnByDepartment : Step.ReturnByBureau);
        return Reason.Length > 0 ? this : throw new RuleBroken("return/no-reason", "退回必须说明原因。");
    }
}

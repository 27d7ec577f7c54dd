using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Exchange.Forms.Kinds;

/// <summary>An adjustment that was asked for, and what became of it.</summary>
/// <param name="Before">The table when it was asked for.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Approved">Its approval; null while it waits.</param>
sealed record AskedAdjustment(GoalTable Before, AdjustmentRequested Asked, AdjustmentApproved? Approved)
{
    /// <summary>The one that waits, else the latest that was approved.</summary>
    /// <exception cref="RuleBroken"><c>adjustment/none</c>: the table was never adjusted.</exception>
    public static AskedAdjustment Of(string stream, IEnumerable<object> events)
    {
        var state = GoalTable.Empty(stream);
        AskedAdjustment? waiting = null, approved = null;
        foreach (var e in events)
        {
            var next = state.Evolve(e);
            (waiting, approved) = e switch
            {
                AdjustmentRequested asked => (new(state, asked, null), approved),
                AdjustmentApproved done => (null, waiting is null ? approved : waiting with { Approved = done }),
                AdjustmentReturned or AdjustmentWithdrawn => (null, approved),
                _ => (waiting, approved),
            };
            state = next;
        }
        return waiting ?? approved ?? throw new RuleBroken("adjustment/none", "该项目没有调整申请，也没有批复过的调整。");
    }
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Identity;

namespace Jixiao.Reviewing;

/// <summary>One decision as both kinds of things on a desk take it.</summary>
/// <param name="By">What whoever decides must be allowed to do.</param>
public sealed record Verdict(Permission By, ICommand<GoalTable> OnTable, ICommand<UnitYearGoals> OnGoals)
{
    /// <summary>What was asked where the commands hold more: the same request sent again on another day is the same.</summary>
    public object? Asked { get; init; }

    public static Verdict Pass(string? opinion) => new(Permission.PassDepartment, new PassDepartmentReview(opinion), new PassUnitGoals(opinion));

    /// <summary>The department returns what it has, the bureau what it has.</summary>
    public static Verdict Return(Holder by, string reason, DateOnly on)
    {
        var returning = new Returning(by, reason, [], on);
        return new(by is Holder.Department ? Permission.PassDepartment : Permission.Review, new ReturnGoalTable(returning), new ReturnUnitGoals(returning)) { Asked = returning with { On = default } };
    }

    public static Verdict Approve(DateOnly on, string document) => new(Permission.Approve, new ApproveGoalTable(on, document), new ApproveUnitGoals(on, document));
}

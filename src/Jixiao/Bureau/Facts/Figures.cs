using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;

namespace Jixiao.Bureau.Facts;

/// <summary>An amount of fen over all fund sources and of each.</summary>
public sealed record BySource(long All = 0, long Fiscal = 0, long Other = 0, long CarryOver = 0)
{
    public static BySource None { get; } = new();

    public BySource Plus(FundSource source, Money amount) => new(
        All + amount.InFen,
        source is FundSource.Fiscal ? Fiscal + amount.InFen : Fiscal,
        source is FundSource.Other ? Other + amount.InFen : Other,
        source is FundSource.CarryOver ? CarryOver + amount.InFen : CarryOver);

    public BySource Plus(BySource other) => new(All + other.All, Fiscal + other.Fiscal, Other + other.Other, CarryOver + other.CarryOver);
}

/// <summary>How far a table's indicators are.</summary>
/// <param name="Indicators">How many it has.</param>
/// <param name="Reported">Those with an actual that counts, whatever day it is of.</param>
/// <param name="Met">Those that the latest such actual meets.</param>
public sealed record Attained(int Indicators = 0, int Reported = 0, int Met = 0)
{
    public static Attained Nothing { get; } = new();
}

/// <summary>What is measured of a goal table: every figure that a cross-unit sum is made of, and where the table stands.</summary>
/// <param name="DaysLate">Of handing in, as last handed in.</param>
/// <param name="Initial">年初预算.</param>
/// <param name="Revised">The sum of the changes since; 全年预算 is initial and revised.</param>
/// <param name="Revisions">Number of changes of the budget: 调整, 追加, one side of a 调剂, 结转.</param>
/// <param name="Gross">Their amounts added up without their signs.</param>
/// <param name="Plan">The spending plan, as <see cref="PlanText"/> writes it.</param>
/// <param name="AdjustedAt">全年预算 as it counts at the end of each of the twelve months.</param>
/// <param name="ExecutedAt">Executed by the end of each.</param>
public sealed record Figures(
    Stage Stage, Holder HeldBy, int Edition, int DaysLate, BySource Initial, BySource Revised, BySource Received, long Suspended, BySource Executed, int Revisions, long Gross,
    string Plan, long[] AdjustedAt, long[] ExecutedAt, Attained Attained)
{
    public static Figures None { get; } =
        new(Stage.None, Holder.Nobody, 0, 0, BySource.None, BySource.None, BySource.None, 0, BySource.None, 0, 0, "", [], [], Attained.Nothing);

    public BySource Adjusted => Initial.Plus(Revised);

    /// <summary>The figures after one event, months and indicators aside.</summary>
    /// <param name="before">The table before it.</param>
    /// <param name="after">The table after it; of its money, what that one event added and nothing else.</param>
    public Figures After(GoalTable before, GoalTable after) => this with
    {
        Stage = after.Standing.Stage,
        HeldBy = after.Standing.HeldBy,
        Edition = after.Standing.Edition,
        DaysLate = after.Standing.Submission?.DaysLate ?? 0,
        Initial = new(after.Initial.InFen, after.InitialOf(FundSource.Fiscal).InFen, after.InitialOf(FundSource.Other).InFen),
        Revised = after.BudgetChanges.Aggregate(Revised, (sum, c) => sum.Plus(c.Source, c.Change)),
        Revisions = Revisions + after.BudgetChanges.Count,
        Gross = Gross + after.BudgetChanges.Sum(c => Math.Abs(c.Change.InFen)),
        Received = after.Receipts.Aggregate(Received, (sum, r) => sum.Plus(r.Source, r.Amount)),
        Suspended = Suspended + after.Suspended.InFen,
        Executed = after.Reversals.Aggregate(after.Spends.Aggregate(Executed, (sum, s) => sum.Plus(s.Source, s.Amount)), (sum, r) => sum.Plus(r.Source, -r.Amount)),
        Plan = ReferenceEquals(before.Plan, after.Plan) ? Plan : PlanText.Of(after.Plan),
    };

    /// <summary>The figures with their sums by the ends of months, where what the event added can have changed them.</summary>
    public Figures With(GoalTable after, Figures before, Spells<MonthOf, MonthSum> budgeted, Spells<MonthOf, MonthSum> spent, int year) => this with
    {
        AdjustedAt = AdjustedAt is [] || after.BudgetChanges is not [] || Initial.All != before.Initial.All ? budgeted.Cumulative(year, Initial.All) : AdjustedAt,
        ExecutedAt = ExecutedAt is [] || after.Spends is not [] || after.Reversals is not [] ? spent.Cumulative(year) : ExecutedAt,
    };

    /// <summary>Figure by figure, those of the months too.</summary>
    public bool Equals(Figures? other) => other is not null
        && (Stage, HeldBy, Edition, DaysLate, Initial, Revised) == (other.Stage, other.HeldBy, other.Edition, other.DaysLate, other.Initial, other.Revised)
        && (Received, Suspended, Executed, Revisions, Gross, Plan, Attained) == (other.Received, other.Suspended, other.Executed, other.Revisions, other.Gross, other.Plan, other.Attained)
        && AdjustedAt.AsSpan().SequenceEqual(other.AdjustedAt) && ExecutedAt.AsSpan().SequenceEqual(other.ExecutedAt);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage, Initial, Revised, Executed);
}

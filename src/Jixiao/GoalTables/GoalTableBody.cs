using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.LifeCycle;

namespace Jixiao.GoalTables;

/// <summary>A goal table as programs read it: where it stands, its money, what it says, what was reached.</summary>
/// <param name="HeldBy">Who has to do something next.</param>
/// <param name="BySource">The sums of each fund source.</param>
/// <param name="AdjustmentReturned">Why the latest adjustment asked for came back; null once another is asked for.</param>
public sealed record GoalTableBody(
    long Version, string Code, int FiscalYear, string Framework, Stage Stage, Holder HeldBy, int Edition, DateOnly? ApprovedOn, string? ApprovalDocument,
    IReadOnlyList<Evidence> ApprovalFiles, SubmissionBody? Submission, string? DepartmentOpinion, ReviewedBody? Review, ReturnedBody? Returned, int TimesReturned,
    Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money SuspendedYuan, Money ExecutedYuan, IReadOnlyList<SourceSums> BySource,
    IReadOnlyList<BudgetChangeBody> BudgetChanges, IReadOnlyList<ReceiptBody> Receipts, IReadOnlyList<SuspensionBody> Suspensions, IReadOnlyList<SpendBody> Spends,
    IReadOnlyList<ActualBody> Actuals, bool AdjustmentPending, PendingAdjustmentBody? PendingAdjustment, string? AdjustmentReturned, ContentBody Content)
{
    public static GoalTableBody Of(GoalTable table)
    {
        var (standing, year) = (table.Standing, new FiscalYear(table.Year));
        return new(
            table.Version, table.Project.ToString(), table.Year, table.Framework, standing.Stage, standing.HeldBy, standing.Edition, standing.ApprovedOn, standing.Document,
            table.ApprovalFiles, SubmissionBody.Of(standing.Submission), standing.DepartmentOpinion, ReviewedBody.Of(standing.Review), ReturnedBody.Of(standing.Returned), standing.TimesReturned,
            table.Initial, table.Adjusted, table.Received, table.Suspended, table.Executed, [.. Enum.GetValues<FundSource>().Select(source => SourceSums.Of(table, source))],
            [.. table.BudgetChanges.Select(BudgetChangeBody.Of)], [.. table.Receipts.Select(ReceiptBody.Of)], [.. table.Suspensions.Select(SuspensionBody.Of)],
            [.. table.Spends.Select(spend => SpendBody.Of(table, spend))], [.. table.Actuals.Select(ActualBody.Of)],
            table.PendingAdjustment is not null, PendingAdjustmentBody.Of(table.PendingAdjustment, year), standing.AdjustmentReturned, ContentBody.Of(table.ToContent(), year));
    }
}

/// <summary>What an indicator had reached by a day, as last corrected.</summary>
public sealed record ActualBody(int Id, int Indicator, DateOnly AsOf, decimal? Value, Attainment? Answer, string? Note, IReadOnlyList<Evidence> Files, bool Corrected)
{
    public static ActualBody Of(Actual actual) => new(actual.Id, actual.Indicator, actual.AsOf, actual.Value, actual.Answer, actual.Note, actual.Files, actual.IsCorrected);
}

/// <summary>The change asked for: the whole table as it should read.</summary>
public sealed record PendingAdjustmentBody(string Reason, string? Document, IReadOnlyList<Evidence> Files, ContentBody Proposal)
{
    public static PendingAdjustmentBody? Of(AdjustmentRequested? asked, FiscalYear year) =>
        asked is null ? null : new(asked.Reason, asked.Document, asked.Files ?? [], ContentBody.Of(asked.Proposal, year));
}

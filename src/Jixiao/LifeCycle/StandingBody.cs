using Jixiao.Domain.LifeCycle;

namespace Jixiao.LifeCycle;

/// <summary>How something was last handed in.</summary>
/// <param name="Round">Key of the bureau's round; null when none was open.</param>
public sealed record SubmissionBody(DateOnly On, string? Round, DateOnly? DueOn, int DaysLate)
{
    public static SubmissionBody? Of(Submission? submission) => submission is null ? null : new(submission.On, submission.Round, submission.DueOn, submission.DaysLate);
}

/// <summary>Why the unit has it back.</summary>
public sealed record ReturnedBody(Holder By, string Reason, IReadOnlyList<ReturnedPlace> Places, DateOnly? On)
{
    public static ReturnedBody? Of(Returning? returned) => returned is null ? null : new(returned.By, returned.Reason, returned.Places, returned.On);
}

/// <summary>What the bureau said of it.</summary>
public sealed record ReviewedBody(Grade Grade, decimal Points, decimal Completeness, decimal Relevance, decimal Suitability, decimal Feasibility, string Opinion)
{
    public static ReviewedBody? Of(Review? review) => review is null
        ? null
        : new(review.Grade, review.Points, review.Completeness, review.Relevance, review.Suitability, review.Feasibility, review.Opinion);
}

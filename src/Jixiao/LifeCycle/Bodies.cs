using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;

namespace Jixiao.LifeCycle;

/// <summary>An approval; without a day, today.</summary>
public sealed record ApprovalBody(string Document, DateOnly? ApprovedOn = null, IReadOnlyList<string>? Files = null);

/// <summary>The department's opinion; may be left out.</summary>
public sealed record OpinionBody(string? Opinion = null);

/// <summary>Why.</summary>
public sealed record ReasonBody(string Reason);

/// <summary>The bureau's points for the four criteria, and its opinion.</summary>
public sealed record ReviewBody(decimal Completeness, decimal Relevance, decimal Suitability, decimal Feasibility, string? Opinion = null)
{
    public Review ToReview() => new(Completeness, Relevance, Suitability, Feasibility, Opinion.Trimmed());
}

/// <summary>Why something goes back, and where it has to be changed.</summary>
/// <param name="By">For somebody who is both of the department and of the bureau; else it is who asks.</param>
public sealed record ReturnBody(string Reason, IReadOnlyList<PlaceBody>? Places = null, Holder? By = null)
{
    public Returning ToReturning(Holder by, DateOnly on) => new(by, Reason.Trim(), [.. Places.Whole().Select(place => new ReturnedPlace(place.Place.Trim(), place.Note))], on);

    /// <summary>Where it stands says whose return it is; where it says nothing, as of what came back already, whoever asks does.</summary>
    public static (Holder By, Permission As) Returner(Standing standing, Access access) => new ReturnBody("", By: standing.Stage switch
    {
        Stage.Submitted => Holder.Department,
        Stage.DepartmentPassed or Stage.BureauReviewed => Holder.Bureau,
        _ => null,
    }).Returner(access);

    /// <summary>Who returns it, and the permission to.</summary>
    public (Holder By, Permission As) Returner(Access access) => By is Holder.Bureau || (By is null && !access.May(Permission.PassDepartment))
        ? (Holder.Bureau, Permission.Review)
        : (Holder.Department, Permission.PassDepartment);
}

/// <summary>A place as reviewers write it: 4.4, 预算数, 二.3.</summary>
public sealed record PlaceBody(string Place, string? Note = null);

static class Given
{
    public static string Trimmed(this string? text) => text?.Trim() ?? "";

    /// <summary>What was not written, or only blanks, is nothing.</summary>
    public static string? OrNothing(this string? text) => text.Trimmed() is { Length: > 0 } written ? written : null;

    /// <summary>The elements of a list, none of which may be null, which the reader of JSON does not see to.</summary>
    public static IEnumerable<T> Whole<T>(this IReadOnlyList<T>? elements)
        where T : class =>
        elements?.Any(element => element is null) is true ? throw Refused.Malformed("列表中不能有空项。") : elements ?? [];
}

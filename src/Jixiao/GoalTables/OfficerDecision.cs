using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Jixiao.Web.Parts;

namespace Jixiao.GoalTables;

/// <summary>What a reviewer or an officer decided in one of the forms of a table's page, and what he must be allowed to do for it.</summary>
static class OfficerDecision
{
    static readonly string[] Known =
        ["Pass", "Review", "Approve", "DiscardPoor", "Return", "ApproveAdjustment", "ReturnAdjustment", "Archive", "Revise", "CarryOver", "Suspend", "Release"];

    public static bool Knows(string what) => Known.Contains(what);

    public static (Permission By, ICommand<GoalTable> Command) Of(SentForm form, Standing standing, Access access, DateOnly today, IReadOnlyList<Evidence>? files = null) => form.What switch
    {
        "Pass" => (Permission.PassDepartment, new PassDepartmentReview(form.TextOrNull("opinion"))),
        "Return" when ReturnBody.Returner(standing, access) is var (by, permission) => (permission, new ReturnGoalTable(PlacesFields.Read(form, by, today))),
        "Review" => (Permission.Review, new ReviewGoalTable(PointsFields.Read(form), today)),
        "Approve" => (Permission.Approve, new ApproveGoalTable(form.Day("day"), form.Text("document"), files)),
        "DiscardPoor" => (Permission.Review, new DiscardGoalTable(form.Text("reason"), Holder.Bureau)),
        "ApproveAdjustment" => (Permission.Approve, new ApproveAdjustment(form.Day("day"), form.Text("document"), files)),
        "ReturnAdjustment" => (Permission.Approve, new ReturnAdjustment(form.Text("reason"))),
        "Archive" => (Permission.Approve, new ArchiveGoalTable(today)),
        _ => (Permission.MoveMoney, Money(form)),
    };

    static ICommand<GoalTable> Money(SentForm form)
    {
        var (amount, on, reason, document) = (HttpJson.Yuan(form.Text("amount")), form.Day("day"), form.Text("reason"), form.Text("document"));
        return form.What switch
        {
            "Revise" => new ReviseBudget(amount, MoneySource.Of(form), on, reason, document, form.Chosen<RevisionKind>("kind")),
            "CarryOver" => new AddCarryOver(amount, on, reason, document),
            "Suspend" => new SuspendFunds(amount, MoneySource.Of(form), on, reason, document),
            "Release" => new ReleaseFunds(amount, MoneySource.Of(form), on, reason, document),
            _ => throw Refused.Malformed("没有这项操作。"),
        };
    }
}

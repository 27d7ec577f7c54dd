using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.UnitGoals;
using Jixiao.Hosting.Http;
using Jixiao.Hosting.Identity;
using Jixiao.LifeCycle;
using Jixiao.Web;
using Jixiao.Web.Parts;

namespace Jixiao.UnitGoals;

/// <summary>What a reviewer or an officer decided of a unit's goals in one of the page's forms, and what he must be allowed to do for it.</summary>
static class UnitGoalsDecision
{
    static readonly string[] Known = ["Pass", "Review", "Approve", "DiscardPoor", "Return", "ApproveAdjustment", "ReturnAdjustment", "Archive"];

    public static bool Knows(string what) => Known.Contains(what);

    public static (Permission By, ICommand<UnitYearGoals> Command) Of(SentForm form, Standing standing, Access access, DateOnly today, IReadOnlyList<Evidence>? files = null) => form.What switch
    {
        "Pass" => (Permission.PassDepartment, new PassUnitGoals(form.TextOrNull("opinion"))),
        "Return" when ReturnBody.Returner(standing, access) is var (by, permission) => (permission, new ReturnUnitGoals(PlacesFields.Read(form, by, today))),
        "Review" => (Permission.Review, new ReviewUnitGoals(PointsFields.Read(form), today)),
        "Approve" => (Permission.Approve, new ApproveUnitGoals(form.Day("day"), form.Text("document"), files)),
        "DiscardPoor" => (Permission.Review, new DiscardUnitGoals(form.Text("reason"), Holder.Bureau)),
        "ApproveAdjustment" => (Permission.Approve, new ApproveUnitGoalsAdjustment(form.Day("day"), form.Text("document"), files)),
        "ReturnAdjustment" => (Permission.Approve, new ReturnUnitGoalsAdjustment(form.Text("reason"))),
        "Archive" => (Permission.Approve, new ArchiveUnitGoals(today)),
        _ => throw Refused.Malformed("没有这项操作。"),
    };
}

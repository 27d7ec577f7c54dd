using System.Net;
using Jixiao.Hosting.Identity;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Reviewing;

/// <summary>A desk shows what its owner has to decide now, and nothing of other departments.</summary>
public sealed class LookingAtTheDesk(SharedInstance shared)
{
    const string Desk = "/years/2023/work";

    [Fact]
    public async Task what_is_handed_in_waits_with_the_departments_own_reviewer_until_he_passes_it_on()
    {
        var (vehicles, school) = await TwoDepartments();
        var code = await vehicles.Submitted(1);
        await school.Submitted(1);

        var mine = await PageOf(vehicles, Roles.Reviewer, Desk);
        Assert.Contains("车辆中心", mine, StringComparison.Ordinal);
        Assert.Contains($"goal-tables/{code}", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("第三中学", mine, StringComparison.Ordinal);
        Assert.DoesNotContain($"goal-tables/{code}", await PageOf(vehicles, Roles.Officer, Desk), StringComparison.Ordinal);

        await vehicles.Done(code, "department-pass");
        Assert.DoesNotContain($"goal-tables/{code}", await PageOf(vehicles, Roles.Reviewer, Desk), StringComparison.Ordinal);
        Assert.Contains($"goal-tables/{code}", await PageOf(vehicles, Roles.Reviewer, $"{Desk}?tab=Done"), StringComparison.Ordinal);
        Assert.Contains($"goal-tables/{code}", await PageOf(vehicles, Roles.Officer, Desk), StringComparison.Ordinal);
        await NothingForOthers(vehicles);
    }

    [Fact]
    public async Task a_desk_is_narrowed_down_to_a_unit_and_a_stage()
    {
        var (vehicles, school) = await TwoDepartments();
        var (passed, reviewed, other) = (await vehicles.Passed(1), await vehicles.Reviewed(2), await school.Passed(1));

        var page = await PageOf(vehicles, Roles.Officer, $"{Desk}?unitNumber=430002&stage=DepartmentPassed");
        Assert.Contains($"goal-tables/{passed}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"goal-tables/{reviewed}", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"goal-tables/{other}", page, StringComparison.Ordinal);
        await NothingForOthers(vehicles);
    }

    [Fact]
    public async Task whoever_reviews_nothing_has_no_desk()
    {
        var (vehicles, _) = await TwoDepartments();
        Assert.Equal(HttpStatusCode.Forbidden, (await vehicles.As(Roles.Auditor).Below($"/bureaus/{vehicles.Division}").Get(Desk)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await vehicles.As(Roles.Analyst).Below($"/bureaus/{vehicles.Division}").Get(Desk)).Status);
        await NothingForOthers(vehicles);
    }

    async Task<(OneUnit Vehicles, OneUnit School)> TwoDepartments()
    {
        var (instance, division) = (await shared.Started(), SharedInstance.NewDivision());
        return (await OneUnit.Registered(instance, division, "430002", "车辆中心"), await OneUnit.Registered(instance, division, "205014", "第三中学"));
    }

    static async Task<string> PageOf(OneUnit unit, string role, string page) =>
        WebUtility.HtmlDecode((await unit.As(role).Below($"/bureaus/{unit.Division}").Get(page)).Ok.Text);

    async Task NothingForOthers(OneUnit unit)
    {
        var other = OneUnit.Unknown(await shared.Started(), SharedInstance.NewDivision());
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Roles.Officer).Below($"/bureaus/{unit.Division}").Get(Desk)).Status);
    }
}

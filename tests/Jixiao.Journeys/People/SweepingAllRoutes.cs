using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.People;

/// <summary>Every route of a tenant there is, asked by whoever has no business there.</summary>
public sealed class SweepingAllRoutes(SharedInstance shared)
{
    [Fact]
    public async Task every_route_of_a_tenant_names_its_permission() =>
        Assert.All(Endpoints.OfTenants(await shared.Started()), e => Assert.True(e.Permissions.Length > 0, $"{e.Method} {e.Pattern}"));

    [Fact]
    public async Task nobody_of_another_unit_or_division_finds_anything()
    {
        var unit = await NewUnit();
        var (neighbour, stranger) = (await OneUnit.Registered(unit.Instance, unit.Division, "430002"), OneUnit.Unknown(unit.Instance, SharedInstance.NewDivision()));
        foreach (var other in new[] { neighbour.As("clerk"), neighbour.As("lead"), stranger.As("officer"), stranger.As("auditor"), stranger.As("administrator"), stranger.As("treasury") })
            Assert.All(await Sweep(unit, path => other.Below(path)), answer => Assert.StartsWith("404 ", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task whoever_did_not_sign_in_is_asked_to()
    {
        var unit = await NewUnit();
        Assert.All(
            await Sweep(unit, path => new(unit.Instance.Http, path)),
            answer => Assert.StartsWith(answer.Contains(" /api/", StringComparison.Ordinal) ? "401 " : "302 ", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_auditor_and_an_analyst_change_nothing()
    {
        var unit = await NewUnit();
        foreach (var reader in new[] { unit.As("auditor"), unit.As("analyst") })
            Assert.All(
                (await Sweep(unit, path => reader.Below(path))).Where(answer => !answer.Contains(" GET ", StringComparison.Ordinal)),
                answer => Assert.True(answer.StartsWith("403 ", StringComparison.Ordinal) || answer.StartsWith("404 ", StringComparison.Ordinal), answer));
        Assert.Empty(await unit.Events());
    }

    static async Task<IReadOnlyList<string>> Sweep(OneUnit unit, Func<string, Caller> asking)
    {
        var answers = new List<string>();
        foreach (var (method, pattern, _) in Endpoints.OfTenants(unit.Instance))
            answers.Add($"{(int)(await asking(Endpoints.Filled(pattern, unit.Tenant)).Ask(method)).Status} {method} {pattern}");
        Assert.True(answers.Count > 30);
        return answers;
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

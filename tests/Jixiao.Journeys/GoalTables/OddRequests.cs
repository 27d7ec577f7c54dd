using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>What no client should send gets a sentence and changes nothing.</summary>
public sealed class OddRequests(SharedInstance shared)
{
    [Theory]
    [InlineData("""{"amountYuan":"1,50","paidOn":"2023-03-01","voucher":"记-1"}""", 422, "money/malformed")]
    [InlineData("""{"amountYuan":"0.001","paidOn":"2023-03-01","voucher":"记-1"}""", 422, "money/fraction-of-fen")]
    [InlineData("""{"amountYuan":"99999999999999","paidOn":"2023-03-01","voucher":"记-1"}""", 422, "money/too-large")]
    [InlineData("""{"amountYuan":"1.00","source":"carryOver","paidOn":"2023-03-01","voucher":"记-1"}""", 422, "spend/over-source")]
    [InlineData("""{"amountYuan":"1.00","source":"bogus","paidOn":"2023-03-01","voucher":"记-1"}""", 400, "request/malformed")]
    [InlineData("""{"amountYuan":"1.00","paidOn":"2023-03-01","voucher":"记\u0000"}""", 400, "request/malformed")]
    [InlineData("""{"amountYuan":"1.00","paidOn":"2023-02-30","voucher":"记-1"}""", 400, "request/malformed")]
    [InlineData("""{"amountYuan":"1.00","paidOn":"2023-03-01"}""", 400, "request/malformed")]
    [InlineData("""{"amountYuan":1}""", 400, "request/malformed")]
    [InlineData("[", 400, "request/malformed")]
    public async Task an_odd_payment_is_refused_and_nothing_recorded(string body, int status, string code)
    {
        var unit = await NewUnit();
        var project = await unit.Approved(1);
        var version = await unit.Version(project);

        Assert.Equal((status, code), (await unit.Table(project).Text("/spends", body)).Problem);

        Assert.Equal(version, await unit.Version(project));
    }

    [Theory]
    [InlineData("""{"name":" ","budget":{}}""", 422, "goal-table/no-name")]
    [InlineData("""{"name":"甲","budget":{"totalYuan":"-1.00"}}""", 422, "budget/negative")]
    [InlineData("""{"name":"甲","budget":{},"plan":[{"by":"06-30","percent":"79228162514264337593543950335"}]}""", 422, "plan/out-of-range")]
    [InlineData("""{"name":"甲","budget":{},"plan":[{"by":"13-01","percent":"1"}]}""", 422, "plan/malformed")]
    [InlineData("""{"name":"甲","budget":{},"plan":[null]}""", 400, "request/malformed")]
    [InlineData("""{"name":"甲","budget":{},"goals":[null]}""", 400, "request/malformed")]
    [InlineData("""{"name":"甲","budget":{},"indicators":[null]}""", 400, "request/malformed")]
    [InlineData("""{"name":null,"budget":{}}""", 400, "request/malformed")]
    public async Task an_impossible_content_is_refused_and_nothing_drafted(string content, int status, string code)
    {
        var unit = await NewUnit();

        var draft = $$"""{"code":"{{unit.Code(1)}}","content":{{content}}}""";

        Assert.Equal((status, code), (await unit.Api.Text("/years/2023/goal-tables", draft)).Problem);
        Assert.Equal((404, "not-found"), (await unit.Table(unit.Code(1)).Get("")).Problem);
    }

    [Fact]
    public async Task a_unit_that_is_not_registered_keeps_no_tables()
    {
        var unit = OneUnit.Unknown(await shared.Started(), SharedInstance.NewDivision());
        Assert.Equal((404, "not-found"), (await unit.Api.Post("/years/2023/goal-tables", new { code = unit.Code(1), content = new { name = "甲", budget = new { } } })).Problem);
    }

    [Fact]
    public async Task a_day_is_no_moment_and_a_number_no_grouping()
    {
        var unit = await NewUnit();
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Get("/rollups?year=2023&at=2023-06-30")).Problem);
        Assert.Equal((400, "request/malformed"), (await unit.Bureau.Get("/rollups?year=2023&by=1")).Problem);
    }

    [Theory]
    [InlineData("/language?to=en&from=//evil.example", "/")]
    [InlineData("/language?to=en&from=/%5Cevil.example", "/")]
    [InlineData("/language?to=en&from=/%0d%0aSet-Cookie:x", "/")]
    [InlineData("/language?to=en&from=/bureaus/130281/units", "/bureaus/130281/units")]
    public async Task the_language_switch_leads_nowhere_else(string path, string lands)
    {
        var answer = await (await shared.Started()).Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(lands, answer.Headers.Location?.ToString());
    }

    async Task<OneUnit> NewUnit() => await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
}

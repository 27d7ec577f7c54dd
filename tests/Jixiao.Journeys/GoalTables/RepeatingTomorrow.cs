using System.Net;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>Owns its host: it moves the clock. A request sent again after midnight is the same request.</summary>
public sealed class RepeatingTomorrow(SharedInstance shared)
{
    [Theory]
    [InlineData("submit")]
    [InlineData("department-pass")]
    [InlineData("return")]
    [InlineData("review")]
    [InlineData("approve")]
    public async Task the_answer_is_the_same_on_the_next_day(string step)
    {
        var clock = new SettableClock(new(2023, 3, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = step switch { "submit" => await unit.Drafted(1), "review" => await unit.Passed(1), "approve" => await unit.Reviewed(1), _ => await unit.Submitted(1) };
        var body = step switch { "return" => (object)new { reason = "不全" }, "review" => OneUnit.Excellent, "approve" => new { document = "1号" }, _ => null };
        var version = await unit.Version(code);
        var first = (await unit.Table(code).Post($"/{step}", body, version, "late")).Ok;

        clock.Day = new(2023, 3, 2);

        Assert.Equal(first.Text, (await unit.Table(code).Post($"/{step}", body, version, "late")).Ok.Text);
        var other = await OneUnit.Registered(instance, unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Table(code).Get("")).Problem);
    }

    [Theory]
    [InlineData("Return", "reason", "不全")]
    [InlineData("Review", "completeness", "20", "relevance", "30", "suitability", "30", "feasibility", "20")]
    public async Task a_form_of_a_page_is_the_same_on_the_next_day(string what, params string[] filled)
    {
        var clock = new SettableClock(new(2023, 3, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var code = await unit.Passed(1);
        await instance.Person("officer", unit.Division, memberships: $"officer {unit.Division}");
        var page = $"/units/{unit.Tenant}/years/2023/goal-tables/{code}";
        (string, string)[] fields = [("what", what), ("subject", ""), ("order", "late"), ("version", $"{await unit.Version(code)}"), .. filled.Chunk(2).Select(field => (field[0], field[1]))];
        async Task<Reply> Send()
        {
            using var officer = await Visitor.SignedIn(instance, "officer");
            return await officer.Form(page, what, fields);
        }
        var first = await Send();
        var events = (await unit.Events(code)).Count;

        clock.Day = new(2023, 3, 2);

        Assert.Equal((first.Status, first.Headers!.Location), (HttpStatusCode.Found, (await Send()).Headers!.Location));
        Assert.Equal(events, (await unit.Events(code)).Count);
    }
}

using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Units;

/// <summary>Owns its host: it moves the clock.</summary>
public sealed class UnitsOverTime(SharedInstance shared)
{
    [Fact]
    public async Task what_is_recorded_ahead_counts_from_its_day_on()
    {
        var clock = new SettableClock(new(2023, 6, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision(), name: "旧名称");
        _ = (await unit.Bureau.Post("/departments", new { code = "430", name = "机关事务中心" })).Ok;
        _ = (await unit.Bureau.Post("/departments", new { code = "431", name = "教育局" })).Ok;
        _ = (await unit.Bureau.Post("/units/430001/rename", new { name = "新名称", from = "2023-07-01" })).Ok;
        _ = (await unit.Bureau.Post("/units/430001/move", new { department = "431", code = "431007", from = "2023-08-01", reason = "机构改革" })).Ok;
        _ = (await unit.Bureau.Post("/units/430001/close", new { on = "2023-12-01", reason = "撤销" })).Ok;
        var code = await unit.Approved(1);

        Assert.Equal(("旧名称", "430001", "机关事务中心"), await Now(unit));
        clock.Day = new(2023, 6, 30);
        Assert.Equal(("旧名称", "430001", "机关事务中心"), await Now(unit));
        clock.Day = new(2023, 7, 1);
        Assert.Equal(("新名称", "430001", "机关事务中心"), await Now(unit));
        Assert.Equal("新名称", (await unit.Api.Get("/years/2023"))["name"]);
        clock.Day = new(2023, 8, 1);
        Assert.Equal(("新名称", "431007", "教育局"), await Now(unit));

        // Its tenant id, and so its tables, stay where they are, after its end too.
        clock.Day = new(2024, 1, 1);
        Assert.Equal(("新名称", "431007", "教育局"), await Now(unit));
        Assert.Equal(code, (await unit.Table(code).Get(""))["code"]);
        Assert.Equal(("旧名称", "430001", "机关事务中心"), await On(unit, "2023-06-30"));
    }

    static Task<(string?, string?, string?)> Now(OneUnit unit) => Read(unit, "/units");

    static Task<(string?, string?, string?)> On(OneUnit unit, string day) => Read(unit, $"/units?on={day}");

    static async Task<(string?, string?, string?)> Read(OneUnit unit, string path)
    {
        var listed = Assert.Single((await unit.Bureau.Get(path)).Ok.Json.AsArray())!;
        return ((string?)listed["name"], (string?)listed["code"], (string?)listed["departmentName"]);
    }
}

using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>
/// A unit whose goals are approved: a project for 100,000 yuan, as <see cref="YearEnd"/> has it, and a campaign for 50,000 that no project does. So the project weighs 60 and the campaign 30.
/// </summary>
static class WholeYear
{
    public static object AllDone { get; } = new { outcome = "年度目标全部完成", tasks = new[] { new { no = 2, reached = "宣传12场", answer = "achieved", percent = "90" } } };

    /// <summary>Approved goals, whose project is called to the round and not handed in yet.</summary>
    public static async Task<(OneUnit Unit, string Code)> Called(Instance instance)
    {
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        return (unit, await Called(unit));
    }

    public static async Task<string> Called(OneUnit unit)
    {
        var code = await YearEnd.Called(unit);
        var items = new[]
        {
            new { no = 1, title = "设备购置", purpose = "购置", amountYuan = "100000.00", goal = "按计划购置", indicator = "采购2台", projectCode = (string?)code },
            new { no = 2, title = "节能宣传", purpose = "宣传", amountYuan = "50000.00", goal = "开展宣传", indicator = "宣传12场", projectCode = (string?)null },
        };
        _ = (await unit.Goals.Put("", new { overall = "做好保障", items })).Ok;
        foreach (var (step, body) in new (string, object?)[] { ("submit", null), ("department-pass", null), ("review", OneUnit.Excellent), ("approve", OneUnit.Approval) })
            _ = (await Act(unit, $"/{step}", body)).Ok;
        return code;
    }

    /// <summary>The project is handed in, and so is the year: 9.5 of 10, 58 of 60, 27 of 30.</summary>
    public static async Task<(OneUnit Unit, string Code)> HandedIn(Instance instance)
    {
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        return (unit, await HandedIn(unit));
    }

    public static async Task<string> HandedIn(OneUnit unit)
    {
        var code = await Ready(unit);
        _ = (await Report(unit, AllDone)).Ok;
        return code;
    }

    /// <summary>The project is handed in, the year not yet.</summary>
    public static async Task<string> Ready(OneUnit unit)
    {
        var code = await Called(unit);
        await YearEnd.Done(unit, code);
        _ = (await YearEnd.Report(unit, code, YearEnd.AllMet)).Ok;
        return code;
    }

    public static async Task<Reply> Act(OneUnit unit, string what, object? body = null) => await unit.Goals.Post(what, body, (await unit.Goals.Get("")).Version);

    public static Task<Reply> Report(OneUnit unit, object body) => Act(unit, "/self-evaluation/1/report", body);
}

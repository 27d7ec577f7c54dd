using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Evaluation;

/// <summary>
/// The self-evaluation round of 2023, and sheets handed in for it: 100,000 yuan, two machines to be bought (75 points), 95 % of the people to be content (15), execution 10.
/// </summary>
static class YearEnd
{
    public static object Round { get; } = new { year = 2023, kind = "selfEvaluation", name = "2023年度自评", opensOn = "2024-02-01", closesOn = "2024-03-15", formVersion = "2023" };

    public static object Measure { get; } = new { text = "加快采购", dueOn = "2099-06-30" };

    /// <summary>Nothing has to be explained.</summary>
    public static object AllMet { get; } = new { outcome = "年度目标全部完成" };

    /// <summary>Half of the machines, with why and what is done about it.</summary>
    public static object HalfMet { get; } = new { outcome = "年度目标部分完成", indicators = new[] { new { indicator = 1, cause = "equipment", explanation = "厂家延期", measure = Measure } } };

    /// <summary>A unit whose first project is approved, and the round that calls it.</summary>
    public static async Task<(OneUnit Unit, string Code)> Called(Instance instance)
    {
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        return (unit, await Called(unit));
    }

    public static async Task<string> Called(OneUnit unit)
    {
        _ = (await unit.Bureau.Post("/rounds", Round)).Ok;
        return await unit.Approved(1);
    }

    /// <summary>95 % is paid, four fifths of what should be are content.</summary>
    public static async Task Done(OneUnit unit, string code, string machines = "2")
    {
        _ = (await unit.Spend(code, "95000.00", "2023-12-15")).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 1, asOf = "2023-12-31", value = machines })).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 2, asOf = "2023-12-31", value = "76" })).Ok;
    }

    public static async Task<Reply> Act(OneUnit unit, string code, string what, object? body = null) => await unit.Table(code).Post(what, body, await unit.Version(code));

    public static Task<Reply> Report(OneUnit unit, string code, object body) => Act(unit, code, "/self-evaluation/1/report", body);

    /// <summary>Called, done and handed in.</summary>
    public static async Task<string> Reported(OneUnit unit)
    {
        var code = await Called(unit);
        await Done(unit, code);
        _ = (await Report(unit, code, AllMet)).Ok;
        return code;
    }

    /// <summary>Handed in and accepted.</summary>
    public static async Task<string> Accepted(OneUnit unit)
    {
        var code = await Reported(unit);
        _ = (await Act(unit, code, "/self-evaluation/1/accept", new { })).Ok;
        return code;
    }

    public static object Order(string evaluator) => new { evaluators = new[] { evaluator }, dueOn = "2099-12-31" };

    public static object Scores(string benefit) => new
    {
        scores = new[] { new { criterion = "决策", score = "18" }, new { criterion = "过程", score = "15.5" }, new { criterion = "产出", score = "28" }, new { criterion = "效益", score = benefit } }, opinion = "效益有待提高",
    };
}

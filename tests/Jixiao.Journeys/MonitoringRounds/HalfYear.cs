using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.MonitoringRounds;

/// <summary>A monitoring round of the first half of 2023, and forms handed in for it.</summary>
static class HalfYear
{
    public static object Round { get; } = new
    {
        year = 2023, kind = "monitoring", name = "上半年监控", opensOn = "2023-07-05", closesOn = "2023-07-20", formVersion = "2023", period = new { from = "2023-01-01", to = "2023-06-30" },
    };

    public static object Measure { get; } = new { text = "加快支付", dueOn = "2023-09-30" };

    /// <summary>A unit whose n-th project is approved, and the round that calls it.</summary>
    public static async Task<(OneUnit Unit, string Code)> Called(Instance instance)
    {
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        _ = (await unit.Bureau.Post("/rounds", Round)).Ok;
        return (unit, await unit.Approved(1));
    }

    /// <summary>On plan: 60 % is paid, one of two is bought, everybody is content.</summary>
    public static async Task OnPlan(OneUnit unit, string code)
    {
        _ = (await unit.Spend(code, "60000.00", "2023-06-30")).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 1, asOf = "2023-06-30", value = "1.2" })).Ok;
        _ = (await unit.Table(code).Post("/actuals", new { indicator = 2, asOf = "2023-06-30", value = "96" })).Ok;
    }

    /// <summary>A form that says nothing but that all will be met.</summary>
    public static object AllMet { get; } = new { forecastYuan = "100000.00", indicators = new[] { new { indicator = 1, forecast = "2" }, new { indicator = 2, forecast = "96" } } };

    /// <summary>The same, with why spending is behind and what is done about it.</summary>
    public static object Behind { get; } = new
    {
        forecastYuan = "90000.00", cause = "funding", explanation = "资金下达晚", measure = Measure, indicators = new[] { new { indicator = 1, forecast = "2" }, new { indicator = 2, forecast = "96" } },
    };

    public static async Task<Reply> Report(OneUnit unit, string code, object form) => await unit.Table(code).Post("/monitoring/1/report", form, await unit.Version(code));

    public static async Task<Reply> Act(OneUnit unit, string code, string what, object? body = null) => await unit.Table(code).Post($"/monitoring/1/{what}", body, await unit.Version(code));
}

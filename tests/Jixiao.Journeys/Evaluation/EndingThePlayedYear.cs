using Jixiao.Exchange;
using Jixiao.Hosting.Commands;
using Jixiao.Journeys.Monitoring;
using Jixiao.Journeys.Support;
using Jixiao.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Jixiao.Journeys.Evaluation;

/// <summary>The sample's story told to its end: what its units and tables are worth, what still waits, and what the results are used for.</summary>
public sealed class EndingThePlayedYear(WatchedByDay watched) : IClassFixture<WatchedByDay>
{
    OneUnit Centre => OneUnit.Unknown(watched.Instance, "130281");

    OneUnit School => OneUnit.Unknown(watched.Instance, "130281", "205014");

    [Fact]
    public async Task the_year_of_the_played_units_ends_evaluated()
    {
        await using (var scope = watched.Instance.App.Services.CreateAsyncScope())
            await SampleYear.Tell(
                scope.ServiceProvider.GetRequiredService<CommandDoor>(), scope.ServiceProvider.GetRequiredService<ImportDocument>(), [], day => watched.Clock.Day = day, _ => Task.CompletedTask,
                TestContext.Current.CancellationToken);
        await Scores();
        await Boards();
        await WholeYear();
        await Evaluations();
        Assert.Equal((404, "not-found"), (await OneUnit.Unknown(watched.Instance, SharedInstance.NewDivision()).Below("/api/bureaus/130281").Get("/years/2023/scores")).Problem);
    }

    async Task Scores()
    {
        var scores = (await Centre.Bureau.Get("/years/2023/scores")).Ok.Json;
        Assert.Equal(
            [
                "1 安可计算机购置 99.07 excellent", "2 国际饭店运转补助资金 98.98 excellent", "3 新能源车辆更新（演示数据） 98.16 excellent",
                "4 农村义务教育学生营养改善（演示数据） 87.32 good", "5 公务车辆维修保养（演示数据） 82.54 good", "6 公务用车监控运行系统经费 66.20 fair", "7 实验室设备更新（演示数据） 49.70 poor",
            ],
            scores["ranking"]!.AsArray().Where(t => t!["rank"] is not null).Select(t => $"{t!["rank"]} {t["name"]} {t["total"]} {t["grade"]}"));
        Assert.Equal(
            ["1 遵化市机关事务中心本级 3/8 97.68 excellent", "2 机关车辆服务中心（演示数据） 2/2 91.80 excellent", "3 教育局本级（演示数据） 1/2 87.32 good", "4 第三中学（演示数据） 1/1 49.70 poor"],
            scores["units"]!.AsArray().Select(u => $"{u!["rank"]} {u["name"]} {u["scored"]}/{u["tables"]} {u["score"]} {u["grade"]}"));
        Assert.Equal(["excellent 3 0", "good 2 1", "fair 1 0", "poor 1 1"], scores["grades"]!.AsArray().Select(g => $"{g!["grade"]} {g["own"]} {g["evaluated"]}"));
    }

    /// <summary>Called, handed in, late, returned, accepted; and how far the whole unit is.</summary>
    async Task Boards() => Assert.Equal(
        ["教育局本级（演示数据） 2 2 0 0 1 accepted 86.37 good", "第三中学（演示数据） 1 1 1 0 1   ", "遵化市机关事务中心本级 8 4 0 1 3   ", "机关车辆服务中心（演示数据） 2 2 0 0 2   "],
        (await Centre.Bureau.Get("/years/2023/self-evaluation/1")).Ok.Json["units"]!.AsArray()
            .Select(u => $"{u!["name"]} {u["called"]} {u["submitted"]} {u["late"]} {u["returned"]} {u["accepted"]} {u["wholeState"]} {u["wholeTotal"]} {u["wholeGrade"]}"));

    async Task WholeYear()
    {
        var year = (await OneUnit.Unknown(watched.Instance, "130281", "205001").Goals.Get("/self-evaluation/1")).Ok.Json;
        Assert.Equal(("87.03", "86.37"), ((string?)year["total"], (string?)year["reviewedTotal"]));
        Assert.Equal(
            ["农村义务教育学生营养改善（演示数据） 50.19 43.16 ", "校舍安全维修（演示数据） 35.96 33.07 ", "中小学教师轮训（演示数据） 3.85 1.16 0.5"],
            year["tasks"]!.AsArray().Select(task => $"{task!["title"]} {task["weight"]} {task["score"]} {task["rescored"]}"));
    }

    async Task Evaluations()
    {
        var code = (string)(await School.Api.Get("/years/2023/self-evaluation/1")).Ok.Json[0]!["code"]!;
        var evaluated = (await School.Table(code).Get("/self-evaluation/1")).Ok.Json;
        Assert.Equal(("54.5", "poor", "nextBudget"), ((string?)evaluated["evaluation"]!["total"], (string?)evaluated["evaluation"]!["grade"], (string?)evaluated["uses"]![0]!["use"]));
        var rectification = (await School.Api.Get("/years/2023/rectifications")).Ok.Json.AsArray().Last()!;
        Assert.Equal(("evaluation", "accepted"), ((string?)rectification["origin"], (string?)rectification["state"]));
    }
}

using System.Diagnostics;
using Jixiao.Hosting;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Hosting;

/// <summary>What those who operate it see.</summary>
public sealed class Watched(SharedInstance shared)
{
    [Fact]
    public async Task a_command_is_a_span_of_its_name_that_says_how_it_ended()
    {
        var spans = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        var code = await unit.Approved(1);
        Assert.Equal((422, "spend/over-budget"), (await unit.Spend(code, "100000.01", "2023-03-01")).Problem);
        _ = (await unit.Spend(code, "1.00", "2023-03-01")).Ok;

        var trace = (await unit.Events(code))[^1].CorrelationId;

        Assert.Equal("done", spans.Single(s => s.OperationName == "RecordSpend" && s.TraceId.ToString() == trace).GetTagItem("jixiao.outcome"));
        Assert.Contains(spans, s => s.OperationName == "RecordSpend" && "refused".Equals(s.GetTagItem("jixiao.outcome")));
        Assert.Contains(spans, s => s.OperationName == "ApproveGoalTable");
    }

    [Fact]
    public async Task commands_are_counted_by_name_and_outcome()
    {
        var unit = await OneUnit.Registered(await shared.Started(), SharedInstance.NewDivision());
        _ = await unit.Drafted(1);

        var metrics = (await Get("/metrics")).Ok.Text;

        Assert.Matches("""jixiao_commands_total\{[^}]*command="DraftGoalTable"[^}]*outcome="done"[^}]*\} [1-9]""", metrics);
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task it_is_live_ready_and_described()
    {
        Assert.Equal("Healthy", (await Get("/health/live")).Ok.Text);
        Assert.Equal("Healthy", (await Get("/health/ready")).Ok.Text);
        var paths = (await Get("/openapi/v1.json")).Ok.Json["paths"]!.AsObject();
        Assert.Contains("/api/units/{unit}/years/{year}/goal-tables/{code}/spends", paths.Select(p => p.Key));
    }

    async Task<Reply> Get(string path) => await new Caller((await shared.Started()).Http, "").Get(path);
}

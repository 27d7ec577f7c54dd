using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.GoalTables;

/// <summary>Owns its host: it moves the clock. What is handed in belongs to the bureau's open round, in time or late.</summary>
public sealed class HandingInForARound(SharedInstance shared)
{
    [Fact]
    public async Task a_submission_keeps_its_round_and_how_late_it_was()
    {
        var clock = new SettableClock(new(2022, 11, 1));
        await using var instance = await shared.Another(clock: clock);
        var unit = await OneUnit.Registered(instance, SharedInstance.NewDivision());
        var before = await unit.Submitted(1);
        Assert.Null((string?)(await unit.Table(before).Get("")).Json["submission"]!["round"]);
        _ = (await unit.Bureau.Post("/rounds", new { year = 2023, kind = "declaration", name = "申报", opensOn = "2022-11-01", closesOn = "2022-11-15", formVersion = "2023" })).Ok;
        clock.Day = new(2022, 11, 18);

        var late = await unit.Submitted(2);

        var submission = (await unit.Table(late).Get("")).Json["submission"]!;
        Assert.Equal(
            ("2022-11-18", "round/2023/declaration/1", "2022-11-15", 3),
            ((string?)submission["on"], (string?)submission["round"], (string?)submission["dueOn"], (int)submission["daysLate"]!));
        var other = await OneUnit.Registered(instance, unit.Division, "430002");
        Assert.Equal((404, "not-found"), (await other.Table(late).Get("")).Problem);
    }
}

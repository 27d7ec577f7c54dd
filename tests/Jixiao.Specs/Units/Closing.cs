using Jixiao.Domain.Units;
using static Jixiao.Specs.Scenario;
using static Jixiao.Specs.Units.UnitFacts;

namespace Jixiao.Specs.Units;

public sealed class Closing
{
    [Fact]
    public void a_unit_is_closed_on_a_day_and_names_its_successors() =>
        Given<Unit>(Registered)
            .When(new CloseUnit(new(2024, 1, 1), "并入", [Canteen]))
            .Then(Closed);

    [Fact]
    public void it_is_there_the_day_before_and_no_more_on_the_day() =>
        Given<Unit>(Registered, Closed).ThenState(unit =>
        {
            Assert.False(unit.IsClosedOn(new(2023, 12, 31)));
            Assert.True(unit.IsClosedOn(new(2024, 1, 1)));
            Assert.Equal([Canteen], unit.Successors);
        });

    [Fact]
    public void a_unit_that_nobody_closed_is_always_there() => Given<Unit>(Registered).ThenState(unit => Assert.False(unit.IsClosedOn(DateOnly.MaxValue)));

    [Fact]
    public void a_unit_may_end_without_successor() =>
        Given<Unit>(Registered)
            .When(new CloseUnit(new(2024, 1, 1), "撤销", []))
            .Then(new UnitClosed(new(2024, 1, 1), "撤销", []));

    [Fact]
    public void successors_count_once_by_their_codes() =>
        Given<Unit>(Registered)
            .When(new CloseUnit(new(2024, 1, 1), "拆分", [UnitCode.Parse("130281-430003"), Canteen, Canteen]))
            .Then(new UnitClosed(new(2024, 1, 1), "拆分", [Canteen, UnitCode.Parse("130281-430003")]));

    [Fact]
    public void the_same_again_changes_nothing() =>
        Given<Unit>(Registered, Closed).When(new CloseUnit(new(2024, 1, 1), "并入", [Canteen])).ThenNothing();

    [Fact]
    public void a_unit_ends_once() =>
        Given<Unit>(Registered, Closed).When(new CloseUnit(new(2024, 2, 1), "并入", [Canteen])).ThenBreaks("unit/already-closed");

    [Fact]
    public void an_end_needs_a_reason() => Given<Unit>(Registered).When(new CloseUnit(July, "", [])).ThenBreaks("unit/no-reason");

    [Fact]
    public void nobody_succeeds_himself() => Given<Unit>(Registered).When(new CloseUnit(July, "撤销", [Zunhua])).ThenBreaks("unit/own-successor");

    [Fact]
    public void a_successor_is_of_the_same_division() =>
        Given<Unit>(Registered).When(new CloseUnit(July, "撤销", [UnitCode.Parse("130282-430001")])).ThenBreaks("unit/successor-elsewhere");
}

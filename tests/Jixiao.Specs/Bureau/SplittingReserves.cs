using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Bureau;

public sealed class SplittingReserves
{
    static readonly SetReserve Set = new(new(2023), "办公设备更新", "430", Money.Fen(5_000_00), FundSource.Fiscal, "遵财预〔2023〕1号");
    static readonly ReserveSet WasSet = new(new(2023), "办公设备更新", "430", Money.Fen(5_000_00), FundSource.Fiscal, "遵财预〔2023〕1号");
    static readonly Transfer Part = new("decision-1", Money.Fen(2_000_00), FundSource.Fiscal, new(2023, 6, 1), "细化", "遵财预〔2023〕12号");
    static readonly Counterpart Table = new("130281-430001", "goal-table/2023/13028123P00031710001F", "安可计算机购置");
    static readonly ReserveSplit WasSplit = new("decision-1", Table, Money.Fen(2_000_00), new(2023, 6, 1), "细化", "遵财预〔2023〕12号");

    [Fact]
    public void a_reserve_is_set_once()
    {
        Given<Reserve>().When(Set).Then(WasSet);
        Given<Reserve>(WasSet).When(Set).ThenBreaks("reserve/exists");
    }

    [Fact]
    public void it_is_of_more_than_nothing_with_a_name_and_a_document()
    {
        Given<Reserve>().When(Set with { Name = "" }).ThenBreaks("reserve/no-name");
        Given<Reserve>().When(Set with { Document = "" }).ThenBreaks("reserve/no-name");
        Given<Reserve>().When(Set with { Amount = Money.Zero }).ThenBreaks("budget/not-positive");
    }

    [Fact]
    public void it_should_be_split_by_the_end_of_june() => Given<Reserve>(WasSet).ThenState(reserve => Assert.Equal(new(2023, 6, 30), reserve.SplitBy));

    [Fact]
    public void a_part_goes_to_a_project_and_the_rest_is_left()
    {
        Given<Reserve>(WasSet).When(new SplitReserve(Part, Table)).Then(WasSplit);
        Given<Reserve>(WasSet, WasSplit).ThenState(reserve => Assert.Equal((Money.Fen(5_000_00), Money.Fen(3_000_00)), (reserve.Amount, reserve.Left)));
    }

    [Fact]
    public void all_that_is_left_is_split_and_not_a_fen_more()
    {
        Given<Reserve>(WasSet, WasSplit).When(Splitting(3_000_00)).ThenState(reserve => Assert.Equal(Money.Zero, reserve.Left));
        Given<Reserve>(WasSet, WasSplit).When(Splitting(3_000_01)).ThenBreaks("reserve/over-left");
        Given<Reserve>().When(Splitting(1)).ThenBreaks("reserve/over-left");
    }

    [Fact]
    public void a_split_is_of_more_than_nothing_of_its_source_within_its_year()
    {
        Given<Reserve>(WasSet).When(Splitting(0)).ThenBreaks("budget/not-positive");
        Given<Reserve>(WasSet).When(new SplitReserve(Part with { Source = FundSource.Other }, Table)).ThenBreaks("reserve/other-source");
        Given<Reserve>(WasSet).When(new SplitReserve(Part with { EffectiveOn = new(2022, 12, 31) }, Table)).ThenBreaks("budget/outside-year");
        Given<Reserve>(WasSet).When(new SplitReserve(Part with { EffectiveOn = new(2024, 1, 1) }, Table)).ThenBreaks("budget/outside-year");
    }

    [Fact]
    public void after_june_it_can_still_be_split() => Given<Reserve>(WasSet).When(new SplitReserve(Part with { EffectiveOn = new(2023, 7, 1) }, Table)).Then(WasSplit with { EffectiveOn = new(2023, 7, 1) });

    static SplitReserve Splitting(long fen) => new(Part with { Decision = "decision-2", Amount = Money.Fen(fen) }, Table);
}

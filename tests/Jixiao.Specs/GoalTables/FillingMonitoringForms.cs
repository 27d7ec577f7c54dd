using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.GoalTables.MonitoringFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class FillingMonitoringForms
{
    [Fact]
    public void funds_are_those_of_the_periods_last_day_to_the_fen() =>
        Given<GoalTable>([.. Planned, Revised(1_000_01, 6, 30), Revised(5_000_00, 7, 1), new CarryOverAdded(Money.Fen(50_00), new(2023, 3, 1), "结转", "1号"), Paid(3_333_33, 6, 30), Paid(1_00, 7, 1, "s2"), Back(33, 6, 30), Back(1, 7, 1)]).ThenState(table =>
        {
            var form = MonitoringForm.Of(table, June, Thresholds.Usual);
            Assert.Equal(new(null, Money.Fen(10_000_00), Money.Fen(11_050_01), Money.Fen(3_333_00)), form.Funds);
            Assert.Equal(30.16m, form.Funds.Rate);
            Assert.Equal(
                [new(FundSource.Fiscal, Money.Fen(10_000_00), Money.Fen(11_000_01), Money.Fen(3_333_00)), new(FundSource.CarryOver, Money.Zero, Money.Fen(50_00), Money.Zero)],
                form.BySource);
        });

    [Fact]
    public void indicators_show_the_latest_of_the_period_and_their_lights() => Given<GoalTable>([.. Red, new ActualReported(2, 1, new(2023, 7, 1), 10, null, null)]).ThenState(table =>
    {
        var form = MonitoringForm.Of(table, June, Thresholds.Usual);
        var row = Assert.Single(form.Rows);
        Assert.Equal((96m, Light.Green, Light.Red), (row.Reached!.Value, row.Light.Light, form.Light.Light));
    });

    [Fact]
    public void without_a_budget_there_is_no_rate() => Assert.Null(new FundsRow(null, Money.Zero, Money.Zero, Money.Zero).Rate);

    static SpendReversed Back(long fen, int month, int day) => new($"b{fen}", "s1", Money.Fen(fen), FundSource.Fiscal, new(2023, month, day), "V-9", "退回", SpendOrigin.Unit);
}

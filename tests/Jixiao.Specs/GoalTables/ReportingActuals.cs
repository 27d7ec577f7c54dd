using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class ReportingActuals
{
    static readonly DateOnly June = new(2023, 6, 30);
    static readonly Evidence Photo = new("签收单.jpg", "e3b0c442", 1);
    static readonly ReportActual Report = new(1, June, 96.5m, null, "已签收");
    static readonly ActualReported Reported = new(1, 1, June, 96.5m, null, "已签收");

    [Fact]
    public void an_indicator_is_reported_by_its_value() => Of(Row("甲")).When(Report).Then(Reported);

    [Fact]
    public void the_latest_by_a_day_is_what_counts() =>
        Given<GoalTable>([.. Table(Row("甲")), Reported, Reported with { ActualId = 2, AsOf = new(2023, 3, 31), Value = 40 }]).ThenState(table =>
        {
            Assert.Null(table.LatestActual(1, new(2023, 3, 30)));
            Assert.Equal(40, table.LatestActual(1, new(2023, 6, 29))!.Value);
            Assert.Equal(96.5m, table.LatestActual(1, June)!.Value);
            Assert.Null(table.LatestActual(2, June));
        });

    [Fact]
    public void the_same_again_changes_nothing()
    {
        Given<GoalTable>([.. Table(Row("甲")), Reported]).When(Report).ThenNothing();
        Given<GoalTable>([.. Table(Row("甲")), Reported with { Files = [Photo] }]).When(Report with { Files = [Photo] }).ThenNothing();
    }

    [Fact]
    public void another_value_or_file_for_the_same_day_is_a_correction()
    {
        Given<GoalTable>([.. Table(Row("甲")), Reported]).When(Report with { Value = 97 }).ThenBreaks("actual/exists");
        Given<GoalTable>([.. Table(Row("甲")), Reported]).When(Report with { Files = [Photo] }).ThenBreaks("actual/exists");
        Given<GoalTable>([.. Table(Row("甲")), Reported]).When(Report with { AsOf = new(2023, 7, 31) }).Then(Reported with { ActualId = 2, AsOf = new(2023, 7, 31) });
    }

    [Fact]
    public void an_actual_is_of_a_day_of_the_year()
    {
        Of(Row("甲")).When(Report with { AsOf = new(2022, 12, 31) }).ThenBreaks("actual/outside-year");
        Of(Row("甲")).When(Report with { AsOf = new(2024, 1, 1) }).ThenBreaks("actual/outside-year");
        Of(Row("甲")).When(Report with { AsOf = new(2023, 1, 1) }).Then(Reported with { AsOf = new(2023, 1, 1) });
        Of(Row("甲")).When(Report with { AsOf = new(2023, 12, 31) }).Then(Reported with { AsOf = new(2023, 12, 31) });
    }

    [Fact]
    public void an_indicator_the_table_does_not_have_is_not_reported() => Of(Row("甲")).When(Report with { Indicator = 2 }).ThenBreaks("indicator/unknown");

    [Fact]
    public void only_a_table_that_executes_is_reported()
    {
        Given<GoalTable>(Complete).When(Report).ThenBreaks("actual/not-approved");
        Given<GoalTable>([.. Executing, new GoalTableArchived(new(2024, 1, 1))]).When(Report).ThenBreaks("actual/not-approved");
    }

    [Theory]
    [InlineData(Accrual.Qualitative)]
    [InlineData(Accrual.Deadline)]
    public void what_is_judged_takes_an_answer_and_no_value(Accrual accrual)
    {
        var judged = Of(Row("甲", "明显改善") with { Accrual = accrual });
        judged.When(new ReportActual(1, June, null, Attainment.Partly)).Then(new ActualReported(1, 1, June, null, Attainment.Partly, null));
        judged.When(new ReportActual(1, June, 1, null)).ThenBreaks("actual/answer-expected");
        judged.When(new ReportActual(1, June, 1, Attainment.Achieved)).ThenBreaks("actual/answer-expected");
        judged.When(new ReportActual(1, June, null, null)).ThenBreaks("actual/answer-expected");
    }

    [Theory]
    [InlineData(Accrual.Cumulative)]
    [InlineData(Accrual.Level)]
    [InlineData(Accrual.Exact)]
    public void what_is_measured_takes_a_value_and_no_answer(Accrual accrual)
    {
        var measured = Of(Row("甲", "113人") with { Accrual = accrual });
        measured.When(new ReportActual(1, June, 113, null)).Then(new ActualReported(1, 1, June, 113, null, null));
        measured.When(new ReportActual(1, June, null, Attainment.Achieved)).ThenBreaks("actual/value-expected");
        measured.When(new ReportActual(1, June, 113, Attainment.Achieved)).ThenBreaks("actual/value-expected");
        measured.When(new ReportActual(1, June, null, null)).ThenBreaks("actual/value-expected");
    }

    [Fact]
    public void a_rate_lies_between_nothing_and_all_unless_it_grows()
    {
        Of(Row("甲")).When(Report with { Value = 0 }).Then(Reported with { Value = 0 });
        Of(Row("甲")).When(Report with { Value = 100 }).Then(Reported with { Value = 100 });
        Of(Row("甲")).When(Report with { Value = 100.01m }).ThenBreaks("actual/not-a-rate");
        Of(Row("甲")).When(Report with { Value = -0.01m }).ThenBreaks("actual/not-a-rate");
        Of(Row("收入增长率", "≥5%")).When(Report with { Value = -3 }).Then(Reported with { Value = -3 });
        Of(Row("人数", "113人")).When(Report with { Value = 250 }).Then(Reported with { Value = 250 });
    }

    static object[] Table(IndicatorContent row) => [Drafted, BudgetOf(100), Set(1, 1, row), Approved];

    static History<GoalTable> Of(IndicatorContent row) => Given<GoalTable>(Table(row));
}

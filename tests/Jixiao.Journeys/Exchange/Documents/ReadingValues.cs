using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Exchange.Documents;

namespace Jixiao.Journeys.Exchange.Documents;

public class ReadingValues
{
    static string Seed => TextFixture.Seed;

    static PublishedTable First(string text) => TextFixture.Read(text).Tables[0];

    static IEnumerable<string> FirstProblems(string text) => TextFixture.Read(text).Problems.Where(p => p.Place.StartsWith('1')).Select(p => $"{p.Place} {p.Code}");

    [Fact]
    public void full_width_digits_are_digits()
    {
        var table = First(Seed.Replace("\t1.70", "\t１．７０", StringComparison.Ordinal).Replace("\t30%", "\t３０％", StringComparison.Ordinal).Replace("13028123P00031710001F", "１３０２８１２３Ｐ０００３１７１０００１Ｆ", StringComparison.Ordinal));
        Assert.Equal(Budget.OfFiscal(Money.WanYuan(1.7m)), table.Content.Budget);
        Assert.Equal(30, table.Content.Plan.CheckPoints[0].Percent);
        Assert.Equal("13028123P00031710001F", $"{table.Code}");
    }

    [Fact]
    public void amounts_in_yuan_are_read_in_yuan() => Assert.Equal(
        Budget.OfFiscal(Money.Yuan(17_000)),
        First(Seed.Replace("单位：万元", "单位：元", StringComparison.Ordinal).Replace("\t1.70", "\t17,000.00", StringComparison.Ordinal)).Content.Budget);

    [Fact]
    public void an_amount_keeps_six_decimals_of_ten_thousand_yuan() => Assert.Equal(
        Money.Fen(10_606_752_201),
        First(Seed.Replace("\t1.70", "\t10606.752201", StringComparison.Ordinal)).Content.Budget.Total);

    [Fact]
    public void a_zero_is_not_a_blank() => Assert.Equal(
        Money.Zero,
        First(Seed.Replace("\t其他资金\n\t \n", "\t其他资金\n\t0\n", StringComparison.Ordinal)).Content.Budget.Other);

    [Fact]
    public void an_amount_it_cannot_read_is_blank_and_a_problem()
    {
        var text = Seed.Replace("\t预算数\n\t1.70", "\t预算数\n\t约1.70", StringComparison.Ordinal);
        Assert.Null(First(text).Content.Budget.Total);
        Assert.Contains("1 预算数 amount/unreadable", FirstProblems(text));
        Assert.Contains(First(text).Readings, r => r is { Place: "1 预算数", Raw: "约1.70", Confidence: 0 });
    }

    [Fact]
    public void parts_that_do_not_add_up_are_a_problem() => Assert.Contains(
        "1 预算数 amount/does-not-add-up",
        FirstProblems(Seed.Replace("\t预算数\n\t1.70", "\t预算数\n\t1.80", StringComparison.Ordinal)));

    [Fact]
    public void a_missing_row_leaves_its_value_blank()
    {
        var table = First(Seed.Replace("\t其他资金\n\t \n", "", StringComparison.Ordinal).Replace("\t绩效目标\n", "\t无此项\n", StringComparison.Ordinal));
        Assert.Equal(Budget.OfFiscal(Money.WanYuan(1.7m)), table.Content.Budget);
        Assert.StartsWith("预算数1.7万元", table.Content.Use, StringComparison.Ordinal);
        Assert.Equal(TextFixture.SeedDocument.Tables[0].Content.Plan, table.Content.Plan);
        Assert.Empty(table.Content.Goals);
        Assert.Equal(10, table.Content.Indicators.Count);
    }

    [Fact]
    public void a_plan_may_name_days_and_a_plan_it_cannot_read_is_none()
    {
        Assert.Equal(new(3, 31, 30), First(Seed.Replace("\t3月底", "\t3月31日", StringComparison.Ordinal)).Content.Plan.CheckPoints[0]);
        var broken = Seed.Replace("\t3月底\n", "", StringComparison.Ordinal);
        Assert.Equal(SpendingPlan.None, First(broken).Content.Plan);
        Assert.Contains("1 资金支出计划 plan/unreadable", FirstProblems(broken));
    }

    [Fact]
    public void a_code_is_read_with_a_wrong_check_and_kept_as_text_when_it_is_none()
    {
        var wrong = Seed.Replace("13028123P00031710001F", "13028123P00031710001G", StringComparison.Ordinal);
        Assert.Equal("13028123P00031710001G", $"{First(wrong).Code}");
        Assert.Contains("1 项目编码 code/wrong-check", FirstProblems(wrong));
        var none = Seed.Replace("13028123P00031710001F", "待定", StringComparison.Ordinal);
        Assert.Equal(("待定", null), (First(none).CodeText, First(none).Code));
        Assert.Contains("1 项目编码 code/unreadable", FirstProblems(none));
        Assert.Contains(TextFixture.Read(none).Problems, p => p is { Place: "二.1", Code: "item/no-table" });
    }

    [Theory]
    [InlineData("≥102%", "target/rate-out-of-range")]
    [InlineData("≥95", "target/unit-missing")]
    [InlineData("95", "target/unit-missing")]
    [InlineData("95", "target/operator-missing")]
    [InlineData("≥972023年12月底前", "target/unreadable")]
    [InlineData("≥", "target/unreadable")]
    [InlineData("", "target/unreadable")]
    public void a_doubtful_target_is_a_problem_in_its_row(string target, string code) => Assert.Contains(
        $"1.3 {code}",
        FirstProblems(Seed.Replace("购买安科计算机质量的合格率\n\t≥98%", $"购买安科计算机质量的合格率\n\t{target}", StringComparison.Ordinal)));
}

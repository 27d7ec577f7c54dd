using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Monitoring.WatchFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>Whatever code a payment or a reversal of the treasury is recorded with, a rule finds it.</summary>
public sealed class ClaimingWhatTheTreasuryBroke
{
    static readonly DateOnly June = new(2023, 6, 1);

    /// <summary>History, command, the codes that it is recorded with, and the rule that finds each.</summary>
    public static TheoryData<object[], object, string, string> Broken { get; } = new()
    {
        { [.. Complete], Pays(1), "spend/not-approved", "spent-before-approval" },
        { [.. Watched, new GoalTableArchived(June)], Pays(1), "spend/not-approved", "spent-before-approval" },
        { Watched, Pays(1) with { PaidOn = new(2022, 12, 31) }, "spend/outside-year", "spent-outside-year" },
        { [.. Watched, Treasury("0", 1, June, "V")], Pays(1), "spend/voucher-used", "voucher-twice" },
        { Watched, Pays(1) with { IsVoucherUsed = true }, "spend/voucher-used", "voucher-twice" },
        { Watched, Pays(10_000_01), "spend/over-budget", "over-budget" },
        { Watched, Pays(1) with { Source = FundSource.Other }, "spend/over-source", "over-budget" },
        { [.. Watched, new FundsSuspended(Money.Fen(10_000_00), FundSource.Fiscal, June, "暂缓", "5号")], Pays(1), "spend/suspended", "over-budget" },
        { [.. Watched, Treasury("0", 1, June)], TakesBack(1) with { ReversedOn = new(2023, 5, 31) }, "reversal/before-spend", "reversal-doubtful" },
        { [.. Watched, Treasury("0", 1, June)], TakesBack(2), "reversal/over-spend", "reversal-doubtful" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void a_rule_finds_it(object[] history, object command, string code, string rule)
    {
        var table = Given<GoalTable>(history).State;
        var recorded = ((ICommand<GoalTable>)command).Decide(table).Single();
        Assert.Contains(code, CodesOf(recorded));
        Assert.Contains(rule, FoundIn(table.Evolve(recorded)));
        Assert.DoesNotContain(rule, FoundIn(table));
    }

    /// <summary>Every code that whatever sequence of the treasury's payments and reversals is recorded with is one of those above.</summary>
    [Fact]
    public void there_is_no_other_code()
    {
        var given = new HashSet<string>();
        foreach (var history in Broken.Select(row => row.Data.Item1).Append(Watched))
            foreach (var source in Enum.GetValues<FundSource>())
                foreach (var (fen, day) in new[] { (1L, June), (10_000_01L, June), (1L, new DateOnly(2024, 1, 1)), (1L, new DateOnly(2022, 1, 1)) })
                {
                    var table = Given<GoalTable>(history).State;
                    var paid = (Pays(fen) with { Source = source, PaidOn = day }).Decide(table).Single();
                    given.UnionWith(CodesOf(paid));
                    foreach (var back in new[] { TakesBack(fen + 1), TakesBack(fen) with { ReversedOn = new(2021, 1, 1) }, TakesBack(fen) with { ReversedOn = new(2025, 1, 1) } })
                        given.UnionWith(CodesOf((back with { SpendId = "n" }).Decide(table.Evolve(paid)).Single()));
                }
        Assert.Equal(Broken.Select(row => row.Data.Item3).Distinct().Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    static RecordTreasuryPayment Pays(long fen) => new("n", Money.Fen(fen), FundSource.Fiscal, June, "V");

    static ReverseSpend TakesBack(long fen) => new("r", "0", Money.Fen(fen), June, "红-1", "退回", SpendOrigin.Treasury);

    static IReadOnlyList<string> CodesOf(object recorded) => (recorded as SpendRecorded)?.Broken ?? (recorded as SpendReversed)?.Broken ?? [];

    static IEnumerable<string> FoundIn(GoalTable table) => WatchRules.OfTables.Where(rule => Finds(rule, table, new(2023, 6, 30)) is not null).Select(rule => rule.Name);
}

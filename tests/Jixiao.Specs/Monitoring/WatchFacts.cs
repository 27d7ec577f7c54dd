using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.Monitoring;

/// <summary>For specs of rules: an approved table of 10,000 yuan on the published plan with one row, and what a rule says of it.</summary>
static class WatchFacts
{
    public static readonly object[] Watched = [Drafted, BudgetOf(10_000_00), PlannedAsPublished, Set(1, 1, Row("甲")), Submitted, Passed, Graded(Grade.Excellent), Approved];

    public static GoalTable Table(params IEnumerable<object> since) => Given<GoalTable>([.. Watched, .. since]).State;

    /// <summary>What a rule finds of a table on a day, with the usual numbers but for those named.</summary>
    public static Finding? Finds(WatchRule<TableFacts> rule, GoalTable table, DateOnly day, params (string Name, decimal Number)[] numbers) =>
        rule.Check(new(table, day, Thresholds.Usual, day, new([table])), With(rule, numbers));

    public static Finding? Finds(WatchRule<TableFacts> rule, IEnumerable<object> since, DateOnly day, params (string Name, decimal Number)[] numbers) => Finds(rule, Table(since), day, numbers);

    /// <summary>The rule in force with those numbers.</summary>
    public static RuleInForce With(WatchRule rule, params (string Name, decimal Number)[] numbers) =>
        new(rule, numbers is [] ? null : new(rule.Name, true, numbers.ToDictionary(n => n.Name, n => n.Number), new(2023, 1, 1), "从严", null));

    public static DateOnly On(int month, int day) => new(2023, month, day);

    /// <summary>A payment of the treasury, on a voucher of its own unless one is named.</summary>
    public static SpendRecorded Treasury(string id, long fen, DateOnly on, string? voucher = null, string? line = null, params string[] broken) =>
        new(id, Money.Fen(fen), FundSource.Fiscal, on, voucher ?? $"V-{id}", line, SpendOrigin.Treasury, broken is [] ? null : broken);

    /// <summary>It came back, wholly or in part.</summary>
    public static SpendReversed Back(string id, long fen, DateOnly on) => new($"r-{id}", id, Money.Fen(fen), FundSource.Fiscal, on, $"红-{id}", "退回", SpendOrigin.Treasury);
}

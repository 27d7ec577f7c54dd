using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using static Jixiao.Specs.GoalTables.GoalTableFacts;
using static Jixiao.Specs.Scenario;

namespace Jixiao.Specs.GoalTables;

public sealed class RevisingBudgets
{
    static readonly History<GoalTable> Executing = Given<GoalTable>(GoalTableFacts.Executing);
    static readonly ReviseBudget Add = new(Money.Fen(500_00), FundSource.Fiscal, new(2023, 7, 1), "追加", "遵财预〔2023〕9号");

    [Fact]
    public void a_change_is_added() => Executing.When(Add).Then(Revised(500_00, 7, 1));

    [Fact]
    public void a_supplement_only_adds()
    {
        Executing.When(Add with { Kind = RevisionKind.Supplement }).ThenState(table => Assert.Equal(BudgetChangeKind.Supplement, table.BudgetChanges.Single().Kind));
        Executing.When(Add with { Kind = RevisionKind.Supplement, Change = Money.Fen(-1) }).ThenBreaks("budget/supplement-negative");
    }

    [Fact]
    public void a_change_of_before_kinds_were_kept_is_an_adjustment() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Revised(500_00, 7, 1) with { Kind = null })
            .ThenState(table => Assert.Equal(BudgetChangeKind.Adjustment, table.BudgetChanges.Single().Kind));

    [Fact]
    public void the_adjusted_budget_is_the_initial_one_and_every_change() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Revised(500_00, 7, 1), Revised(-200_00, 8, 1), Revised(300_00, 9, 1, FundSource.CarryOver)).ThenState(table =>
        {
            Assert.Equal(Money.Fen(10_000_00), table.Initial);
            Assert.Equal(Money.Fen(10_600_00), table.Adjusted);
            Assert.Equal(Money.Fen(10_300_00), table.AdjustedOf(FundSource.Fiscal));
            Assert.Equal(Money.Zero, table.AdjustedOf(FundSource.Other));
            Assert.Equal(Money.Fen(300_00), table.AdjustedOf(FundSource.CarryOver));
        });

    [Fact]
    public void a_change_counts_from_the_day_it_takes_effect() =>
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Revised(500_00, 7, 1)).ThenState(table =>
        {
            Assert.Equal(Money.Fen(10_000_00), table.AdjustedBy(new(2023, 6, 30)));
            Assert.Equal(Money.Fen(10_500_00), table.AdjustedBy(new(2023, 7, 1)));
        });

    [Fact]
    public void a_blank_budget_counts_as_nothing() => Given<GoalTable>(Drafted).ThenState(table => Assert.Equal(Money.Zero, table.Initial));

    [Fact]
    public void a_table_not_approved_takes_no_revision()
    {
        Given<GoalTable>(Drafted, BudgetOf(10_000_00)).When(Add).ThenBreaks("budget/not-approved");
        Given<GoalTable>(Drafted, BudgetOf(10_000_00), Submitted).When(Add).ThenBreaks("budget/not-approved");
    }

    [Fact]
    public void a_change_of_nothing_is_refused() => Executing.When(Add with { Change = Money.Zero }).ThenBreaks("budget/no-change");

    [Fact]
    public void a_revision_names_its_reason() => Executing.When(Add with { Reason = "" }).ThenBreaks("budget/no-reason");

    [Fact]
    public void a_revision_names_its_document() => Executing.When(Add with { Document = "" }).ThenBreaks("budget/no-reason");

    [Fact]
    public void a_revision_takes_effect_within_the_year()
    {
        Executing.When(Add with { EffectiveOn = new(2022, 12, 31) }).ThenBreaks("budget/outside-year");
        Executing.When(Add with { EffectiveOn = new(2024, 1, 1) }).ThenBreaks("budget/outside-year");
        Executing.When(Add with { EffectiveOn = new(2023, 1, 1) }).Then(Revised(500_00, 1, 1));
        Executing.When(Add with { EffectiveOn = new(2023, 12, 31) }).Then(Revised(500_00, 12, 31));
    }

    [Fact]
    public void all_of_a_source_may_be_taken_away_and_not_a_fen_more()
    {
        Executing.When(Add with { Change = Money.Fen(-10_000_00) }).Then(Revised(-10_000_00, 7, 1));
        Executing.When(Add with { Change = Money.Fen(-10_000_01) }).ThenBreaks("budget/below-zero");
        Executing.When(Add with { Change = Money.Fen(-1), Source = FundSource.Other }).ThenBreaks("budget/below-zero");
    }

    [Fact]
    public void what_is_spent_may_not_be_taken_away()
    {
        var spent = Given<GoalTable>(Drafted, BudgetOf(10_000_00), Approved, Paid(4_000_00, 3, 1));
        spent.When(Add with { Change = Money.Fen(-6_000_00) }).Then(Revised(-6_000_00, 7, 1));
        spent.When(Add with { Change = Money.Fen(-6_000_01) }).ThenBreaks("budget/below-executed");
    }
}

using Jixiao.Domain;
using Jixiao.Domain.GoalTables;

namespace Jixiao.Specs.GoalTables;

public sealed class Budgets
{
    [Theory]
    [InlineData(100L, 60L, 40L)]
    [InlineData(100L, 100L, null)]
    [InlineData(100L, null, 100L)]
    [InlineData(100L, null, null)]
    [InlineData(null, 60L, 40L)]
    [InlineData(null, null, null)]
    [InlineData(0L, 0L, null)]
    public void a_budget_adds_up_or_has_nothing_to_contradict(long? total, long? fiscal, long? other) => Assert.True(BudgetOf(total, fiscal, other).AddsUp);

    [Theory]
    [InlineData(100L, 60L, 41L)]
    [InlineData(100L, 60L, null)]
    [InlineData(100L, null, 40L)]
    [InlineData(0L, 1L, null)]
    public void parts_that_do_not_add_up_are_noticed(long? total, long? fiscal, long? other) => Assert.False(BudgetOf(total, fiscal, other).AddsUp);

    [Theory]
    [InlineData(100L, 60L, 40L, 60, 40)]
    [InlineData(100L, null, null, 100, 0)]
    [InlineData(100L, null, 40L, 60, 40)]
    [InlineData(null, 60L, null, 60, 0)]
    [InlineData(null, null, 40L, 0, 40)]
    [InlineData(null, null, null, 0, 0)]
    public void what_a_total_leaves_after_other_money_is_fiscal(long? total, long? fiscal, long? other, long ofFiscal, long ofOther)
    {
        var budget = BudgetOf(total, fiscal, other);
        Assert.Equal(Money.Fen(ofFiscal), budget.Of(FundSource.Fiscal));
        Assert.Equal(Money.Fen(ofOther), budget.Of(FundSource.Other));
        Assert.Equal(Money.Zero, budget.Of(FundSource.CarryOver));
    }

    [Fact]
    public void a_blank_cell_is_not_zero() => Assert.NotEqual(Budget.OfFiscal(Money.Fen(100)), BudgetOf(100, 100, 0));

    static Budget BudgetOf(long? total, long? fiscal, long? other) => new(Fen(total), Fen(fiscal), Fen(other));

    static Money? Fen(long? fen) => fen is { } known ? Money.Fen(known) : null;
}

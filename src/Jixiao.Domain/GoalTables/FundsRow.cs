namespace Jixiao.Domain.GoalTables;

/// <summary>The money of a monitoring or evaluation form: of one source, or of all.</summary>
/// <param name="Source">Null for all together.</param>
/// <param name="Initial">年初预算.</param>
/// <param name="Adjusted">全年预算 as it counts on the day.</param>
/// <param name="Executed">1–N月执行数.</param>
public sealed record FundsRow(FundSource? Source, Money Initial, Money Adjusted, Money Executed)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsBlank => (Initial, Adjusted, Executed) == (Money.Zero, Money.Zero, Money.Zero);

    /// <summary>执行率 in percent, two decimals, half away from zero; null without a budget.</summary>
    public decimal? Rate => Adjusted == Money.Zero ? null : decimal.Round(Executed.InFen * 100m / Adjusted.InFen, 2, MidpointRounding.AwayFromZero);

    /// <summary>Of one source.</summary>
    public static FundsRow Of(GoalTable table, FundSource source, DateOnly day) => new(source, table.InitialOf(source), table.AdjustedOf(source, day), table.ExecutedOf(source, day));

    /// <summary>Whether the execution rate is below so many percent, to the fen; without a budget it is not.</summary>
    public bool IsBelow(decimal percent) => Adjusted > Money.Zero && Executed.InFen * 100m < Adjusted.InFen * percent;
}

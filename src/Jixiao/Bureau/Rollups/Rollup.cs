using Jixiao.Domain;

namespace Jixiao.Bureau.Rollups;

/// <summary>Cross-unit figures and the moment they are true for.</summary>
/// <param name="On">The last effective day that they include.</param>
/// <param name="At">The recorded moment that was asked for; null for now.</param>
/// <param name="TrueFor">When the latest fact that they include was recorded; null when there is none.</param>
/// <param name="Total">Of all rows together, those of other pages too; a table that stands in several rows counts once. By month it is the last row.</param>
/// <param name="LastYear">The same of the year before; null where it was not asked for.</param>
/// <param name="Count">Of all rows.</param>
/// <param name="Rows">Those of the page.</param>
public sealed record Rollup(
    string Division, int Year, RollupBy By, DateOnly On, DateTimeOffset? At, DateTimeOffset? TrueFor, RollupFigures Total, RollupFigures? LastYear, int Count, IReadOnlyList<RollupRow> Rows);

/// <summary>The figures of one group.</summary>
/// <param name="Key">What filters by it.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Rank">1 for the first of the order that was asked for; rows that are equal in it share one.</param>
/// <param name="LastYear">Of the group with the same key the year before; null where there is none, or was not asked for.</param>
/// <param name="Href">The address of the tables behind the figures.</param>
public sealed record RollupRow(string Key, string Name, int Rank, RollupFigures Figures, RollupFigures? LastYear, string Href);

/// <summary>What is counted and summed of some tables. Amounts are those of approved tables; a draft is counted and has no budget yet.</summary>
public sealed record RollupFigures
{
    public static RollupFigures None { get; } = new();

    /// <summary>Tables, those given up aside.</summary>
    public long Tables { get; init; }

    /// <summary>Of them approved, or archived since.</summary>
    public long Approved { get; init; }

    /// <summary>Of all sources.</summary>
    public Amounts All { get; init; } = Amounts.None;

    /// <summary>财政资金.</summary>
    public Amounts Fiscal { get; init; } = Amounts.None;

    /// <summary>其他资金.</summary>
    public Amounts Other { get; init; } = Amounts.None;

    /// <summary>上年结转.</summary>
    public Amounts CarryOver { get; init; } = Amounts.None;

    /// <summary>What the tables' own plans foresee by the day, each rounded to the fen, half away from zero.</summary>
    public Money PlannedYuan { get; init; }

    /// <summary>Changes of the budgets by the day: 调整, 追加, each side of a 调剂, 结转.</summary>
    public long Revisions { get; init; }

    /// <summary>Their sum.</summary>
    public Money RevisedNetYuan { get; init; }

    /// <summary>Their sum without signs.</summary>
    public Money RevisedGrossYuan { get; init; }

    /// <summary>Indicators of approved tables; by a level, those of that level. By month null where it was not asked for.</summary>
    public long? Indicators { get; init; }

    /// <summary>Of them with an actual by the day; null as they are.</summary>
    public long? Reported { get; init; }

    /// <summary>Of them whose latest actual by the day meets the whole target; null as they are.</summary>
    public long? Met { get; init; }

    /// <summary>Tables that were handed in after their round's closing day, as last handed in.</summary>
    public long LateTables { get; init; }

    /// <summary>Their days together.</summary>
    public long DaysLate { get; init; }

    /// <summary>Null where they were not asked for.</summary>
    public LightFigures? Lights { get; init; }

    /// <summary>Months of the year that have begun by the day, for the usual practice of month ÷ 12.</summary>
    public int Months { get; init; }

    /// <summary>执行率: executed ÷ adjusted, in percent with two decimals; null without a budget.</summary>
    public decimal? Rate => Percent(All.ExecutedYuan.InFen, All.AdjustedYuan.InFen);

    /// <summary>Executed ÷ planned, in percent; null while nothing is planned.</summary>
    public decimal? AgainstPlan => Percent(All.ExecutedYuan.InFen, PlannedYuan.InFen);

    /// <summary>Executed ÷ (adjusted × month ÷ 12), in percent; null without a budget or before the year.</summary>
    public decimal? AgainstTime => Percent(All.ExecutedYuan.InFen * 12m, All.AdjustedYuan.InFen * (decimal)Months);

    /// <summary>Met ÷ indicators, in percent; null without indicators.</summary>
    public decimal? MetShare => (Met, Indicators) is ({ } met, { } indicators) ? Percent(met, indicators) : null;

    static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : decimal.Round(part / whole * 100, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Money of one source, or of all.</summary>
/// <param name="InitialYuan">年初预算.</param>
/// <param name="AdjustedYuan">全年预算 as it counts on the day.</param>
/// <param name="ReceivedYuan">到位数 by the day.</param>
/// <param name="ExecutedYuan">执行数 by the day.</param>
public sealed record Amounts(Money InitialYuan, Money AdjustedYuan, Money ReceivedYuan, Money ExecutedYuan)
{
    public static Amounts None { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero);
}

/// <summary>How many tables of each colour.</summary>
public sealed record LightFigures(long Red, long Yellow, long Blue, long Green, long Grey);

using System.Globalization;
using System.Numerics;

namespace Jixiao.Domain;

/// <summary>
/// An exact amount of renminbi in whole fen (分). May be negative, as a change or a reversal is. Yuan and 万元 are only ways to write it.
/// Sums that leave the range of 64 bits throw instead of wrapping. A blank amount is no <c>Money</c> at all, never zero.
/// </summary>
public readonly record struct Money :
    IComparable<Money>, IAdditionOperators<Money, Money, Money>, ISubtractionOperators<Money, Money, Money>
{
    const long FenPerYuan = 100;
    const long FenPerWanYuan = 1_000_000;

    // 十万亿元; nine thousand such amounts still add up within 64 bits.
    const decimal LargestInFen = 1_000_000_000_000_000m;

    Money(long fen) => InFen = fen;

    /// <summary>No money.</summary>
    public static Money Zero { get; }

    /// <summary>The amount in whole fen.</summary>
    public long InFen { get; }

    /// <summary>The amount in yuan, always exact.</summary>
    public decimal InYuan => InFen / (decimal)FenPerYuan;

    /// <summary>The amount in 万元 (ten thousand yuan), always exact, with up to six decimals.</summary>
    public decimal InWanYuan => InFen / (decimal)FenPerWanYuan;

    /// <summary>So many fen.</summary>
    public static Money Fen(long fen) => new(fen);

    /// <summary>So many yuan.</summary>
    /// <exception cref="RuleBroken"><c>money/fraction-of-fen</c> when the amount is no whole number of fen, <c>money/too-large</c> from 十万亿元 (ten trillion yuan) on.</exception>
    public static Money Yuan(decimal yuan) => Whole(yuan, FenPerYuan);

    /// <summary>So many 万元; the six decimals that real files have (10606.7522万元) are whole fen.</summary>
    /// <exception cref="RuleBroken">As <see cref="Yuan(decimal)"/>.</exception>
    public static Money WanYuan(decimal wanYuan) => Whole(wanYuan, FenPerWanYuan);

    /// <summary>Yuan with two decimals and a point, as programs exchange it: <c>17000.00</c>.</summary>
    public string ToYuanText() => InYuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>万元 with two decimals and separators, as the forms print it: <c>1,106.70</c>; half a cent of a 万元 is rounded away from zero.</summary>
    public string ToWanYuanText() => decimal.Round(InWanYuan, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(Money other) => InFen.CompareTo(other.InFen);

    /// <inheritdoc/>
    public override string ToString() => ToYuanText();

    /// <inheritdoc/>
    public static Money operator +(Money left, Money right) => new(checked(left.InFen + right.InFen));

    /// <inheritdoc/>
    public static Money operator -(Money left, Money right) => new(checked(left.InFen - right.InFen));

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money money) => new(checked(-money.InFen));

    /// <summary>Less than.</summary>
    public static bool operator <(Money left, Money right) => left.InFen < right.InFen;

    /// <summary>More than.</summary>
    public static bool operator >(Money left, Money right) => left.InFen > right.InFen;

    /// <summary>At most.</summary>
    public static bool operator <=(Money left, Money right) => left.InFen <= right.InFen;

    /// <summary>At least.</summary>
    public static bool operator >=(Money left, Money right) => left.InFen >= right.InFen;

    static Money Whole(decimal amount, long fenPerUnit)
    {
        var fen = Math.Abs(amount) < LargestInFen ? amount * fenPerUnit : LargestInFen;
        if (Math.Abs(fen) >= LargestInFen)
            throw new RuleBroken("money/too-large", "金额过大。");
        return fen == decimal.Truncate(fen)
            ? new((long)fen)
            : throw new RuleBroken("money/fraction-of-fen", "金额不能小于一分。");
    }
}

/// <summary>Sums of money.</summary>
public static class MoneySums
{
    /// <summary>The exact sum; zero of nothing.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    /// <summary>The exact sum of one amount per element.</summary>
    public static Money Sum<T>(this IEnumerable<T> elements, Func<T, Money> amount) => elements.Select(amount).Sum();
}

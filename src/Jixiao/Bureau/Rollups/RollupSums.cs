using Jixiao.Domain;
using Npgsql;

namespace Jixiao.Bureau.Rollups;

/// <summary>Figures on their way: whole numbers, and the planned amount without rounding until the end.</summary>
sealed class RollupSums(Asked asked)
{
    const int OfAny = 7;
    readonly long[] numbers = new long[29];
    long approved;
    decimal planned;

    /// <summary>And those of a row of <see cref="GroupSql"/>.</summary>
    /// <param name="plan">Column of the plan; whether approved and the numbers follow.</param>
    public RollupSums Plus(NpgsqlDataReader row, int plan)
    {
        var isApproved = row.GetBoolean(plan + 1);
        for (var n = 0; n < (isApproved ? numbers.Length : OfAny); n++)
            numbers[n] += row.GetInt64(plan + 2 + n);
        if (!isApproved)
            return this;
        approved += row.GetInt64(plan + 2);
        planned += row.GetInt64(plan + 2 + OfAny + 4) * asked.ShareOf(row.GetString(plan)) / 100;
        return this;
    }

    public RollupSums Plus(RollupSums other)
    {
        for (var n = 0; n < numbers.Length; n++)
            numbers[n] += other.numbers[n];
        (approved, planned) = (approved + other.approved, planned + other.planned);
        return this;
    }

    public RollupFigures ToFigures() => new()
    {
        Tables = numbers[0],
        Approved = approved,
        All = Of(0),
        Fiscal = Of(1),
        Other = Of(2),
        CarryOver = Of(3),
        PlannedYuan = Rounded(planned),
        Revisions = numbers[OfAny + 16],
        RevisedNetYuan = Money.Fen(numbers[OfAny + 17]),
        RevisedGrossYuan = Money.Fen(numbers[OfAny + 18]),
        Indicators = numbers[OfAny + 19],
        Reported = numbers[OfAny + 20],
        Met = numbers[OfAny + 21],
        LateTables = numbers[1],
        DaysLate = numbers[2],
        Lights = asked.Lights is null ? null : new(numbers[3], numbers[4], numbers[5], numbers[6], numbers[0] - numbers[3] - numbers[4] - numbers[5] - numbers[6]),
        Months = asked.Months,
    };

    /// <summary>To the fen, half away from zero.</summary>
    public static Money Rounded(decimal fen) => Money.Fen((long)decimal.Round(fen, MidpointRounding.AwayFromZero));

    // Kind by kind, and source by source within it.
    Amounts Of(int source) => new(Money.Fen(numbers[OfAny + source]), Money.Fen(numbers[OfAny + 4 + source]), Money.Fen(numbers[OfAny + 8 + source]), Money.Fen(numbers[OfAny + 12 + source]));
}

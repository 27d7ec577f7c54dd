namespace Jixiao.Seeding;

/// <summary>Chance under a number: the same number, the same throws in the same order.</summary>
sealed class Dice(int number)
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    readonly Random random = new(number);

    /// <summary>Dice for a part of the whole, thrown independently of all others.</summary>
    public static Dice For(SeedPlan plan, params ReadOnlySpan<int> part)
    {
        var number = plan.Random;
        foreach (var one in part)
            number = unchecked(number * 1_000_003 + one + 1);
        return new(number);
    }

    public bool Happens(double chance) => random.NextDouble() < chance;

    /// <summary>From one to the other, both included.</summary>
    public int Between(int from, int to) => random.Next(from, to + 1);

    public double Between(double from, double to) => from + (to - from) * random.NextDouble();

    /// <summary>Around nothing, by one on average to either side.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>A day from one to another, both included.</summary>
    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Between(0, to.DayNumber - from.DayNumber));

    /// <summary>A moment of the day at which people are at their desks, Beijing time.</summary>
    public DateTimeOffset AtDesk(DateOnly day) => At(day, 8.5, 17.5);

    /// <summary>A moment of the night before the day's work, when machines send their batches, Beijing time.</summary>
    public DateTimeOffset AtNight(DateOnly day) => At(day, 1, 3);

    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        // Marked as random, as every other id of its kind is.
        (bytes[7], bytes[8]) = ((byte)(bytes[7] & 0x0f | 0x40), (byte)(bytes[8] & 0x3f | 0x80));
        return new(bytes);
    }

    // To the millisecond: the database keeps no more than a thousandth of it.
    DateTimeOffset At(DateOnly day, double from, double to) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Beijing).AddMilliseconds(Between((int)(from * 3_600_000), (int)(to * 3_600_000))).ToUniversalTime();
}

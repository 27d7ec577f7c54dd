namespace Jixiao.Domain;

/// <summary>A budget year (预算年度): in China the calendar year, from 1 January to 31 December, both included.</summary>
public readonly record struct FiscalYear : IComparable<FiscalYear>
{
    /// <summary>The year of that number.</summary>
    /// <exception cref="RuleBroken"><c>year/out-of-range</c> outside 2000–2099.</exception>
    public FiscalYear(int number) => Number = number is >= 2000 and <= 2099
        ? number
        : throw new RuleBroken("year/out-of-range", "年度应在2000至2099之间。");

    /// <summary>Four digits, 2023.</summary>
    public int Number { get; }

    /// <summary>Reads four digits, as routes and forms write a year.</summary>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        var valid = text is { Length: 4 } && int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) && number is >= 2000 and <= 2099;
        year = valid ? new(int.Parse(text!, System.Globalization.CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    /// <summary>1 January.</summary>
    public DateOnly FirstDay => new(Number, 1, 1);

    /// <summary>31 December.</summary>
    public DateOnly LastDay => new(Number, 12, 31);

    /// <summary>Whether the day belongs to the year, first and last day included.</summary>
    public bool Contains(DateOnly day) => day.Year == Number;

    /// <summary>The day itself, or the nearest day of the year: what is asked after its end is asked of its last day.</summary>
    public DateOnly Nearest(DateOnly day) => day < FirstDay ? FirstDay : day > LastDay ? LastDay : day;

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => $"{Number}";

    /// <summary>Earlier.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.Number < right.Number;

    /// <summary>Later.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.Number > right.Number;

    /// <summary>Not later.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Number <= right.Number;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Number >= right.Number;
}

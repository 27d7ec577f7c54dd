using System.Collections.Frozen;

namespace Jixiao.Domain;

/// <summary>
/// Public holidays (法定节假日及放假调休) as the General Office of the State Council announces them each autumn for the year to come: 2022 国办发明电〔2021〕11号,
/// 2023 国办发明电〔2022〕16号, 2024 国办发明电〔2023〕7号, 2025 国办发明电〔2024〕12号, 2026 国办发明电〔2025〕7号. Of 2027 and later years, and of those before 2022,
/// only weekends are known here.
/// </summary>
public static class PublicHolidays
{
    /// <summary>The first year whose holidays are known.</summary>
    public const int FirstYear = 2022;

    /// <summary>The last.</summary>
    public const int LastYear = 2026;

    // First and last day, included.
    static readonly (string From, string To)[] Off =
    [
        ("2022-01-01", "2022-01-03"), ("2022-01-31", "2022-02-06"), ("2022-04-03", "2022-04-05"), ("2022-04-30", "2022-05-04"), ("2022-06-03", "2022-06-05"), ("2022-09-10", "2022-09-12"), ("2022-10-01", "2022-10-07"),
        ("2022-12-31", "2023-01-02"), ("2023-01-21", "2023-01-27"), ("2023-04-05", "2023-04-05"), ("2023-04-29", "2023-05-03"), ("2023-06-22", "2023-06-24"), ("2023-09-29", "2023-10-06"),
        ("2024-01-01", "2024-01-01"), ("2024-02-10", "2024-02-17"), ("2024-04-04", "2024-04-06"), ("2024-05-01", "2024-05-05"), ("2024-06-10", "2024-06-10"), ("2024-09-15", "2024-09-17"), ("2024-10-01", "2024-10-07"),
        ("2025-01-01", "2025-01-01"), ("2025-01-28", "2025-02-04"), ("2025-04-04", "2025-04-06"), ("2025-05-01", "2025-05-05"), ("2025-05-31", "2025-06-02"), ("2025-10-01", "2025-10-08"),
        ("2026-01-01", "2026-01-03"), ("2026-02-15", "2026-02-23"), ("2026-04-04", "2026-04-06"), ("2026-05-01", "2026-05-05"), ("2026-06-19", "2026-06-21"), ("2026-09-25", "2026-09-27"), ("2026-10-01", "2026-10-07"),
    ];

    // Days of weekends that are worked for them (调休).
    static readonly string[] On =
    [
        "2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08", "2022-10-09",
        "2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08",
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12",
        "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11",
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ];

    /// <summary>Days that are free whatever day of the week they are.</summary>
    public static IReadOnlySet<DateOnly> Free { get; } = Off.SelectMany(period => Days(Day(period.From), Day(period.To))).ToFrozenSet();

    /// <summary>Saturdays and Sundays that are worked.</summary>
    public static IReadOnlySet<DateOnly> Worked { get; } = On.Select(Day).ToFrozenSet();

    /// <summary>The days from the first to the last, included.</summary>
    internal static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Days on which offices work (工作日).</summary>
public static class Workdays
{
    /// <summary>Neither a holiday nor a day of a weekend that is not worked.</summary>
    public static bool IsWorkday(this DateOnly day) => !PublicHolidays.Free.Contains(day) && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || PublicHolidays.Worked.Contains(day));

    /// <summary>How many workdays came after one day, up to another and that included; 0 when that is not later. What is begun on a day is first waited for on the next.</summary>
    public static int Between(DateOnly since, DateOnly day) => PublicHolidays.Days(since.AddDays(1), day).Count(IsWorkday);

    /// <summary>Every day of the period that is none, first and last included.</summary>
    public static IEnumerable<DateOnly> FreeDays(DateOnly first, DateOnly last) => PublicHolidays.Days(first, last).Where(day => !day.IsWorkday());
}

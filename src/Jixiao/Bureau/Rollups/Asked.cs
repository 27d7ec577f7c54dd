using Jixiao.Bureau.Facts;
using Jixiao.Domain;
using Jixiao.Units;

namespace Jixiao.Bureau.Rollups;

/// <summary>A question with what it left open filled in.</summary>
/// <param name="Day">The last effective day that counts.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Units">The division's units as they were on the day, as known at the moment.</param>
/// <param name="Tenants">The units asked about; null for all.</param>
/// <param name="HasLater">Whether anything that is known counts only after the day.</param>
/// <param name="Lights">The light of every table; null where none is asked for.</param>
sealed record Asked(RollupQuestion Question, DateOnly Day, DateOnly Today, IReadOnlyDictionary<string, RegisteredUnit> Units, string[]? Tenants, bool HasLater, IReadOnlyDictionary<long, string>? Lights)
{
    // Later than any that is recorded and earlier than infinity: what is known then is known now.
    static readonly DateTime Now = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Thousands of tables have one plan.
    readonly Dictionary<string, decimal> shares = [];

    public FiscalYear Year => Question.Year;

    public bool IsOfNow => Question.At is null;

    /// <summary>The recorded moment that counts.</summary>
    public DateTime Moment => Question.At?.UtcDateTime ?? Now;

    /// <summary>
    /// Which facts can count only after the day: asked of today, or of a moment by its own day, none but those that were recorded ahead of their time, which is hardly any.
    /// </summary>
    public string Ahead => Day >= (Question.At is { } at ? Hosting.Jobs.Today.In(at) : Today) ? "ahead" : "ahead in (true, false)";

    /// <summary>The share of a plan by the day, 0–100, unrounded.</summary>
    /// <param name="plan">As a flat row has it.</param>
    public decimal ShareOf(string plan) => shares.TryGetValue(plan, out var share) ? share : shares[plan] = PlanText.Read(plan).ShareOn(Day, Year);

    /// <summary>Months of the year that have begun by the day.</summary>
    public int Months => Day < Year.FirstDay ? 0 : Year.Nearest(Day).Month;

    /// <summary>The last month that has begun, by its first day.</summary>
    public DateOnly MonthOfDay => new(Year.Number, Math.Max(1, Months), 1);

    /// <summary>The end of the n-th month, or the day itself in the last that has begun.</summary>
    public DateOnly EndOf(int month) => month == Months ? Day : new(Year.Number, month, DateTime.DaysInMonth(Year.Number, month));

    /// <summary>The department that a unit belonged to; a unit that was not yet registered is named by its number.</summary>
    public string DepartmentOf(string tenant) => Units.TryGetValue(tenant, out var unit) ? unit.Department : tenant[7..10];

    /// <summary>The section it was with; empty for none.</summary>
    public string SectionOf(string tenant) => Units.TryGetValue(tenant, out var unit) ? unit.Section ?? "" : "";
}

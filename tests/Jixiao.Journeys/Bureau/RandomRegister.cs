using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Domain.Units;
using Jixiao.Journeys.Support;

namespace Jixiao.Journeys.Bureau;

/// <summary>A register of three units, of which one moves to another department, departments that change sections, and thresholds that become stricter; the facts are recorded well after they count, or well before.</summary>
sealed class RandomRegister
{
    static readonly string[] Numbers = ["430001", "430002", "205001"];
    static readonly DateTimeOffset Registered = new(2022, 12, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset MoveRecorded = new(2023, 9, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset SectionRecorded = new(2023, 5, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset RulesRecorded = new(2023, 6, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateOnly RulesFrom = new(2023, 4, 1);
    static readonly Thresholds Strict = new(new(75, 95), new(70, 90, 110), new(80, 105), new(5));
    static readonly DateOnly Moved = new(2023, 7, 1);
    static readonly DateOnly Assigned = new(2023, 3, 1);
    static readonly DateOnly AssignedAgain = new(2023, 10, 1);

    public static string Tenant(string division, int n) => $"{division}-{Numbers[n % 3]}";

    public static async Task<RandomRegister> Make(Instance instance, Moments clock, string division)
    {
        await Save(Registered, "department/430", new DepartmentRegistered("430", "机关事务中心"));
        await Save(Registered, "department/205", new DepartmentRegistered("205", "教育局"));
        foreach (var unit in Numbers.Select(number => UnitCode.Parse($"{division}-{number}")))
            await Save(Registered, Unit.Key(unit), new UnitRegistered(unit, $"单位{unit.Number}"));
        await Save(SectionRecorded, "department/205", new DepartmentSectionAssigned("教科文股", Assigned), new DepartmentSectionAssigned("社会保障股", AssignedAgain));
        await Save(RulesRecorded, RuleBook.Key, new ThresholdsSet("从严", Strict, RulesFrom, "加强监控", null));
        await Save(MoveRecorded, $"unit/{division}-430002", new UnitMoved("205", null, Moved, "划转", null));
        return new();

        async Task Save(DateTimeOffset at, string stream, params object[] facts)
        {
            clock.Now = at;
            await using var session = instance.Store.LightweightSession(division);
            session.Events.Append(stream, facts);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    public string DepartmentOf(string tenant, DateOnly on, DateTimeOffset? at) => tenant.EndsWith("430002", StringComparison.Ordinal) && on >= Moved && (at is null || at >= MoveRecorded) ? "205" : tenant[7..10];

    public string LightOf(GoalTable table, DateOnly on, DateTimeOffset? at) =>
        $"{TableLight.Of(LightBasis.Of(table, on), new FiscalYear(2023).Nearest(on) >= RulesFrom && (at is null || at >= RulesRecorded) ? Strict : Thresholds.Usual).Light}".ToLowerInvariant();

    public string SectionOf(string tenant, DateOnly on, DateTimeOffset? at) => DepartmentOf(tenant, on, at) is "205" && (at is null || at >= SectionRecorded)
        ? on >= AssignedAgain ? "社会保障股" : on >= Assigned ? "教科文股" : ""
        : "";
}

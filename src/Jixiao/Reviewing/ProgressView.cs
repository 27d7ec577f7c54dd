using Jixiao.Domain;
using Jixiao.Domain.Bureau;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Rounds;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Reviewing;

/// <summary>How far each unit's tables of a year are, counted in their documents and so never stale.</summary>
public sealed class ProgressView(NpgsqlDataSource database, RoundsView rounds, Today today)
{
    /// <summary>One line for each unit, also for one that has nothing yet.</summary>
    public async Task<IReadOnlyList<UnitProgress>> Of(DivisionCode division, IReadOnlyList<RegisteredUnit> units, FiscalYear year, CancellationToken stop)
    {
        await using var command = database.Command("""
            select tenant_id, count(*) filter (where standingstage in ('Draft', 'Returned')), count(*) filter (where standingstage = 'Submitted'),
              count(*) filter (where standingstage = 'DepartmentPassed'), count(*) filter (where standingstage = 'BureauReviewed'),
              count(*) filter (where standingstage in ('Approved', 'SelfEvaluated', 'Evaluated', 'Archived')),
              count(*) filter (where data -> 'standing' -> 'submission' ->> 'on' > data -> 'standing' -> 'submission' ->> 'dueOn')
            from jixiao.mt_doc_goaltable where year = $1 and tenant_id = any($2) group by tenant_id
            """, year.Number, units.Select(unit => unit.Code.ToString()).ToArray());
        var rows = await command.Read(row => (Tenant: row.GetString(0), Steps: new StepCounts(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6))), stop);
        var found = rows.ToDictionary(row => row.Tenant, row => row.Steps);
        var called = await rounds.Of(division, year, stop);
        return [.. units.Select(unit => Of(unit, found.GetValueOrDefault(unit.Code.ToString(), StepCounts.None), called))];
    }

    UnitProgress Of(RegisteredUnit unit, StepCounts steps, IReadOnlyList<Round> called) =>
        new(unit, steps, steps.AtUnit > 0 && Round.For(called, unit.Code, RoundKind.Declaration, today.Date)?.ClosesOn < today.Date);
}

/// <summary>A unit and how far its tables are.</summary>
/// <param name="IsOverdue">Whether some are still with the unit after the closing day.</param>
public sealed record UnitProgress(RegisteredUnit Unit, StepCounts Steps, bool IsOverdue);

/// <summary>Tables by the step they have come to; given up ones count nowhere.</summary>
/// <param name="AtUnit">草稿 and 已退回.</param>
/// <param name="Late">Handed in after the last day, wherever they are now.</param>
public sealed record StepCounts(long AtUnit, long Submitted, long Passed, long Reviewed, long Approved, long Late)
{
    public static StepCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    public long All => AtUnit + Submitted + Passed + Reviewed + Approved;

    public static StepCounts operator +(StepCounts one, StepCounts other) => new(
        one.AtUnit + other.AtUnit, one.Submitted + other.Submitted, one.Passed + other.Passed, one.Reviewed + other.Reviewed, one.Approved + other.Approved, one.Late + other.Late);
}

using Jixiao.Bureau.Rollups;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Persistence;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Bureau.Indicators;

/// <summary>The indicators behind the figures of the three levels, as they were defined and what they had reached, known at a moment.</summary>
public sealed class IndicatorsView(NpgsqlDataSource database, UnitsView units)
{
    public const int PageSize = 50;

    // An indicator that was set anew has one spell for each time.
    const string Defined = """
        select i.table_id, i.indicator, i.place, i.level1, i.level2, i.name, i.target, f.tenant_id, f.code, f.name as project, f.stream
        from jixiao.indicator_history i join jixiao.goal_table_fact f using (table_id)
        where i.division = $1 and i.year = $2 and i.recorded_from <= $4 and i.recorded_to > $4 and ($3::text[] is null or f.tenant_id = any($3))
          and ($5::text is null or i.level1 = $5) and ($6::text is null or i.level2 = $6) and ($7::text is null or i.name = $7)
          and (select stage from jixiao.goal_table_history h where h.table_id = i.table_id and h.recorded_from <= $4 order by h.recorded_from desc limit 1) in ('Approved', 'SelfEvaluated', 'Evaluated', 'Archived')
        """;

    /// <summary>The targets that are set most often in each group of a level, three at most.</summary>
    public async Task<ILookup<string, TypicalTarget>> Typical(RollupQuestion question, CancellationToken stop)
    {
        await using var command = await Command($"""
            select key, target, count from (
              select {ColumnOf(question.By)} as key, target, count(*) as count, row_number() over (partition by {ColumnOf(question.By)} order by count(*) desc, target) as place
              from ({Defined}) defined group by 1, 2) ranked
            where place <= 3 order by key, place
            """, question, stop);
        var rows = await command.Read(row => (Key: row.GetString(0), Typical: new TypicalTarget(row.GetString(1), row.GetInt64(2))), stop);
        return rows.ToLookup(row => row.Key, row => row.Typical);
    }

    /// <summary>A page of indicators, by unit, table and their order in the form.</summary>
    /// <param name="day">What they had reached by its end.</param>
    public async Task<IReadOnlyList<IndicatorLine>> Lines(RollupQuestion question, DateOnly day, CancellationToken stop)
    {
        await using var command = await Command($"""
            select tenant_id, code, project, level1, level2, name, target, said.as_of, said.value, said.answer, coalesce(said.met, false)
            from ({Defined}) defined left join lateral (
              select as_of, value, answer, met from jixiao.actual_entry a
              where a.table_id = defined.table_id and a.indicator = defined.indicator and a.recorded_from <= $4 and a.recorded_to > $4 and a.counts and a.as_of <= $8
              order by as_of desc, actual desc limit 1) said on true
            order by tenant_id, code, place limit $9 offset $10
            """, question, stop);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = day }, new() { Value = PageSize }, new() { Value = (question.Page - 1) * (long)PageSize } });
        return await command.Read(row => new IndicatorLine(
            UnitCode.Parse(row.GetString(0)), ProjectCode.Parse(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
            row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7), row.IsDBNull(8) ? null : row.GetDecimal(8), row.IsDBNull(9) ? null : Enum.Parse<Attainment>(row.GetString(9)), row.GetBoolean(10)), stop);
    }

    async Task<NpgsqlCommand> Command(string sql, RollupQuestion question, CancellationToken stop) => database.Command(sql,
        question.Division.ToString(), question.Year.Number, await Tenants(question, stop), question.At?.UtcDateTime ?? DateTime.SpecifyKind(new(9000, 1, 1), DateTimeKind.Utc),
        Given(question.Only[RollupBy.Level1]), Given(question.Only[RollupBy.Level2]), Given(question.Only[RollupBy.Level3]));

    async Task<object> Tenants(RollupQuestion question, CancellationToken stop)
    {
        var (unit, department) = (question.Only[RollupBy.Unit], question.Only[RollupBy.Department]);
        return (question.Departments, unit, department) is (null, null, null) ? DBNull.Value : (await units.Of(question.Division, stop))
            .Where(u => question.Departments?.Contains(u.Department) is not false && (department ?? u.Department) == u.Department && (unit ?? u.Code.ToString()) == u.Code.ToString())
            .Select(u => u.Code.ToString()).ToArray();
    }

    static string ColumnOf(RollupBy by) => by switch { RollupBy.Level1 => "level1", RollupBy.Level2 => "level2", _ => "name" };

    static object Given(string? value) => (object?)value ?? DBNull.Value;
}

/// <summary>A target and how many indicators have it.</summary>
public sealed record TypicalTarget(string Target, long Count);

/// <summary>One indicator and the latest it had reached.</summary>
/// <param name="AsOf">The day that it was reached by; null while nothing is reported.</param>
/// <param name="Met">Whether it meets the whole target.</param>
public sealed record IndicatorLine(
    UnitCode Unit, ProjectCode Project, string ProjectName, string Level1, string Level2, string Name, string Target, DateOnly? AsOf, decimal? Value, Attainment? Answer, bool Met);

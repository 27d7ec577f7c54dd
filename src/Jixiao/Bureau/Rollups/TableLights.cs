using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Monitoring;
using Jixiao.Domain.Monitoring.Lights;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring;

namespace Jixiao.Bureau.Rollups;

/// <summary>The lights of all tables of the units asked about, by the domain's own rule: of the day, from what was known at the moment, by the thresholds known then.</summary>
sealed class TableLights(Snapshot facts, RuleBookView rules, KnownLights known)
{
    /// <summary>The colour of every table, by its number.</summary>
    public async Task<IReadOnlyDictionary<long, string>> Of(Asked asked, CancellationToken stop)
    {
        var thresholds = (await rules.Of(asked.Question.Division, asked.Question.At, stop)).ThresholdsOn(asked.Year.Nearest(asked.Day)).Values;
        var lights = known.Of(new(asked.Question.Division, asked.Year, asked.Day, asked.Moment, thresholds));
        var states = await States(asked, stop);
        var colours = new Dictionary<long, string?>();
        if (states.Where(s => !lights.Recall(s.Table, s.State, colours)).ToList() is { Count: > 0 } changed)
        {
            var fresh = await Of(asked, changed.Count < states.Count ? [.. changed.Select(s => s.Table)] : null, thresholds, stop);
            changed.ForEach(s => lights.Keep(s.Table, s.State, colours[s.Table] = fresh.GetValueOrDefault(s.Table)));
        }
        return colours.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!);
    }

    async Task<List<(long Table, long State)>> States(Asked asked, CancellationToken stop)
    {
        var statement = new Statement();
        return await facts.Read(statement, LightSql.States(statement, asked), row => (row.GetInt64(0), row.GetInt64(1)), stop);
    }

    /// <param name="only">Some of the tables; null for all of the units asked about.</param>
    async Task<IReadOnlyDictionary<long, string>> Of(Asked asked, long[]? only, Thresholds thresholds, CancellationToken stop)
    {
        var tables = await Tables(asked with { Question = asked.Question with { By = RollupBy.Division, Only = RollupFilter.Everything } }, only, stop);
        await Indicators(asked, tables, only is null && asked.Tenants is null, stop);
        return tables.ToDictionary(t => t.Key, t => RollupKeys.Word(TableLight.Of(t.Value, thresholds).Light.ToString()));
    }

    async Task<Dictionary<long, LightBasis>> Tables(Asked asked, long[]? only, CancellationToken stop)
    {
        // After the year's end all money is that of its last day.
        var counted = asked.Year.Nearest(asked.Day) is var nearest && nearest == asked.Day ? asked : asked with { Day = nearest, HasLater = true };
        var (statement, plans, tables) = (new Statement(), new Dictionary<string, SpendingPlan>(), new Dictionary<long, LightBasis>());
        await foreach (var (id, basis) in facts.Stream(statement, LightSql.Tables(statement, counted, only), row => (row.GetInt64(0), new LightBasis(
            "", asked.Year, asked.Day, Enum.Parse<Stage>(row.GetString(1)), Known(plans, row.GetString(2), Facts.PlanText.Read), Money.Fen(row.GetInt64(3)), Money.Fen(row.GetInt64(4)), new List<IndicatorBasis>())), stop))
            tables.Add(id, basis);
        return tables;
    }

    async Task Indicators(Asked asked, Dictionary<long, LightBasis> tables, bool isEverything, CancellationToken stop)
    {
        var (statement, targets) = (new Statement(), new Dictionary<string, TargetValue>());
        var sql = LightSql.Indicators(statement, asked, isEverything ? null : [.. tables.Keys]);
        await foreach (var (table, indicator, said) in facts.Stream(statement, sql, row => (
            row.GetInt64(0),
            new IndicatorBasis(row.GetInt32(1), Known(targets, row.GetString(2), TargetValue.Read), Enum.Parse<Accrual>(row.GetString(3)), new List<Reported>()),
            row.IsDBNull(4) ? default(Reported?) : new(row.GetFieldValue<DateOnly>(4), row.IsDBNull(5) ? null : row.GetDecimal(5), row.IsDBNull(6) ? null : Enum.Parse<Attainment>(row.GetString(6)))), stop))
        {
            if (!tables.TryGetValue(table, out var basis))
                continue;
            var indicators = (List<IndicatorBasis>)basis.Indicators;
            if (indicators is [] || indicators[^1].Id != indicator.Id)
                indicators.Add(indicator);
            if (said is { } reported)
                ((List<Reported>)indicators[^1].Reported).Add(reported);
        }
    }

    // Thousands of tables share a plan, and tens of thousands of indicators a target: each text is read once.
    static T Known<T>(Dictionary<string, T> known, string text, Func<string, T> read) => known.TryGetValue(text, out var value) ? value : known[text] = read(text);
}

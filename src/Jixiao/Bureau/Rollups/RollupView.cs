using System.Globalization;
using Jixiao.Domain;
using Jixiao.Domain.LifeCycle;
using Jixiao.Domain.Units;
using Jixiao.Hosting.Identity;
using Jixiao.Hosting.Jobs;
using Jixiao.Hosting.Persistence;
using Jixiao.Monitoring;
using Jixiao.Units;
using Npgsql;

namespace Jixiao.Bureau.Rollups;

/// <summary>Cross-unit figures of a division's year, from the facts: as they are today or were on any day, as known now or at any moment.</summary>
public sealed class RollupView(NpgsqlDataSource database, UnitsView units, RuleBookView rules, KnownLights known, Today today)
{
    const int UsualPage = 500;

    public static void Map(RouteGroupBuilder bureau) => bureau.MapGet("/rollups", (HttpContext http, RollupView view, CancellationToken stop) =>
        view.Find(RollupAddress.Read(http, UsualPage), stop)).By(Permission.ReadBureau);

    /// <summary>The figures, with the moment they are true for.</summary>
    public async Task<Rollup> Find(RollupQuestion question, CancellationToken stop)
    {
        await using var facts = await Snapshot.Open(database, stop);
        var asked = await Ask(facts, question, stop);
        var groups = await Groups(facts, asked, stop);
        var last = question.LastYear && question.Year.Number > 2000
            ? await Groups(facts, await Ask(facts, question with { Year = new(question.Year.Number - 1), On = asked.Day.AddYears(-1) }, stop), stop)
            : null;
        var ranked = Ranking.Ranked(groups.Rows.Select(g => Row(asked, g.Key, g.Value, last)), question);
        return new(
            question.Division.ToString(), question.Year.Number, question.By, asked.Day, question.At, await TrueFor(facts, asked, stop),
            groups.Total, last?.Total, ranked.Count, Ranking.Kept(ranked, question));
    }

    /// <summary>The years for which any of the units has tables, the latest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> Years(IEnumerable<UnitCode> among, CancellationToken stop)
    {
        await using var command = database.Command("select distinct year from jixiao.goal_table_fact where tenant_id = any($1) order by year desc", (object)among.Select(u => u.ToString()).ToArray());
        return await command.Read(row => new FiscalYear(row.GetInt32(0)), stop);
    }

    internal async Task<Asked> Ask(Snapshot facts, RollupQuestion question, CancellationToken stop)
    {
        var day = question.On ?? (question.At is { } at ? Today.In(at) : today.Date);
        var registered = IsOfUnits(question) ? (await units.Of(question.Division, day, question.At, stop)).ToDictionary(u => u.Code.ToString()) : [];
        var asked = new Asked(question, day, today.Date, registered, await Tenants(question, registered, stop), true, null);
        var statement = new Statement();
        asked = asked with { HasLater = (await facts.Read(statement, LaterSql.Exists(new(statement, asked), asked), row => row.GetBoolean(0), stop)).Single() };
        return question.Lights || question.By is RollupBy.Light || question.Order is RollupOrder.Red || question.Only[RollupBy.Light] is not null
            ? asked with { Lights = await new TableLights(facts, rules, known).Of(asked, stop) }
            : asked;
    }

    /// <summary>Whether the answer takes the register: to read thousands of units takes about as long as to add up their tables.</summary>
    static bool IsOfUnits(RollupQuestion question) =>
        question.By is RollupBy.Unit or RollupBy.Department or RollupBy.Section || (question.Only[RollupBy.Department] ?? question.Only[RollupBy.Section]) is not null;

    /// <summary>The latest moment that the figures include; null when there are none.</summary>
    internal static async Task<DateTimeOffset?> TrueFor(Snapshot facts, Asked asked, CancellationToken stop)
    {
        var statement = new Statement();
        var times = new Times(statement, asked);
        var among = asked.Tenants is { } tenants ? $" and tenant_id = any({statement.Value(tenants)})" : "";
        var latest = await facts.Read(statement, $"select recorded from jixiao.goal_table_fact where division = {times.Division} and year = {times.Year}{among} order by recorded desc limit 1", row => row.GetDateTime(0), stop);
        return latest is [var recorded] ? new DateTimeOffset(recorded < asked.Moment ? recorded : asked.Moment) : null;
    }

    /// <summary>The figures of all tables asked about.</summary>
    internal static async Task<RollupFigures> Sum(Snapshot facts, Asked asked, CancellationToken stop) =>
        (await Groups(facts, asked with { Question = asked.Question with { By = RollupBy.Division } }, stop)).Total;

    /// <summary>Whoever acts for some departments sees their units of today; a filter by department or section means those of the day.</summary>
    async Task<string[]?> Tenants(RollupQuestion question, Dictionary<string, RegisteredUnit> known, CancellationToken stop)
    {
        var among = question.Departments is { } departments ? (await units.Of(question.Division, stop)).Where(u => departments.Contains(u.Department)).Select(u => u.Code.ToString()) : null;
        if (question.Only[RollupBy.Unit] is { } unit)
            among = (among ?? [unit]).Where(tenant => tenant == unit);
        if (question.Only[RollupBy.Department] is { } department)
            among = (among ?? known.Keys).Where(tenant => known.GetValueOrDefault(tenant)?.Department == department);
        if (question.Only[RollupBy.Section] is { } section)
            among = (among ?? known.Keys).Where(tenant => (known.GetValueOrDefault(tenant)?.Section ?? "") == section);
        return among?.ToArray();
    }

    static async Task<Groups> Groups(Snapshot facts, Asked asked, CancellationToken stop)
    {
        if (asked.Question.By is RollupBy.Month)
            return await MonthRows.Of(facts, asked, stop) is { Count: > 0 } months ? new(months, months.MaxBy(m => m.Value.Months).Value) : new(new Dictionary<string, RollupFigures>(), RollupFigures.None);
        var (statement, groups, total) = (new Statement(), new Dictionary<string, RollupSums>(), new RollupSums(asked));
        await foreach (var (key, sums) in facts.Stream(statement, GroupSql.Of(statement, asked), row => (KeyOf(asked, row.GetString(0)), new RollupSums(asked).Plus(row, 1)), stop))
            Add(groups, total, key, sums);
        // A table that stands in several rows counts once in all of them together.
        return new(groups.ToDictionary(g => g.Key, g => g.Value.ToFigures()), IndicatorSql.IsLevel(asked.Question.By) ? await Sum(facts, asked, stop) : total.ToFigures());
    }

    static void Add(Dictionary<string, RollupSums> groups, RollupSums total, string key, RollupSums sums)
    {
        groups[key] = groups.TryGetValue(key, out var known) ? known.Plus(sums) : sums;
        if (key != RollupKeys.Of(Stage.Discarded))
            total.Plus(sums);
    }

    static string KeyOf(Asked asked, string key) => asked.Question.By switch
    {
        RollupBy.Division => asked.Question.Division.ToString(),
        RollupBy.Department => asked.DepartmentOf(key),
        RollupBy.Section => asked.SectionOf(key),
        RollupBy.Stage => RollupKeys.Of(Enum.Parse<Stage>(key)),
        RollupBy.Size => RollupKeys.Sizes[int.Parse(key, CultureInfo.InvariantCulture)],
        _ => key,
    };

    static RollupRow Row(Asked asked, string key, RollupFigures figures, Groups? last) => new(
        key, RollupNames.Of(asked.Question.By, key, asked), 0, figures, last?.Rows.GetValueOrDefault(asked.Question.By is RollupBy.Month ? $"{asked.Year.Number - 1}{key[4..]}" : key),
        RollupAddress.TablesOf(asked.Question, key, asked.Question.By is RollupBy.Month ? asked.EndOf(figures.Months) : asked.Day));
}

/// <summary>The figures of every group and of all together.</summary>
sealed record Groups(IReadOnlyDictionary<string, RollupFigures> Rows, RollupFigures Total);

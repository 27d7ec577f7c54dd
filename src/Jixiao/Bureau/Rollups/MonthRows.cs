using Jixiao.Bureau.Facts;
using Jixiao.Domain;
using Jixiao.Domain.GoalTables;
using Jixiao.Hosting.Persistence;
using Npgsql;

namespace Jixiao.Bureau.Rollups;

/// <summary>The figures at the end of each month that has begun, by the day in the last, cumulative.</summary>
static class MonthRows
{
    public static async Task<IReadOnlyDictionary<string, RollupFigures>> Of(Snapshot facts, Asked asked, CancellationToken stop)
    {
        if (asked.Months == 0)
            return new Dictionary<string, RollupFigures>();
        var (curve, entries) = (new Statement(), new Statement());
        var plans = await facts.Read(curve, MonthSql.Curve(curve, asked), row => Plan.Of(row, asked.Months), stop);
        var held = await facts.Read(entries, MonthSql.Entries(entries, asked), row => new Held(row.GetString(0), row.GetInt32(1), Enum.Parse<FundSource>(row.GetString(2)), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)), stop);
        var reached = asked.Question.Attainment ? await Attainment(facts, asked, stop) : null;
        return Enumerable.Range(1, asked.Months).ToDictionary(month => $"{asked.Year}-{month:00}", month => Figures(asked, month, plans, [.. held.Where(h => h.Month <= month)]) with
        {
            Indicators = reached is null ? null : plans.Where(p => p.Approved).Sum(p => p.Indicators),
            Reported = reached?.Where(r => r.Month <= month).Sum(r => r.Reported),
            Met = reached?.Where(r => r.Month <= month).Sum(r => r.Met),
        });
    }

    static async Task<List<(int Month, long Reported, long Met)>> Attainment(Snapshot facts, Asked asked, CancellationToken stop)
    {
        var statement = new Statement();
        return await facts.Read(statement, MonthSql.Attainment(statement, asked), row => (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)), stop);
    }

    static RollupFigures Figures(Asked asked, int month, List<Plan> tables, List<Held> held)
    {
        var plans = tables.Where(p => p.Approved).ToList();
        var changes = held.Where(h => h.Kind is "budget").ToList();
        var all = new Amounts(
            Money.Fen(plans.Sum(p => p.Initial[0])), Money.Fen(plans.Sum(p => p.Adjusted[month - 1])), Sum(held, "receipt", null), Money.Fen(plans.Sum(p => p.Executed[month - 1])));
        var (other, carryOver) = (Of(FundSource.Other, plans.Sum(p => p.Initial[2]), held), Of(FundSource.CarryOver, plans.Sum(p => p.Initial[3]), held));
        return new()
        {
            Tables = tables.Sum(p => p.Tables),
            Approved = plans.Sum(p => p.Tables),
            LateTables = tables.Sum(p => p.Late),
            DaysLate = tables.Sum(p => p.DaysLate),
            All = all,
            Fiscal = Of(FundSource.Fiscal, plans.Sum(p => p.Initial[1]), held) with { ExecutedYuan = all.ExecutedYuan - other.ExecutedYuan - carryOver.ExecutedYuan },
            Other = other,
            CarryOver = carryOver,
            PlannedYuan = RollupSums.Rounded(plans.Sum(p => p.Adjusted[month - 1] * p.Spending.ShareOn(asked.EndOf(month), asked.Year) / 100)),
            Revisions = changes.Sum(c => c.Entries),
            RevisedNetYuan = Money.Fen(changes.Sum(c => c.Amount)),
            RevisedGrossYuan = Money.Fen(changes.Sum(c => c.Gross)),
            Months = month,
        };
    }

    static Amounts Of(FundSource source, long initial, List<Held> held) =>
        new(Money.Fen(initial), Money.Fen(initial) + Sum(held, "budget", source), Sum(held, "receipt", source), Sum(held, "spend", source));

    static Money Sum(List<Held> held, string kind, FundSource? source) => Money.Fen(held.Where(h => h.Kind == kind && (source is null || h.Source == source)).Sum(h => h.Amount));

    sealed record Held(string Kind, int Month, FundSource Source, long Amount, long Gross, long Entries);

    /// <summary>The tables of one plan.</summary>
    /// <param name="Initial">Of all sources, then of each.</param>
    sealed record Plan(SpendingPlan Spending, bool Approved, long Tables, long Late, long DaysLate, long Indicators, long[] Initial, long[] Adjusted, long[] Executed)
    {
        public static Plan Of(NpgsqlDataReader row, int months) => new(
            PlanText.Read(row.GetString(0)), row.GetBoolean(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), [.. Enumerable.Range(6, 4).Select(row.GetInt64)],
            [.. Enumerable.Range(0, months).Select(m => row.GetInt64(10 + 2 * m))], [.. Enumerable.Range(0, months).Select(m => row.GetInt64(11 + 2 * m))]);
    }
}
